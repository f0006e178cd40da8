import { expect, test } from 'vitest';
import { countWords, hasUnspaced, isUnspaced, wordsOf } from '../../../lib/extract/words';

/** A word, as Unicode knows letters, digits and marks: one character where words are not spaced. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const WORD = new RegExp(String.raw`[${UNSPACED}]|[[\p{L}\p{N}\p{M}'’]--[${UNSPACED}]]+`, 'gv');

test('every character parts words, or is of one, as Unicode has it', () => {
  for (let block = 0; block < 0x1_00_00; block += 0x100) {
    const texts = Array.from({ length: 0x100 }, (_, at) => `a${String.fromCharCode(block + at)}b ${String.fromCharCode(block + at)}`);
    expect(texts.map(wordsOf)).toEqual(texts.map((text) => text.match(WORD)));
    expect(texts.map(countWords)).toEqual(texts.map((text) => text.match(WORD)?.length));
  }
});

test.each([
  ['Don’t count 3 dashes – or “quotes”.', 6],
  ['深度学习 of GPT-4 模型', 9],
  ['Naïve Überraschung\nнейронные сети\n一二', 6],
  ['𠮷野家 and 😀', 4],
  ['', 0],
])('%s has %d words', (text, words) => {
  expect(countWords(text)).toBe(words);
  expect(wordsOf(text)).toHaveLength(words);
});

test('a text is unspaced when more than a quarter of it is', () => {
  expect(['深度 learning', '深度 lear', 'かな', 'ภาษาไทย', 'words'].map(isUnspaced)).toEqual([false, true, true, true, false]);
});

test('two characters that stand together tell a text without spaces', () => {
  expect(['a 深 b', 'a 深度', 'カナ', 'ab', ''].map(hasUnspaced)).toEqual([false, true, true, false, false]);
});
