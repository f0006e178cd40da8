/** Scripts written without spaces: each character is counted as a word. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const WORD = new RegExp(String.raw`[${UNSPACED}]|[[\p{L}\p{N}\p{M}'’]--[${UNSPACED}]]+`, 'gv');

/** The words of a text in order; each Chinese, Japanese or Thai character is one. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** How many words a text has. Counts line by line, so that a book costs no list. */
export function countWords(text: string): number {
  return text.split('\n').reduce((count, line) => count + (line.match(WORD)?.length ?? 0), 0);
}

/** Whether a text is written mostly without spaces, so that its lengths are counted in characters. */
export function isUnspaced(text: string): boolean {
  const sample = text.slice(0, 2_000);
  const unspaced = sample.match(new RegExp(`[${UNSPACED}]`, 'gu'))?.length ?? 0;
  return unspaced > sample.length / 4;
}
