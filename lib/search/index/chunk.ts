import { kindNumber } from '../columns';
import type { Entry } from './entry';
import type { Names } from './names';
import { putUuid } from './uuid';

/**
 * Documents whose columns stand together, a multiple of 32. Their ids alone take 64,000 bytes: a value above 65,536 Chromium
 * keeps in a file of its own, and reading it takes twice as long.
 */
export const CHUNK_SIZE = 4_000;

/** Bits of the index's own beside a clipping's flags: the document is of no clipping any more; its body is not indexed yet. */
export const DEAD = 1 << 15;
export const BODY_LATER = 1 << 14;

/** The columns of `count` documents that every answer needs, each in an array of its own; the arrays may have room for more. */
export type Chunk = {
  no: number;
  count: number;
  at: Float64Array;
  flags: Uint16Array;
  headLength: Uint16Array;
  bodyLength: Uint16Array;
};

/** What filters and counts ask of the same documents. Names are by number (see `names.ts`), 0 for none. */
export type Traits = {
  kind: Uint8Array;
  site: Uint32Array;
  language: Uint16Array;
  published: Uint32Array;
  /** Where each document's tags end in `tags`; they begin where those of the one before it end. */
  tagEnds: Uint32Array;
  tags: Uint32Array;
};

/** A chunk that filters can ask. */
export type TraitsChunk = Chunk & Traits;

/** All that is kept of the documents of a chunk; `ids` has 16 bytes for each. */
export type WholeChunk = TraitsChunk & { ids: Uint8Array };

/** A chunk of this number without documents, with room for so many of them and for two tags of each. */
export function emptyChunk(no: number, room = 0): WholeChunk {
  return {
    no,
    count: 0,
    ids: new Uint8Array(16 * room),
    at: new Float64Array(room),
    flags: new Uint16Array(room),
    kind: new Uint8Array(room),
    site: new Uint32Array(room),
    language: new Uint16Array(room),
    published: new Uint32Array(room),
    headLength: new Uint16Array(room),
    bodyLength: new Uint16Array(room),
    tagEnds: new Uint32Array(room),
    tags: new Uint32Array(2 * room),
  };
}

/** Adds a document to a chunk; answers its place there. New names are added to `names`. */
export function addToChunk(chunk: WholeChunk, id: string, entry: Entry, names: Names): number {
  const { columns } = entry;
  const place = chunk.count++;
  const start = place === 0 ? 0 : chunk.tagEnds[place - 1]!;
  grow(chunk, start + columns.tags.length);
  putUuid(chunk.ids, place, id);
  chunk.at[place] = columns.at;
  chunk.flags[place] = columns.flags;
  chunk.kind[place] = kindNumber(columns.kind);
  chunk.site[place] = names.sites.numberOf(columns.site);
  chunk.language[place] = names.languages.numberOf(columns.language);
  chunk.published[place] = columns.published;
  chunk.headLength[place] = entry.headLength;
  chunk.bodyLength[place] = entry.bodyLength;
  columns.tags.forEach((tag, at) => (chunk.tags[start + at] = names.tags.numberOf(tag)));
  chunk.tagEnds[place] = start + columns.tags.length;
  return place;
}

/** The numbers of a document's tags. */
export function tagsAt({ tags, tagEnds }: Traits, place: number): Uint32Array {
  return tags.subarray(place === 0 ? 0 : tagEnds[place - 1], tagEnds[place]);
}

function grow(chunk: WholeChunk, tags: number): void {
  if (chunk.count > chunk.at.length) {
    const larger = emptyChunk(chunk.no, Math.max(64, 2 * chunk.at.length));
    const { ids, at, flags, kind, site, language, published, headLength, bodyLength, tagEnds } = chunk;
    larger.ids.set(ids);
    larger.at.set(at);
    larger.flags.set(flags);
    larger.kind.set(kind);
    larger.site.set(site);
    larger.language.set(language);
    larger.published.set(published);
    larger.headLength.set(headLength);
    larger.bodyLength.set(bodyLength);
    larger.tagEnds.set(tagEnds);
    Object.assign(chunk, { ...larger, count: chunk.count, tags: chunk.tags });
  }
  if (tags <= chunk.tags.length) return;
  const room = new Uint32Array(Math.max(64, 2 * tags));
  room.set(chunk.tags);
  chunk.tags = room;
}
