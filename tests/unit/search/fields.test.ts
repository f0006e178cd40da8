import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import { FIELDS, holds, isFilled, textOf, type Field } from '../../../lib/search/fields';
import { foldLine } from '../../../lib/search/fold';

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

test('a head holds every field on a line of its own, folded', () => {
  expect(textOf(clip).split('\n')).toEqual([
    'große of models',
    '\tlg\t深度学习\t',
    'arxiv',
    '\tada lovelace\t王国维\t',
    '',
    'first line. second line.',
    '\ta quote.\tsomeone\tanother.\t',
    '',
    '',
    '2102.00554',
    '\t978-3-16-148410-0\t',
  ]);
});

describe('a field', () => {
  test.each<[Field, string, boolean]>([
    ['title', 'models', true],
    ['title', 'lovelace', false],
    ['site', 'arxiv', true],
    ['site', '2102', false],
    ['quotes', 'someone', true],
    ['note', 'line. second', true],
    ['others', '978', true],
  ])('%s holds %s: %s', (field, wanted, expected) => {
    expect(holds(textOf(clip), field, wanted)).toBe(expected);
  });

  test('is filled when it says something', () => {
    expect(FIELDS.filter((field) => !isFilled(textOf(clip), field))).toEqual(['summary', 'venue', 'doi']);
  });
});

test('whatever a page says stays on its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (title, note) => {
      const lines = textOf({ ...clip, title, note }).split('\n');
      expect(lines).toHaveLength(FIELDS.length);
      expect(lines[0]).toBe(foldLine(title));
      expect(lines[5]).toBe(foldLine(note));
    }),
  );
});
