import { expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
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
  authors: ['Ada Lovelace', '王国维'],
  tags: ['LG', '深度学习'],
  note: 'First line.\n\nSecond line.',
  quotes: [{ text: 'A quote.', speaker: 'Someone' }, { text: 'Another.' }],
  identifiers: { arxiv: '2102.00554', isbn: '978-3-16-148410-0' },
};

test('every field is folded to a line, its items a tab apart', () => {
  expect(linesOf(clip)).toEqual({
    title: 'große of models',
    tags: 'lg\t深度学习',
    site: 'arxiv',
    authors: 'ada lovelace\t王国维',
    summary: '',
    note: 'first line. second line.',
    quotes: 'a quote.\tsomeone\tanother.',
    venue: '',
    doi: '',
    arxiv: '2102.00554',
    others: '978-3-16-148410-0',
  });
});
