import type { Bits } from './bits';
import { CHUNK_SIZE, DEAD, idAt, type Chunk } from './chunk';
import { lastBytes, putUuid, compareUuids } from './uuid';

const NONE: readonly number[] = [];

/** Everything that has a number in the index, by chunk; a chunk's place in the list gives the numbers of its documents. */
export class Docs {
  constructor(readonly chunks: readonly Chunk[]) {}

  /** One more than the highest number that a document can have. */
  get room(): number {
    return this.chunks.length * CHUNK_SIZE;
  }

  /** Where a document's columns stand. */
  placeOf(doc: number): { chunk: Chunk; place: number } {
    return { chunk: this.chunks[Math.floor(doc / CHUNK_SIZE)]!, place: doc % CHUNK_SIZE };
  }

  /** The document at a place of the last chunk. */
  numberOf(place: number): number {
    return (this.chunks.length - 1) * CHUNK_SIZE + place;
  }

  idOf(doc: number): string {
    const { chunk, place } = this.placeOf(doc);
    return idAt(chunk, place);
  }

  /** Tells every document that is of a clipping, chunk by chunk. */
  each(tell: (doc: number, chunk: Chunk, place: number) => void): void {
    this.chunks.forEach((chunk, no) => {
      for (let place = 0; place < chunk.count; place++) {
        if (!(chunk.flags[place]! & DEAD)) tell(no * CHUNK_SIZE + place, chunk, place);
      }
    });
  }

  /** The places of those of a set that a chunk has; the number of a document is `no * CHUNK_SIZE` more. */
  placesOf(set: Bits, no: number): Uint32Array {
    return set.list(no * CHUNK_SIZE, (no + 1) * CHUNK_SIZE);
  }

  /** The documents of these clippings, by id: one pass over all, since no table from ids to documents is kept. */
  docsOf(ids: readonly string[]): Map<string, number> {
    const found = new Map<string, number>();
    if (ids.length === 0) return found;
    const wanted = new Uint8Array(16 * ids.length);
    const byLast = new Map<number, number[]>();
    ids.forEach((id, at) => {
      putUuid(wanted, at, id);
      const last = lastBytes(wanted, at);
      byLast.set(last, [...(byLast.get(last) ?? []), at]);
    });
    this.each((doc, { ids: all }, place) => {
      const alike = byLast.get(lastBytes(all, place));
      for (const at of alike ?? NONE) {
        if (compareUuids(all, place, wanted, at) === 0) found.set(ids[at]!, doc);
      }
    });
    return found;
  }
}
