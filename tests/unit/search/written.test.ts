import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchedLine } from '../../../lib/search/fold';
import { placeOfWord } from '../../../lib/search/word-place';
import { Written } from '../../../lib/search/written';

const inFolded = (text: string, word: string, whole: boolean) => placeOfWord(searchedLine(text), word, whole) >= 0;

test.each([
  ['We train a Language\n  Model on text.', 'language model', true, true],
  ['We train language models.', 'language model', true, false],
  ['We train language models.', 'language model', false, true],
  ['sublanguage', 'language', false, false],
  ['讀王國維的《人間詞話》', '王国维', false, true],
  ['读王国维', '王国维', true, true],
  ['Ｌａｎｇｕａｇｅ', 'language', true, true],
  ['a café, naïve', 'cafe', true, true],
  ['GPT-4 and GPT‑4', 'gpt-4', true, true],
  ['The GPT‐4 and the Kullback–Leibler', 'kullback-leibler', true, true],
  ['They don’t panic.', "don't panic", true, true],
  ['Patrick O‘Brien', "o'br", false, true],
  ['Patrick O’Brien', "o'br", true, false],
  ['With ChatGPT\n', 'gpt', true, true],
  ['With ChatGPTs', 'gpt', true, false],
  ['With ChatGPTs', 'gpt', false, true],
  ['With ChatGPT', 'hatgpt', false, false],
  ['With ChatGPT-4o it', 'gpt-4o', true, true],
  ['With ChatGPT it', 'gpt it', false, false],
  ['It ends with ChatGPT', 'chatgpt gpt', false, false],
  ['用DeepSeek写作，à PyTorch', 'seek', true, true],
  ['Le château de PyTorch', 'torch', true, true],
  ['GPTs, CHATGPT, chatgpt', 'gpt', true, false],
  ['APIs in VSCode', 'code', true, true],
  ['APIs in VSCode', 'is', true, false],
  [`key${'aB3'.repeat(40)}`, 'b3', false, false],
  ['It’s Straße 5, Łódź', 'strasse 5', true, true],
])('in %j stands %j (whole: %s): %s', (text, word, whole, stands) => {
  expect(new Written(text).has(word, whole)).toBe(stands);
  expect(inFolded(text, word, whole)).toBe(stands);
});

test('every character is found where the folded text has it, and nowhere else', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x110000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const letter = String.fromCodePoint(code);
    // Between letters, between blanks, and where it would join what stands on both its sides.
    for (const [text, word] of [
      [`ab${letter}cd`, 'ab'],
      [`ab${letter}cd`, 'cd'],
      [`ab${letter}cd`, 'ab cd'],
      [`ab${letter}cd`, 'abcd'],
      [`ab${letter}cd`, 'ab-cd'],
      [`ab${letter}cd`, "ab'cd"],
      [`ab${letter}cd`, "ab''cd"],
      [`国${letter}家`, '国家'],
    ] as const) {
      if (new Written(text).has(word, true) !== inFolded(text, word, true)) wrong.push(`${code.toString(16)} ${word}`);
    }
    const folded = searchedLine(letter);
    if (/^[a-z0-9'\u3400-\u4dbf\u4e00-\u9fff-]+$/.test(folded) && !new Written(` ${letter} `).has(folded, true)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('any word stands in any text as it does in the folded one', () => {
  const letter = fc.constantFrom(...'abAB1-. ,\n\t国國维維，。のé́ßøΣДＡａ\'’ʼ‑–\u00a0\u3000\u00b4️👍'.split(''));
  const text = fc.array(letter, { maxLength: 24 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 6 }), fc.boolean(), text, (written, from, length, whole, other) => {
      const folded = searchedLine(written);
      const word = folded.slice(from % (folded.length + 1)).slice(0, length).replaceAll('\0', ' ').trim();
      fc.pre(word.length > 0);
      expect(new Written(written).has(word, whole)).toBe(inFolded(written, word, whole));
      expect(new Written(other).has(word, whole)).toBe(inFolded(other, word, whole));
    }),
    { numRuns: 5_000 },
  );
});
