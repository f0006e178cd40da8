import { expect, test } from 'vitest';
import { LETTER, LOWER, UPPER } from '../../../lib/extract/letters';

/** All characters of the first 16 bits that have a code in Unicode and are no halves of others. */
const CHARACTERS = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code)).filter((character) => !/[\p{Cn}\p{Cs}\p{Co}]/u.test(character));
const matching = (pattern: RegExp) => CHARACTERS.filter((character) => pattern.test(character)).join('');

test.each([
  ['capitals', UPPER, /\p{Lu}/u],
  ['small letters', LOWER, /\p{Ll}/u],
])('the %s are such, and all of Latin-1, Vietnamese and the alphabets of Europe', (_, own, unicode) => {
  const found = matching(new RegExp(`[${own}]`, 'u'));
  expect([...found].filter((character) => !unicode.test(character)).join('')).toBe('');
  for (const word of ['Ångström', 'Łódź', 'ŠĐŽ', 'Nguyễn Ứng', 'Ώδή', 'ЁЖ', 'ёж', 'Երևան']) {
    for (const letter of word) if (unicode.test(letter)) expect(found).toContain(letter);
  }
});

test('letters are those of every script, save what stands for a number or a unit, and no blanks, digits or punctuation of ours', () => {
  const found = new Set(matching(new RegExp(`[${LETTER}]`, 'u')));
  const missing = CHARACTERS.filter((character) => /\p{L}/u.test(character) && !found.has(character));
  // Superscripts (Unicode block 2070-209F), letterlike symbols (2100-218F), and a mark of Church Slavonic that parts nothing.
  expect(missing.filter((character) => !/[\u2070-\u209f\u2100-\u218f\u2e2f]/u.test(character)).join('')).toBe('');
  expect([...' 0９.,;:!?()[]-–—·…“”‘’/\\@#€、。，；：！？（）《》「」・　'].filter((sign) => found.has(sign))).toEqual([]);
});
