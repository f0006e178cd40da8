import { describe, expect, test } from 'vitest';
import type { Order } from '../../../lib/search/filter';
import { everyAnswer } from '../../bench/memory-index';
import { clip, found, idOf, libraryOf, numbers } from './library';

const NOW = new Date('2026-01-20T12:00:00.000Z');

const LIBRARY = libraryOf([
  clip(1, { title: 'Oak galls', publishedAt: '2021-05' }),
  clip(2, { title: 'Of galls, oak galls', publishedAt: '2023' }),
  clip(3, { note: 'galls' }),
  clip(4, { title: 'Ink of galls', publishedAt: '2021-05-02' }),
  clip(5, { title: 'Nothing of it', publishedAt: '2025-01-01' }),
  clip(6, { title: 'Galls', publishedAt: '2021-05' }),
  clip(7, { title: 'Galls, deleted', trashedAt: '2026-01-19T12:00:00.000Z' }),
]);

describe('a list stands', () => {
  test.each<[Order, string, number[]]>([
    ['newest', '', [6, 5, 4, 3, 2, 1]],
    ['newest', 'galls', [6, 4, 3, 2, 1]],
    ['oldest', '', [1, 2, 3, 4, 5, 6]],
    ['oldest', 'galls', [1, 2, 3, 4, 6]],
    ['published', '', [5, 2, 4, 6, 1, 3]],
    ['published', 'galls', [2, 4, 6, 1, 3]],
  ])('the %s first, of "%s"', async (order, text, expected) => {
    expect(await found(LIBRARY, { text, order }, NOW)).toEqual(expected);
  });

  test('in its order under other filters, and in the trash', async () => {
    expect(await found(LIBRARY, { order: 'oldest', year: 2021 }, NOW)).toEqual([1, 4, 6]);
    expect(await found(LIBRARY, { order: 'published', shelf: 'trash' }, NOW)).toEqual([7]);
  });

  test('in its order in the first answer and in the last, wherever the words were found', async () => {
    const bodies = libraryOf([clip(1, {}), clip(2, { title: 'galls' }), clip(3, {}), clip(4, { title: 'galls' })], { 1: 'galls', 3: 'galls' });
    const answers = await everyAnswer(bodies, { text: 'galls', order: 'oldest' }, NOW);
    expect(answers.map(({ ids }) => numbers(ids))).toEqual([[2, 4], [1, 2, 3, 4]]);
  });

  test('in its order far down as on top', async () => {
    const days = Array.from({ length: 900 }, (_, n) => ({ ...clip(1, { publishedAt: `2020-${String((n % 12) + 1).padStart(2, '0')}` }), id: idOf(n), key: `${n}` }));
    const ids = (await everyAnswer(libraryOf(days), { order: 'published' }, NOW)).at(-1)!.ids;
    const months = ids.slice(0, ids.length).map((id) => (Number(id.slice(-12)) % 12) + 1);
    expect(months).toEqual([...months].sort((a, b) => b - a));
    expect(ids.slice(160, 170).map((id) => ids.indexOf(id))).toEqual([160, 161, 162, 163, 164, 165, 166, 167, 168, 169]);
  });
});
