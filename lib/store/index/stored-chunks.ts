import { sumOf, type Chunk } from '../../search/index/chunk';
import { IndexDamaged } from '../../search/index/postings';
import type { IndexTables } from '../database';

/** A chunk as it is stored, with its checksum; those that an earlier version stored have none until they change. */
export type StoredChunk = Chunk & { sum?: number };

/** The chunks with these numbers, `undefined` where there is none. Throws `IndexDamaged`. */
export async function readChunks({ chunks }: Pick<IndexTables, 'chunks'>, numbers: readonly number[]): Promise<(Chunk | undefined)[]> {
  if (numbers.length === 0) return [];
  const read = await chunks.bulkGet([...numbers]);
  for (const chunk of read) {
    if (chunk?.sum !== undefined && chunk.sum !== sumOf(chunk)) throw new IndexDamaged(`Columns ${chunk.no}`);
  }
  return read;
}

export async function putChunks({ chunks }: Pick<IndexTables, 'chunks'>, changed: readonly Chunk[]): Promise<void> {
  await chunks.bulkPut(changed.map((chunk): StoredChunk => ({ ...chunk, sum: sumOf(chunk) })));
}
