/** Combining diacritical marks (Unicode block 0300-036F): Latin, Greek and Cyrillic accents, not the marks of kana. */
const ACCENTS = /[\u0300-\u036f]+/g;

/**
 * A text as search compares it: full-width forms as half-width (NFKC), lower case, Latin accents off, one sigma. Chinese
 * stays as it is, so that any run of characters is found by `includes`.
 */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}

/** A folded text on one line, its words one space apart: a phrase is then found however the page broke it. */
export function foldLine(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

/** The words of what a reader typed, folded; a Chinese run without spaces is one word. */
export function foldedWords(text: string): string[] {
  return fold(text).split(/[\s,，、;；]+/u).filter(Boolean);
}
