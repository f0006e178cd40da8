import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '../../../lib/clip/clip';
import { addToChunk, DEAD, emptyChunk, idAt, tagsAt, type Chunk } from '../../../lib/search/index/chunk';
import { namesFrom } from '../../../lib/search/index/names';
import { packChunk, unpackChunk } from '../../../lib/search/index/packed-chunk';

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

function chunkOf(all: readonly Document[]): Chunk {
  const chunk = emptyChunk(7);
  const names = namesFrom();
  for (const { id, columns, headLength, bodyLength } of all) addToChunk(chunk, id, { columns, head: new Map(), headLength, bodyLength }, names);
  return chunk;
}

/** Everything that a chunk says, document by document. */
const said = (chunk: Chunk) =>
  Array.from({ length: chunk.count }, (_, place) => ({
    id: idAt(chunk, place),
    tags: [...tagsAt(chunk, place)],
    ...(['at', 'flags', 'kind', 'site', 'language', 'published', 'headLength', 'bodyLength'] as const).map((name) => chunk[name][place]),
  }));

test('says the same when it was packed and unpacked', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const chunk = chunkOf(all);
      const again = unpackChunk(7, packChunk(chunk));
      expect(again.no).toBe(7);
      expect(said(again)).toEqual(said(chunk));
    }),
  );
});

test('can be added to, and changed, when it was unpacked', () => {
  fc.assert(
    fc.property(documents, documents, (first, more) => {
      const whole = chunkOf([...first, ...more]);
      const names = namesFrom();
      const begun = emptyChunk(7);
      const add = (chunk: Chunk) => ({ id, columns, headLength, bodyLength }: Document) =>
        addToChunk(chunk, id, { columns, head: new Map(), headLength, bodyLength }, names);
      first.forEach(add(begun));
      const again = unpackChunk(7, packChunk(begun));
      more.forEach(add(again));
      expect(said(again)).toEqual(said(whole));
      if (again.count === 0) return;
      again.flags[0]! |= DEAD;
      expect(unpackChunk(7, packChunk(again)).flags[0]! & DEAD).toBe(DEAD);
    }),
  );
});

test('has as few bytes as its numbers need', () => {
  const document: Document = { id: '01890000-0000-7000-8000-000000000000', headLength: 20, bodyLength: 900, columns: { at: 1.7e12, flags: 1, kind: 'paper', site: 'a', language: 'en', tags: ['x', 'y'], published: 20_240_305 } };
  const { length } = packChunk(chunkOf(Array.from({ length: 100 }, () => document)));
  // A time and an id, 24; flags, kind, site, language, length of the fields, end of the tags, 1 each; 4 for the day, 2 for the length of the body, 2 tags.
  expect(length / 100).toBeLessThan(24 + 6 + 4 + 2 + 2 + 1);
});
