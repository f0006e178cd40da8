import { withInnerWords } from './camel-case';
import { searchedLine } from './fold';
import { APOSTROPHES, HYPHENS } from './typed';
import { SIMPLIFIED, TRADITIONAL } from './variants';
import { isBorder, placeOfWord } from './word-place';

/**
 * Characters that folding turns into others that words are made of: Latin letters with marks, and those of few alphabets;
 * marks; letters and numbers in circles or of other widths and shapes; Chinese ones for compatibility; and what becomes a
 * blank, a hyphen or an apostrophe in few texts. What it does to all others, a search can allow for: lower case, simplified
 * Chinese, blanks, and the hyphens and apostrophes of every printed page. (`written.test.ts` asks every character.)
 */
const CHANGED =
  /[\xa8\xaa\xaf\xb2-\xb4\xb8-\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f\u02b0-\u036f\u0374\u037a\u0384\u0385\u13a0-\u13ff\u1d2c-\u1fff\u2017\u2033\u2034\u203e\u2057\u2070-\u209f\u20a8\u2100-\u218f\u2460-\u24ff\u2c7c\u2c7d\u2e80-\u2fdf\u3038-\u303a\u309b\u309c\u3130-\u319f\u3200-\u33ff\ua69c\ua69d\ua720-\ua7ff\uab30-\uab6f\uf900-\ufdff\ufe32\ufe49-\ufe4c\ufe63\ufe70-\ufeff\uff07\uff0d\uff10-\uff19\uff21-\uff3a\uff40-\uff5a\uff66-\uffe3\ud800-\ud83b\ud87e]/;

/** What folding does to a character, as far as it tells alone: after the first half of a pair the second half may decide. */
const [UNTOUCHED, TOUCHED, SQUARED, SEGMENTED] = [0, 1, 2, 3];

/** The first halves of the pairs that hold letters and numbers in squares, and segmented digits, beside the pictures. */
const HALVES = new Map([
  [0xd83c, SQUARED],
  [0xd83e, SEGMENTED],
]);
const isSquared = (second: number) => second >= 0xdd00 && second <= 0xdeff;
const isSegmented = (second: number) => second >= 0xdff0;

/** Asked once of each character, since a text is run through five times as fast by a table. */
let table: Uint8Array | undefined;

const tellOf = (code: number) => HALVES.get(code) ?? (CHANGED.test(String.fromCharCode(code)) ? TOUCHED : UNTOUCHED);

function isChanged(text: string): boolean {
  table ??= Uint8Array.from({ length: 0x10000 }, (_, code) => tellOf(code));
  for (let at = 0; at < text.length; at++) {
    const told = table[text.charCodeAt(at)]!;
    if (told === UNTOUCHED) continue;
    if (told === TOUCHED) return true;
    const second = text.charCodeAt(at + 1);
    if (told === SQUARED ? isSquared(second) : isSegmented(second)) return true;
  }
  return false;
}

/** A folded word or phrase whose unfolded forms are known. */
const KNOWN = /^(?:[a-z0-9 '-]|[\u3400-\u4dbf\u4e00-\u9fff])+$/;

/** Patterns kept at most: the words of some queries. */
const MOST = 64;
const patterns = new Map<string, RegExp | undefined>();

/** A text as it was written, in which folded words are looked for; it is folded only when it must be, which takes ten times as long. */
export class Written {
  private unchanged: boolean | undefined;
  private lower: string | undefined;
  private folded: string | undefined;

  constructor(private readonly text: string) {}

  /** The same as `placeOfWord` in its line. */
  has(word: string, whole: boolean): boolean {
    const pattern = patternOf(word);
    if (pattern && (this.unchanged ??= !isChanged(this.text))) return stands((this.lower ??= withInnerWords(this.text.toLowerCase(), this.text)), pattern, whole);
    return placeOfWord((this.folded ??= searchedLine(this.text)), word, whole) >= 0;
  }
}

/** Whether the pattern stands in a text, in lower case, with the borders of a word where one must have them. */
function stands(text: string, pattern: RegExp, whole: boolean): boolean {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const end = found.index + found[0].length;
    if (isBorder(text, found.index) && (!whole || isBorder(text, end))) return true;
    pattern.lastIndex = found.index + 1;
  }
  return false;
}

/** What a word may look like before it is folded, but for capitals. */
function patternOf(word: string): RegExp | undefined {
  if (patterns.has(word)) return patterns.get(word);
  if (patterns.size >= MOST) patterns.clear();
  const pattern = KNOWN.test(word) ? new RegExp([...word].map(formsOf).join(''), 'g') : undefined;
  patterns.set(word, pattern);
  return pattern;
}

function formsOf(letter: string): string {
  if (letter === ' ') return '\\s+';
  if (letter === '-') return `[${HYPHENS}-]`;
  if (letter === "'") return `[${APOSTROPHES}']`;
  const traditional = [...TRADITIONAL].filter((_, at) => SIMPLIFIED[at] === letter);
  return traditional.length > 0 ? `[${letter}${traditional.join('')}]` : letter;
}
