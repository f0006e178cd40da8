import { wordSum } from '../../search/index/bytes';
import type { Chunk } from '../../search/index/chunk';
import { packChunk, unpackChunk } from '../../search/index/packed-chunk';
import { IndexDamaged } from '../../search/index/postings';
import type { IndexTables } from '../database';

/** A chunk as it is stored, with its checksum. */
export type StoredChunk = { no: number; bytes: Uint8Array<ArrayBuffer>; sum: number };

/** The chunks with these numbers, `undefined` where there is none. Throws `IndexDamaged`. */
export async function readChunks({ chunks }: Pick<IndexTables, 'chunks'>, numbers: readonly number[]): Promise<(Chunk | undefined)[]> {
  if (numbers.length === 0) return [];
  const read = await chunks.bulkGet([...numbers]);
  return read.map((row) => {
    if (!row) return undefined;
    if (wordSum(row.bytes) !== row.sum) throw new IndexDamaged(`Columns ${row.no}`);
    return unpackChunk(row.no, row.bytes);
  });
}

export async function putChunks({ chunks }: Pick<IndexTables, 'chunks'>, changed: readonly Chunk[]): Promise<void> {
  await chunks.bulkPut(
    changed.map((chunk): StoredChunk => {
      const bytes = packChunk(chunk);
      return { no: chunk.no, bytes, sum: wordSum(bytes) };
    }),
  );
}
