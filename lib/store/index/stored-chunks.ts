import { wordSum } from '../../search/index/bytes';
import type { Chunk, Traits, WholeChunk } from '../../search/index/chunk';
import { packPart, PARTS, unpackIds, unpackRanks, unpackTraits, type Part } from '../../search/index/chunk-parts';
import { IndexDamaged } from '../../search/index/postings';
import type { IndexTables } from '../database';

/** A part of a chunk as it is stored, with its checksum. */
export type StoredChunk = { no: number; bytes: Uint8Array<ArrayBuffer>; sum: number };

type Tables = Pick<IndexTables, 'chunks'>;

/** The ranks of the chunks with these numbers, `undefined` where there are none. Like the others, throws `IndexDamaged`. */
export const readRanks = (tables: Tables, numbers: readonly number[]): Promise<(Chunk | undefined)[]> =>
  read(tables, numbers, 'ranks', (bytes, no) => unpackRanks(no, bytes));

export const readIds = (tables: Tables, numbers: readonly number[]): Promise<(Uint8Array | undefined)[]> => read(tables, numbers, 'ids', unpackIds);

export const readTraits = (tables: Tables, numbers: readonly number[]): Promise<(Traits | undefined)[]> => read(tables, numbers, 'traits', unpackTraits);

/** The whole of them. */
export async function readChunks(tables: Tables, numbers: readonly number[]): Promise<(WholeChunk | undefined)[]> {
  const [ranks, ids, traits] = await Promise.all([readRanks(tables, numbers), readIds(tables, numbers), readTraits(tables, numbers)]);
  return numbers.map((no, at) => {
    const parts = [ranks[at], ids[at], traits[at]] as const;
    const [some, ofIds, ofTraits] = parts;
    if (some && ofIds && ofTraits) return { ...some, ids: ofIds, ...ofTraits };
    if (parts.some((part) => part)) throw new IndexDamaged(`A part of the columns ${no} is gone`);
    return undefined;
  });
}

/** Stores those parts of chunks that have changed. */
export async function putChunks({ chunks }: Tables, changed: readonly { chunk: WholeChunk; parts: Iterable<Part> }[]): Promise<void> {
  const rows = changed.flatMap(({ chunk, parts }) =>
    Array.from(parts, (part): StoredChunk => {
      const bytes = packPart(chunk, part);
      return { no: keyOf(chunk.no, part), bytes, sum: wordSum(bytes) };
    }),
  );
  await chunks.bulkPut(rows);
}

/** Parts that are asked for together. All are asked for at once; those that have come are checked while the others are on their way. */
const STEP = 16;

const keyOf = (no: number, part: Part): number => no * PARTS.length + PARTS.indexOf(part);

async function read<T>({ chunks }: Tables, numbers: readonly number[], part: Part, unpack: (bytes: Uint8Array<ArrayBuffer>, no: number) => T): Promise<(T | undefined)[]> {
  if (numbers.length === 0) return [];
  const step = async (some: readonly number[]) => {
    const rows = await chunks.bulkGet(some.map((no) => keyOf(no, part)));
    return rows.map((row, at) => {
      if (!row) return undefined;
      if (wordSum(row.bytes) !== row.sum) throw new IndexDamaged(`Columns ${some[at]}, ${part}`);
      return unpack(row.bytes, some[at]!);
    });
  };
  const steps = Array.from({ length: Math.ceil(numbers.length / STEP) }, (_, nth) => numbers.slice(nth * STEP, (nth + 1) * STEP));
  return (await Promise.all(steps.map(step))).flat();
}
