import type { Chunk, Traits, WholeChunk } from './chunk';
import { packColumns, unpackColumns } from './packed-columns';

/**
 * A chunk is kept in parts, each some 50 to 64 kB when it is full: a first answer needs `ranks`, its rows `ids` as well, and
 * `traits` only who filters or counts. Ids and traits of a document never change, and documents are only ever added: a part
 * of theirs that was read later than the ranks says the same of all that these have.
 */
export const PARTS = ['ranks', 'ids', 'traits'] as const;
export type Part = (typeof PARTS)[number];

/** A part of a chunk as bytes. */
export function packPart(chunk: WholeChunk, part: Part): Uint8Array<ArrayBuffer> {
  const { count } = chunk;
  const some = <C extends { subarray: (from: number, until: number) => C }>(column: C) => column.subarray(0, count);
  switch (part) {
    case 'ranks':
      return packColumns([some(chunk.at), some(chunk.flags), some(chunk.headLength), some(chunk.bodyLength)]);
    case 'ids':
      return packColumns([chunk.ids.subarray(0, 16 * count)]);
    case 'traits': {
      const tags = chunk.tags.subarray(0, count === 0 ? 0 : chunk.tagEnds[count - 1]);
      return packColumns([some(chunk.kind), some(chunk.site), some(chunk.language), some(chunk.published), some(chunk.tagEnds), tags]);
    }
  }
}

/** The ranks of the chunk of this number. They, like the other parts, throw a `RangeError` for bytes that are too few. */
export function unpackRanks(no: number, bytes: Uint8Array<ArrayBuffer>): Chunk {
  const [at = NONE, flags = NONE, headLength = NONE, bodyLength = NONE] = unpackColumns(bytes);
  return {
    no,
    count: at.length,
    at: new Float64Array(at),
    flags: new Uint16Array(flags),
    headLength: new Uint16Array(headLength),
    bodyLength: new Uint16Array(bodyLength),
  };
}

/** The ids of a chunk, 16 bytes each. Throws a `RangeError` for bytes that are too few. */
export function unpackIds(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  const [ids = NONE] = unpackColumns(bytes);
  return new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength);
}

/** The columns that filters and counts ask. Throws a `RangeError` for bytes that are too few. */
export function unpackTraits(bytes: Uint8Array<ArrayBuffer>): Traits {
  const [kind = NONE, site = NONE, language = NONE, published = NONE, tagEnds = NONE, tags = NONE] = unpackColumns(bytes);
  return {
    kind: new Uint8Array(kind),
    site: new Uint32Array(site),
    language: new Uint16Array(language),
    published: new Uint32Array(published),
    tagEnds: new Uint32Array(tagEnds),
    tags: new Uint32Array(tags),
  };
}

const NONE = new Uint8Array();
