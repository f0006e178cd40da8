/** How a word stands in a text: as a whole word, or at the beginning of one. */
export type Place = 'whole' | 'prefix';

/** Scripts from here on (the first is that of CJK radicals) are written without spaces. */
const UNSPACED = 0x2e80;

/** Below it, those of South-East Asia are: Thai and Lao, Myanmar, Khmer (blocks of Unicode). */
const UNSPACED_BELOW = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
] as const;

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** What is known of each character below `UNSPACED`: the expression is asked once a character. */
const KNOWN = new Uint8Array(UNSPACED);
const [NOT_OF_WORD, OF_WORD] = [1, 2];

/** Whether a character (a UTF-16 unit of a folded text) belongs to a word that spaces set off from the next. */
export function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (code >= UNSPACED) return false;
  const known = KNOWN[code];
  if (known) return known === OF_WORD;
  const unspaced = UNSPACED_BELOW.some(([first, last]) => code >= first && code <= last);
  const is = !unspaced && LETTER.test(String.fromCharCode(code));
  KNOWN[code] = is ? OF_WORD : NOT_OF_WORD;
  return is;
}

/** Letters of scripts without spaces, and pictures, which are as good as letters there. */
const UNSPACED_LETTER = /[\p{L}\p{N}\p{M}\p{Extended_Pictographic}]/u;

/** Whether a code point is a letter of a script that is written without spaces. */
export function isUnspacedLetter(code: number): boolean {
  if (code >= 0x3400 && code <= 0x9fff) return code <= 0x4dbf || code >= 0x4e00;
  if (code < UNSPACED && !UNSPACED_BELOW.some(([first, last]) => code >= first && code <= last)) return false;
  return UNSPACED_LETTER.test(String.fromCodePoint(code));
}

/** Whether no word runs over this position. Chinese shows no such borders, so there every position is one. */
export function isBorder(text: string, at: number): boolean {
  return at === 0 || at === text.length || !isOfWord(text.charCodeAt(at - 1)) || !isOfWord(text.charCodeAt(at));
}

/** Where a folded word stands next in a folded text, from `from` on; -1 where it does not. `whole`: not as the beginning of a longer one. */
export function placeOfWord(text: string, word: string, whole: boolean, from = 0): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isBorder(text, at) && (!whole || isBorder(text, at + word.length))) return at;
  }
  return -1;
}
