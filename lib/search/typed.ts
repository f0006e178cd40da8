/**
 * Letters of Latin alphabets that no keyboard but their own has, and that are no letter with a mark: all small ones of the
 * blocks Latin-1 and Latin Extended-A that Unicode gives no decomposition, as its CLDR spells them in ASCII (Latin-ASCII).
 */
const LETTERS = {
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'q',
  ł: 'l',
  ŋ: 'n',
  œ: 'oe',
  ŧ: 't',
};

/** What stands where an apostrophe is typed: quotation marks, primes, a grave accent (CLDR, Latin-ASCII, has them so). */
export const APOSTROPHES = '‘’‛′`';

/** Letters that are apostrophes, in Ukrainian or Hawaiian. They are apart, since other letters are no borders of a word. */
const LETTER_APOSTROPHES = 'ʹʻʼ';

/**
 * What stands where a hyphen is typed: other hyphens, and the en dash and minus of `Kullback–Leibler` and `10−3`. Between
 * blanks they join nothing, so that it does no harm there. An em dash parts what it stands between, and is none.
 */
export const HYPHENS = '‐‑‒–−';

const ASCII = new Map<string, string>([
  ...Object.entries(LETTERS),
  ...[...APOSTROPHES, ...LETTER_APOSTROPHES].map((sign) => [sign, "'"] as const),
  ...[...HYPHENS].map((sign) => [sign, '-'] as const),
]);

const ANY = new RegExp(`[${[...ASCII.keys()].join('')}]`, 'g');

/** A text in lower case with such letters and signs as anybody types them; all others stay. */
export const asTyped = (text: string): string => text.replace(ANY, (sign) => ASCII.get(sign)!);
