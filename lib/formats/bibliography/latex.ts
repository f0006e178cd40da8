import { onOneLine } from '../../white-space';
import { ACCENTS, SIGNS } from './latex-signs';

/** One thing that TeX reads: a formula, an address, a command with the blank that ends its name, a brace, marks and blanks. */
const TOKEN =
  /\$\$?[^$]*\$\$?|\\(?:url|path|nolinkurl)\s*\{([^{}]*)\}|\\href\s*\{[^{}]*\}|\\([a-zA-Z]+)\*?[ \t]*|\\([^a-zA-Z])|---?|``|''|~|[{}]|[^$\\{}`'~-]+|[^]/gu;

/** The letter that an accent is for: in braces or not, `\i` and `\j` being those that lose their dot. */
const LETTER = /[ \t]*(?:\{\s*(?:\\([ij])|([^\s{}\\$]\p{M}*))\s*(?:\{\})?\}|\\([ij])(?![a-zA-Z])[ \t]*(?:\{\})?|([^\s\\{}$]\p{M}*))/uy;

/** The same letter under another accent, in braces or not. */
const ACCENTED = /[ \t]*(\{?)\\([`'^~=."]|[uvHcdbkrhGU](?![a-zA-Z]))[ \t]*\{?(?:([^\s\\{}$]\p{M}*)|\\([ij])(?![a-zA-Z]))\}?(\}?)/uy;

/**
 * The words of a text in TeX, on one line: accents and signs as characters, braces and commands of typesetting gone. Formulas
 * between dollars and commands that are unknown stay as they are written; nothing is thrown away but layout.
 */
export function wordsOfLatex(latex: string): string {
  if (!/[\\{}$~`'-]/.test(latex)) return onOneLine(latex).trim();
  let words = '';
  TOKEN.lastIndex = 0;
  for (let at = 0; at < latex.length; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(latex)!;
    at = TOKEN.lastIndex;
    const [whole, address, name, sign] = token;
    const accent = name === undefined && sign === undefined ? undefined : ACCENTS[name ?? sign!];
    const letter = accent === undefined ? null : letterAt(latex, name === undefined ? at : token.index + 1 + name.length);
    if (accent !== undefined && letter) {
      words += letter.text + accent;
      at = letter.end;
    } else if (address !== undefined) words += address;
    else if (name !== undefined) {
      const known = SIGNS[name];
      words += known ?? (latex[at] === '{' || isLayout(name) ? '' : whole);
      // `\ss{}` and `\ss` before a blank are the same letter.
      if (known !== undefined && latex.startsWith('{}', at)) at += 2;
    } else if (sign !== undefined) words += plainSign(sign);
    else if (!whole.startsWith('\\href')) words += plain(whole);
  }
  return onOneLine(words.normalize('NFC')).trim();
}

/** The same for texts of several paragraphs. */
export const paragraphsOfLatex = (latex: string): string => latex.split(/(?:\n[ \t]*){2,}|\\par\b/).map(wordsOfLatex).filter(Boolean).join('\n\n');

type Letter = { text: string; end: number };

function letterAt(text: string, at: number): Letter | null {
  LETTER.lastIndex = at;
  const found = LETTER.exec(text);
  return found ? { text: found[1] ?? found[2] ?? found[3] ?? found[4]!, end: LETTER.lastIndex } : accentedAt(text, at);
}

/** A letter that has an accent already, as in Vietnamese: `\~{\^e}`. */
function accentedAt(text: string, at: number): Letter | null {
  ACCENTED.lastIndex = at;
  const [whole, open = '', sign = '', inner = '', dotless, close = ''] = ACCENTED.exec(text) ?? [];
  const accent = ACCENTS[sign];
  if (whole === undefined || accent === undefined || open.length !== close.length) return null;
  return { text: (dotless ?? inner) + accent, end: ACCENTED.lastIndex };
}

/** Commands that stand alone and only set: sizes and faces. */
const isLayout = (name: string) => /^(?:it|bf|em|rm|sc|sl|tt|sf|tiny|small|large|normalsize|itshape|bfseries|scshape|upshape|mdseries|relax|protect|noopsort|allowbreak|nobreak|break|linebreak|null|ignorespaces|xspace|textup|emph|mbox|centering|noindent)$/.test(name);

/** An escaped sign is that sign; what TeX makes blanks and hyphens of is a blank, or nothing. */
function plainSign(sign: string): string {
  if (/[\s\\,;:]/.test(sign)) return ' ';
  return sign === '-' || sign === '/' || sign === '!' || sign === '@' ? '' : sign;
}

const PLAIN: Readonly<Record<string, string>> = { '{': '', '}': '', '~': ' ', '---': '—', '--': '–', '``': '“', "''": '”' };
const plain = (token: string) => PLAIN[token] ?? token;
