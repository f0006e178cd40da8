import fc from 'fast-check';
import { placeOfWord } from '../../../lib/search/word-place';
import { describe, expect, test } from 'vitest';
import { fold, foldLine } from '../../../lib/search/fold';
import { excerpt, highlight, type Part } from '../../../lib/search/highlight';
import { highlighter } from '../../../lib/search/highlighter';
import { clip } from './library';

/** Parts as one text, marks in brackets. */
const shown = (parts: readonly Part[]) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test.each([
  ['Deep Learning is deep', ['deep'], '[Deep] Learning is [deep]'],
  ['深度学习的未来', ['学习'], '深度[学习]的未来'],
  ['Café in Zürich', ['cafe', 'zuric'], '[Café] in [Züric]h'],
  ['Cafe\u0301 society', ['cafe'], '[Cafe\u0301] society'],
  ['The ﬁrst oﬃce', ['first', 'offi'], 'The [ﬁrst] [oﬃ]ce'],
  ['The oﬃce', ['of'], 'The [oﬃ]ce'],
  ['ＣｈａｔＧＰＴ时代', ['chatgpt'], '[ＣｈａｔＧＰＴ]时代'],
  ['Why ChatGPT-4o is', ['gpt'], 'Why Chat[GPT]-4o is'],
  ['Why ChatGPT-4o is', ['gpt-4'], 'Why Chat[GPT-4]o is'],
  ['Tᴇx, LaTeX and PyTorch', ['tex', 'pyt', 'tor'], 'Tᴇx, La[TeX] and [PyTor]ch'],
  ['ﾊﾞﾅﾅ', ['バ'], '[ﾊﾞ]ﾅﾅ'],
  ['ΟΔΟΣ and οδός', ['οδοσ'], '[ΟΔΟΣ] and [οδός]'],
  ['İstanbul', ['ist'], '[İst]anbul'],
  ['Die Straße nach Łódź', ['strasse', 'lodz'], 'Die [Straße] nach [Łódź]'],
  ['Weißwurst, Æsop’s fables', ['weis', 'aesop', 'fab'], '[Weiß]wurst, [Æsop]’s [fab]les'],
  ['Don’t panic, Mr O´Brien', ["don't panic", "o'br"], '[Don’t panic], Mr [O´Br]ien'],
  ['GPT‑5, after GPT–4', ['gpt-5', 'gpt-4'], '[GPT‑5], after [GPT–4]'],
  ['𝑓 of 𝑥', ['f', 'x'], '[𝑓] of [𝑥]'],
  ['deep\n  learning', ['deep learning'], '[deep\n  learning]'],
  ['甲乙甲乙甲', ['甲乙', '乙甲'], '[甲乙甲乙甲]'],
  ['aim and daily claims', ['ai'], '[ai]m and daily claims'],
  ['甲乙甲乙', ['甲乙'], '[甲乙][甲乙]'],
  ['nothing here', ['zzz'], 'nothing here'],
  ['', ['a'], ''],
  ['<b>bold</b>', ['bold'], '<b>[bold]</b>'],
])('in %j %j is marked: %j', (text, words, expected) => {
  expect(shown(highlight(text, words))).toBe(expected);
});

/** Texts with much in them that folding changes, and whole ranges of Unicode. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...'abé ﬁ ﬃ ß Æ ø ’ ´ ‑ İ Σ ς Ａ ｶﾞ 한 ㅎㅏ 深 度 ½ \n 𝑥 e\u0301'), fc.constantFrom('e\u0301', 'ﾊﾞ', 'ｆｉ'), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join('')); // prettier-ignore

test('the parts of a text are the text', () => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (whole, words) => {
      expect(highlight(whole, words.map(foldLine)).map((part) => part.text).join('')).toBe(whole); // prettier-ignore
    }),
  );
});

/** Characters that may join with their neighbours when folded: marks, Hangul letters, half-width forms, white space. */
const JOINING = /[\p{M}\s\u1100-\u11ff\u3131-\u318e\uff61-\uffdc]/u;

test('what is marked folds to the word, or holds it where one character folds to several', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 4 }), (whole, from, length) => {
      const folded = foldLine(whole);
      const start = folded.length === 0 ? 0 : from % folded.length;
      const word = foldLine(folded.slice(start, start + length));
      fc.pre(word !== '' && word.isWellFormed());
      const marks = highlight(whole, [word]).filter(({ marked }) => marked);
      for (const mark of marks) expect(foldLine(mark.text)).toContain(word);
      const plain = !JOINING.test(whole) && [...whole].every((each) => [...fold(each)].length === 1);
      if (plain) for (const mark of marks) expect(foldLine(mark.text)).toBe(word);
      if (plain && placeOfWord(folded, word, false) >= 0) expect(marks.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

describe('an excerpt', () => {
  const long = `${'word '.repeat(30)}here it is`;

  test('leaves a text alone whose match is in sight', () => {
    expect(shown(excerpt('It is here', ['here'], 60))).toBe('It is [here]');
  });

  test('brings a match forward that is out of sight', () => {
    expect(shown(excerpt(long, ['here'], 60))).toBe('…word word word word [here] it is');
  });

  test('does not cut a character in two', () => {
    expect(shown(excerpt(`${'x'.repeat(50)}𝑥${'-'.repeat(19)}here`, ['here'], 60))).toBe(`…${'-'.repeat(19)}[here]`);
  });
});

describe('a row', () => {
  const note = 'What I thought of it: sparse networks are brittle.';
  const found = clip(1, {
    title: 'Deep networks',
    summary: { text: 'On networks.', source: 'abstract' },
    note,
    quotes: [{ text: 'A lottery.', speaker: 'Frankle' }],
    authors: ['A. One', 'B. Two', 'C. Hoefler'],
    venue: 'Annals of Pruning',
  });
  const elsewhere = (query: string) => {
    const match = highlighter(query).elsewhere(found, ['title', 'summary']);
    return match && [match.field, shown(match.parts)];
  };

  test('is marked in title and summary by plain words', () => {
    const { title, summary } = highlighter('networks');
    expect([shown(title('Deep networks')), shown(summary('On networks.'))]).toEqual(['Deep [networks]', 'On [networks].']);
  });

  test('leads to what only its text has, not to a word so short that it stands everywhere', () => {
    const { isInBody, onlyInText } = highlighter('deep rain by');
    expect(isInBody(found)).toBe(true);
    expect(onlyInText(found)('often, by deep rain')).toEqual([{ start: 15, end: 19 }]);
    expect(highlighter('deep by').isInBody(found)).toBe(false);
  });

  test('is marked only where the query looked', () => {
    const { title, summary } = highlighter('title:deep -networks tag:on kind:paper');
    expect([shown(title('Deep networks')), shown(summary('On deep networks.'))]).toEqual(['[Deep] networks', 'On deep networks.']);
  });

  test.each([
    ['tag:dee', 'Deep nets', '[Dee]p nets'],
    ['标签：深度', '深度学习', '[深度]学习'],
    ['tag:"深度"', '深度学习', '深度学习'],
    ['tag:"deep nets"', 'Deep nets', '[Deep nets]'],
    ['nets -tag:deep has:tag', 'Deep nets', 'Deep [nets]'],
    ['title:deep', 'Deep nets', 'Deep nets'],
    ['(tag:nets OR tag:deep) is:read', 'Deep nets', '[Deep] nets'],
  ])('has for %s the tag %s marked: %s', (query, tag, expected) => {
    expect(shown(highlighter(query).tag(tag))).toBe(expected);
  });

  test.each([
    ['brittle', ['note', '…sparse networks are [brittle].']],
    ['deep lottery', ['quotes', 'A [lottery]. — Frankle']],
    ['frankle', ['quotes', 'A lottery. — [Frankle]']],
    ['author:hoef', ['authors', 'A. One, B. Two, C. [Hoef]ler']],
    ['venue:prun', ['venue', 'Annals of [Prun]ing']],
    ['刊物:annals', ['venue', '[Annals] of Pruning']],
    ['note:networks', ['note', '…of it: sparse [networks] are brittle.']],
  ])('shows for %s what it does not show itself', (query, expected) => {
    expect(elsewhere(query)).toEqual(expected);
  });

  test('of a saying shows its words, so a match of its summary is elsewhere', () => {
    const match = highlighter('lottery networks').elsewhere(found, ['quotes']);
    expect(match && [match.field, shown(match.parts)]).toEqual(['title', 'Deep [networks]']);
  });

  test.each(['networks', 'deep', 'title:deep', 'tag:x', ''])('shows nothing more for %j', (query) => {
    expect(elsewhere(query)).toBeUndefined();
  });
});

describe('the text of a page', () => {
  const found = clip(1, { title: 'Old ink' });
  const piece = 'Ink of oak galls, an inky thing.';
  const inPiece = (query: string) => highlighter(query).inText(piece).map(({ start, end }) => piece.slice(start, end));
  const only = (query: string) => highlighter(query).onlyInText(found)(piece).map(({ start, end }) => piece.slice(start, end));

  test.each([
    ['ink galls', ['Ink', 'galls', 'ink']],
    ['"oak galls"', ['oak galls']],
    ['title:ink note:oak tag:galls', []],
    ['-oak galls', ['galls']],
    // Of fewer than three letters every text has some, and none is searched for.
    ['an of', []],
  ])('is marked for %s where it was searched', (query, expected) => {
    expect(inPiece(query)).toEqual(expected);
  });

  test('tells what no field says', () => {
    expect(only('ink galls')).toEqual(['galls']);
    expect(only('ink')).toEqual([]);
  });
});
