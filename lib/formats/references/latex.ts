/**
 * What TeX would take for itself, as TeX writes it. BibTeX counts every brace, escaped or not, so that a brace is written by
 * its name; those that end a name are always a pair.
 */
const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** A text in one line as TeX shows it. */
export const escaped = (text: string): string => text.replace(/[\\{}~^<>|"&%$#_]/g, (sign) => SIGNS[sign]!);

/** Words with the signs inside them, in scripts that have capitals: a brace before a sign would be another thing to BibTeX. */
const LETTERS = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{M}\\p{N}';
const WORDS = new RegExp(`[${LETTERS}](?:[${LETTERS}.'’+/-]*[${LETTERS}])?`, 'gu');

/** A capital behind another sign (`BERT`, `GPT-4`, `iPhone`), or a letter that stands for itself (`C`). */
const KEEPS_CAPITALS = /^.\S*\p{Lu}|^[B-Z]$/u;

/** A title whose words with inner capitals styles leave as they are; one in nothing but capitals has none to keep. */
export function titleInLatex(title: string): string {
  if (!/\p{Ll}/u.test(title)) return escaped(title);
  let written = '';
  let end = 0;
  for (const { 0: word, index } of title.matchAll(WORDS)) {
    written += escaped(title.slice(end, index));
    written += KEEPS_CAPITALS.test(word) ? `{${escaped(word)}}` : escaped(word);
    end = index + word.length;
  }
  return written + escaped(title.slice(end));
}
