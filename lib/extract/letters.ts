/**
 * Letters as parts of a class in a pattern. Unicode's own classes, with all that lies beyond 16 bits, take V8 ten times as
 * long to make ready (half a millisecond a pattern), and every site that is clipped has a process that is new to all of them.
 */
const EXTENDED = [
  [0x01_00, 0x01_7f],
  [0x1e_a0, 0x1e_f9],
].flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, n) => String.fromCharCode(first + n)));

/** Capitals of the Latin alphabets of Europe and Vietnam, Greek, Cyrillic and Armenian. */
export const UPPER = `A-ZÀ-ÖØ-ÞΆΈ-ΏΑ-ΫЀ-ЯԱ-Ֆ${EXTENDED.filter((letter) => letter !== letter.toLowerCase()).join('')}`;

/** Small letters of the same. */
export const LOWER = `a-zß-öø-ÿά-ώа-џա-և${EXTENDED.filter((letter) => letter !== letter.toUpperCase()).join('')}`;

/** Letters of all scripts in the first 16 bits, with the marks and signs that stand among those of some. */
export const LETTER = 'A-Za-zªµºÀ-ÖØ-öø-῿Ⰰ-ⷿ々-〇〱-〵〻〼ぁ-ゖゝ-ゟァ-ヺー-鿿ꀀ-ퟻ豈-﷿ﹰ-ﻼＡ-Ｚａ-ｚｦ-ￜ';
