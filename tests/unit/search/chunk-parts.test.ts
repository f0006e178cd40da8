import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '../../../lib/clip/clip';
import { addToChunk, DEAD, emptyChunk, tagsAt, type WholeChunk } from '../../../lib/search/index/chunk';
import { packPart, PARTS, unpackIds, unpackRanks, unpackTraits } from '../../../lib/search/index/chunk-parts';
import { namesFrom } from '../../../lib/search/index/names';
import { uuidAt } from '../../../lib/search/index/uuid';

const number = (max: number) => fc.nat({ max });
const documents = fc.array(
  fc.record({
    id: fc.uuid(),
    headLength: number(0xffff),
    bodyLength: number(0xffff),
    columns: fc.record({
      at: fc.integer({ min: 0, max: 8.64e15 }),
      flags: number(0xffff),
      kind: fc.constantFrom(...KINDS),
      site: fc.string({ maxLength: 3 }),
      language: fc.constantFrom<string>('', 'en', 'zh'),
      tags: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      published: number(99_991_231),
    }),
  }),
  { maxLength: 80 },
);

type Document = typeof documents extends fc.Arbitrary<(infer D)[]> ? D : never;

function chunkOf(all: readonly Document[]): WholeChunk {
  const chunk = emptyChunk(7);
  const names = namesFrom();
  for (const { id, columns, headLength, bodyLength } of all) addToChunk(chunk, id, { columns, head: new Map(), headLength, bodyLength }, names);
  return chunk;
}

/** The chunk after its parts were packed and unpacked. */
const again = (chunk: WholeChunk): WholeChunk => ({
  ...unpackRanks(chunk.no, packPart(chunk, 'ranks')),
  ids: unpackIds(packPart(chunk, 'ids')),
  ...unpackTraits(packPart(chunk, 'traits')),
});

/** Everything that a chunk says, document by document. */
const said = (chunk: WholeChunk) =>
  Array.from({ length: chunk.count }, (_, place) => ({
    id: uuidAt(chunk.ids, place),
    tags: [...tagsAt(chunk, place)],
    ...(['at', 'flags', 'kind', 'site', 'language', 'published', 'headLength', 'bodyLength'] as const).map((name) => chunk[name][place]),
  }));

test('a chunk says the same when its parts were packed and unpacked', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const chunk = chunkOf(all);
      expect(again(chunk).no).toBe(7);
      expect(said(again(chunk))).toEqual(said(chunk));
    }),
  );
});

test('can be added to, and changed, when it was unpacked', () => {
  fc.assert(
    fc.property(documents, documents, (first, more) => {
      const whole = chunkOf([...first, ...more]);
      const names = namesFrom();
      const begun = emptyChunk(7);
      const add = (chunk: WholeChunk) => ({ id, columns, headLength, bodyLength }: Document) =>
        addToChunk(chunk, id, { columns, head: new Map(), headLength, bodyLength }, names);
      first.forEach(add(begun));
      const read = again(begun);
      more.forEach(add(read));
      expect(said(read)).toEqual(said(whole));
      if (read.count === 0) return;
      read.flags[0]! |= DEAD;
      expect(again(read).flags[0]! & DEAD).toBe(DEAD);
    }),
  );
});

test('has as few bytes as its numbers need', () => {
  const document: Document = { id: '01890000-0000-7000-8000-000000000000', headLength: 20, bodyLength: 900, columns: { at: 1.7e12, flags: 1, kind: 'paper', site: 'a', language: 'en', tags: ['x', 'y'], published: 20_240_305 } };
  const chunk = chunkOf(Array.from({ length: 100 }, () => document));
  const [ranks, ids, traits] = PARTS.map((part) => packPart(chunk, part).length / 100) as [number, number, number];
  // A time; flags and length of the fields, 1 each; 2 for the length of the body.
  expect(ranks).toBeLessThan(8 + 2 + 2 + 1);
  expect(ids).toBeLessThan(16 + 1);
  // Kind, site, language and end of the tags, 1 each; 4 for the day; 2 tags.
  expect(traits).toBeLessThan(4 + 4 + 2 + 1);
});
