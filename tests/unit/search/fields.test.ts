import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import { fold } from '../../../lib/search/fold';
import { SIMPLIFIED, TRADITIONAL } from '../../../lib/search/variants';
import { linesOf } from '../../../lib/search/fields';

const clip: Clip = {
  id: '1',
  key: '1',
  title: 'Größe\nof  Models',
  clippedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  kind: 'paper',
  origin: 'clip',
  site: 'arXiv',
  url: 'https://www.arxiv.org/abs/2102.00554',
  authors: ['Ada Lovelace', '王国维'],
  tags: ['LG', '深度学习'],
  note: 'First line.\n\nSecond line.',
  quotes: [{ text: 'A quote.', speaker: 'Someone' }, { text: 'Another.' }],
  publishedAt: '2021-02-01',
  identifiers: { arxiv: '2102.00554', isbn: '978-3-16-148410-0' },
};

test('every field is folded to a line, its items a tab apart', () => {
  expect(linesOf(clip)).toEqual({
    title: 'grosse of models',
    tags: 'lg\t深度学习',
    site: 'arxiv\0xiv\tarxiv.org',
    authors: 'ada lovelace\t王国维',
    summary: '',
    note: 'first line. second line.',
    quotes: 'a quote.\tsomeone\tanother.',
    venue: '',
    doi: '',
    arxiv: '2102.00554',
    others: '978-3-16-148410-0\t2021',
  });
});

test('a site that is called by its host has that name once', () => {
  expect(linesOf({ ...clip, site: 'arxiv.org' }).site).toBe('arxiv.org');
});

describe('folding', () => {
  test.each([
    ['ＧＰＴ－４', 'gpt-4'],
    ['Größe Ångström naïve', 'grosse angstrom naive'],
    ['Łódź, Ørsted, ÆGIR, Œuvre, Þór, Đà Nẵng, ISPARTALI, Diyarbakır', 'lodz, orsted, aegir, oeuvre, thor, da nang, ispartali, diyarbakir'],
    ['STRASSE straße STRAẞE', 'strasse strasse strasse'],
    ['don’t don‘t donʼt don＇t don′t don`t don´t', "don't don't don't don't don't don't don't"],
    ['GPT‑5 GPT‐5 GPT–5 GPT−5 GPT﹣5', 'gpt-5 gpt-5 gpt-5 gpt-5 gpt-5'],
    ['“so”—she said…', '“so”—she said...'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['機器學習與知識圖譜', '机器学习与知识图谱'],
    ['机器学习', '机器学习'],
    ['後來 the 後', '后来 the 后'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('nothing that was folded folds any further', () => {
    expect(TRADITIONAL).toHaveLength(SIMPLIFIED.length);
    expect([...TRADITIONAL].sort().join('')).toBe(TRADITIONAL);
    expect(fold(SIMPLIFIED)).toBe(SIMPLIFIED);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(fold(fold(text))).toBe(fold(text))));
  });
});
