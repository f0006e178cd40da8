import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import { ON_TOP, type Found, type Ids } from '../../../lib/search/filter';
import { answers } from '../../../lib/search/index/answer';
import type { WholeChunk } from '../../../lib/search/index/chunk';
import type { LateParts } from '../../../lib/search/index/docs';
import { everyAnswer, memoryIndex, readersOf, type Kept } from '../../bench/memory-index';
import { clip, idOf, libraryOf, numbers } from './library';

const NOW = new Date('2026-02-01T12:00:00.000Z');

/** Clippings a chunk, and more chunks than an answer waits for. */
const PER_CHUNK = 5;
const CHUNKS = 48;

/** A library as wide as a large one, each clipping as told. */
const wide = (of: (n: number) => Partial<Clip>, count = CHUNKS * PER_CHUNK): Kept[] =>
  libraryOf(Array.from({ length: count }, (_, n) => ({ ...clip(1 + (n % 28), of(n)), id: idOf(n), key: `${n}` })));

/** An index of it whose ids are read when they are asked for, and what was read: the chunks of each reading. */
function late(kept: readonly Kept[], perChunk = PER_CHUNK) {
  const readings: number[][] = [];
  const known = new Set<number>();
  const ids = (chunks: readonly WholeChunk[]): LateParts['ids'] => ({
    known: (no) => (known.has(no) ? chunks[no]!.ids : undefined),
    read: async (numbers) => {
      readings.push([...numbers]);
      await Promise.resolve();
      numbers.forEach((no) => known.add(no));
    },
  });
  return { index: memoryIndex(kept, { perChunk, ids }), readings };
}

/** Each answer to a query as it is at the moment in which it is told, with what has been read by then. */
async function told(kept: readonly Kept[], text: string) {
  const { index, readings } = late(kept);
  const all = [];
  for await (const { ids, settled } of answers({ text }, index, { ...readersOf(kept), now: NOW, isWanted: () => true })) {
    all.push({ rows: numbers(ids), length: ids.length, settled, read: readings.map((each) => [...each]), ids });
  }
  return { all, readings };
}

const chunksOf = (rows: readonly number[]) => [...new Set(rows.map((n) => Math.floor(n / PER_CHUNK)))].sort((a, b) => a - b);

describe('of a large library', () => {
  const library = wide((n) => ({ title: 'A word', clippedAt: `2026-01-${String(1 + (n % 28)).padStart(2, '0')}T12:00:00.000Z` }));

  test('the first answer reads the ids of its first rows alone, and the rest follow', async () => {
    const { all, readings } = await told(library, 'word');
    const [first, last] = all;
    expect(all).toHaveLength(2);
    expect(first).toMatchObject({ length: library.length, settled: false, read: [chunksOf(first!.rows)] });
    expect(first!.rows).toHaveLength(ON_TOP);
    expect(chunksOf(first!.rows).length).toBeLessThan(CHUNKS / 2);
    expect(last).toMatchObject({ length: library.length, settled: true });
    expect(last!.rows.slice(0, ON_TOP)).toEqual(first!.rows);
    expect(new Set(last!.rows).size).toBe(library.length);
    // Nothing is read twice.
    expect(readings.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: CHUNKS }, (_, no) => no));
    expect(readings).toHaveLength(2);
  });

  test('a row further down is left out until its id is read, and has its place then, in the first answer as well', async () => {
    const { index } = late(library);
    const [few, whole] = [[], []] as [unknown[], unknown[]];
    const look = (ids: Ids) => [ids.at(ON_TOP), ids.slice(ON_TOP, 60), ids.slice(200, 203), ids.indexOf(library[0]!.clip.id)];
    let first: Ids | undefined;
    for await (const { ids } of answers({ text: 'word' }, index, { ...readersOf(library), now: NOW, isWanted: () => true })) {
      if (!first) few.push(...look(ids));
      else whole.push(look(ids), look(first));
      first ??= ids;
    }
    expect(few).toEqual([undefined, [], [], -1]);
    const { ids } = (await everyAnswer(library, { text: 'word' }, NOW)).at(-1)!;
    expect(whole).toEqual([look(ids), look(ids)]);
  });

  test('an answer that has no rows further down is all there is, and reads no more', async () => {
    const rare = wide((n) => ({ title: n % 31 === 0 ? 'A word' : 'Nothing' }));
    const { all, readings } = await told(rare, 'word');
    expect(all.map(({ settled, rows }) => [settled, rows.length])).toEqual([[true, 8]]);
    expect(readings).toEqual([chunksOf(all[0]!.rows)]);
  });

  test('of clippings of one moment the ids tell which are first, and those that may be are read', async () => {
    const alike = wide(() => ({ title: 'A word', clippedAt: '2026-01-09T12:00:00.000Z' }));
    const { all } = await told(alike, 'word');
    expect(all[0]!.rows.slice(0, ON_TOP)).toEqual(Array.from({ length: ON_TOP }, (_, n) => alike.length - 1 - n));
    expect(all.at(-1)!.rows).toEqual(Array.from(alike, (_, n) => alike.length - 1 - n));
  });

  test('an answer by time has all ids, since they tell the order of what is of one moment', async () => {
    const { all, readings } = await told(library, 'is:unread');
    expect(all.map(({ settled, rows }) => [settled, rows.length])).toEqual([[true, library.length]]);
    expect(readings).toHaveLength(1);
  });
});

test('of a library that is not large all ids are read beside the search, for one answer', async () => {
  const { all, readings } = await told(wide(() => ({ title: 'A word' }), 30 * PER_CHUNK), 'word');
  expect(all.map(({ settled, rows }) => [settled, rows.length])).toEqual([[true, 150]]);
  expect(readings).toEqual([Array.from({ length: 30 }, (_, no) => no)]);
});

test('what is chosen beside an address is looked at when it has been read', async () => {
  const kept = wide((n) => ({ kind: n === 0 ? 'paper' : 'article' }), PER_CHUNK);
  const index = memoryIndex(kept);
  const read = index.docs.readTraits;
  Object.assign(index.docs, { readTraits: () => new Promise((resolve) => setTimeout(resolve)).then(read) });
  const around = { ...readersOf(kept), now: NOW, isWanted: () => true, meant: idOf(0) };
  const rows = [];
  for await (const { ids } of answers({ text: 'example.org/0', kind: 'paper' }, index, around)) rows.push(numbers(ids));
  expect(rows).toEqual([[0]]);
});

/** One clipping a chunk: as many readings as there can be. */
test('whatever is asked, the rows are those of an index whose ids are all read', async () => {
  const some = fc.record({
    title: fc.constantFrom('Deep learning', 'Learning, deep', 'Deep', 'Nothing', '深度学习'),
    clippedAt: fc.constantFrom('2026-01-02T12:00:00.000Z', '2026-01-20T12:00:00.000Z', '2026-01-20T18:00:00.000Z', '2026-01-31T12:00:00.000Z'),
    tags: fc.constantFrom<string[][]>([], ['LG']),
  });
  const body = fc.constantFrom(undefined, undefined, undefined, 'of deep learning');
  const query = fc.constantFrom('deep', 'dee', 'd', '深', '深度', '"deep learning"', 'learning OR 深度', 'tag:lg deep', '-tag:lg learning', 'deep -learning', 'tag:lg', 'nowhere');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(some, body), { minLength: 40, maxLength: 90 }), query, async (clips, text) => {
      const kept = clips.map(([change, text], n): Kept => ({ clip: { ...clip(1, change), id: idOf((n * 37) % 1000), key: `${n}` }, ...(text && { body: text }) }));
      const { index } = late(kept, 1);
      const [wanted, was] = [await everyAnswer(kept, { text }, NOW), []] as [Found[], number[][]];
      for await (const { ids } of answers({ text }, index, { ...readersOf(kept), now: NOW, isWanted: () => true })) was.push(numbers(ids));
      const [first, last] = [numbers(wanted[0]!.ids), numbers(wanted.at(-1)!.ids)];
      expect(was[0]).toEqual(first.slice(0, was[0]!.length));
      expect(was[0]!.length).toBeGreaterThanOrEqual(Math.min(ON_TOP, first.length));
      expect(was.at(-1)).toEqual(last);
    }),
    { numRuns: 300 },
  );
});
