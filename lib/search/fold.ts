import { onOneLine } from '../white-space';
import { withInnerWords } from './camel-case';
import { asTyped } from './typed';
import { SIMPLIFIED, TRADITIONAL } from './variants';

/** Combining diacritical marks (Unicode block 0300-036F): Latin, Greek and Cyrillic accents, not the marks of kana. */
const ACCENTS = /[\u0300-\u036f]+/g;

/** The simplified form of each character of two bytes that has one, by its code; made when it is first needed. */
let simplifiedForms: Uint16Array | undefined;

function formsOf(): Uint16Array {
  const forms = new Uint16Array(0x10000);
  for (let at = 0; at < TRADITIONAL.length; at++) forms[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);
  return forms;
}

/** Traditional Chinese as simplified, character by character; most texts have none and come back as they are. */
function simplified(text: string): string {
  const forms = (simplifiedForms ??= formsOf());
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const form = forms[text.charCodeAt(at)]!;
    if (form === 0) continue;
    result += text.slice(done, at) + String.fromCharCode(form);
    done = at + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** An acute accent by itself is an apostrophe of a keyboard that has accents; to NFKD it is a blank. */
const ACUTE = '\u00b4';

/**
 * A text as search compares it: full-width forms as half-width (NFKC), lower case, Latin accents off, one sigma, letters and
 * signs as they are typed, traditional Chinese as simplified. Chinese keeps its length, so that any run of characters is found.
 */
export function fold(text: string): string {
  const whole = text.replaceAll(ACUTE, "'").normalize('NFKD');
  const latin = whole.replace(ACCENTS, '').normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
  return simplified(asTyped(latin));
}

/** A folded text on one line, its words one space apart: a phrase is then found however the page broke it. */
export function foldLine(text: string): string {
  return onOneLine(fold(text)).trim();
}

/** The same of a text in which words are looked for: the `gpt` of `ChatGPT` is one of them, and stands behind the line. */
export function searchedLine(text: string): string {
  return withInnerWords(foldLine(text), text);
}

/** The words of what a reader typed, folded; a Chinese run without spaces is one word. */
export function foldedWords(text: string): string[] {
  return fold(text).split(/[\s,，、;；]+/u).filter(Boolean);
}
