/** How a word stands in a text: as a whole word, at the beginning of one, or inside one. */
export type Place = 'whole' | 'prefix' | 'inside';

/** Scripts from here on (the first is that of CJK radicals) are written without spaces. */
const UNSPACED = 0x2e80;

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a character (a UTF-16 unit of a folded text) belongs to a word that spaces set off from the next. */
function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code < UNSPACED && LETTER.test(String.fromCharCode(code));
}

/** Whether no word runs over this position. Chinese shows no such borders, so there every position is one. */
export function isBorder(text: string, at: number): boolean {
  return at === 0 || at === text.length || !isOfWord(text.charCodeAt(at - 1)) || !isOfWord(text.charCodeAt(at));
}

/** How the characters from `at` up to `end` stand in a folded text. */
export function placeOf(text: string, at: number, end: number): Place {
  if (!isBorder(text, at)) return 'inside';
  return isBorder(text, end) ? 'whole' : 'prefix';
}
