import type { Chunk } from './chunk';

/**
 * A chunk as bytes. A popup that starts cold reads them all before it can answer, and Chromium takes some 12 ms a megabyte
 * for that: every column has as few bytes a document as its largest number needs. In the order of the machine's own bytes,
 * since nothing of an index leaves the profile that it is in:
 *
 * - how many documents and how many tags, 4 bytes each;
 * - the bytes of one number, a byte for each of the columns in `COLUMNS`;
 * - the times, the ids, and these columns; each begins at a multiple of 8.
 */
const COLUMNS = ['flags', 'kind', 'site', 'language', 'published', 'headLength', 'bodyLength', 'tagEnds', 'tags'] as const;

const padded = (length: number) => (length + 7) & ~7;
const HEADER = padded(8 + COLUMNS.length);

type Numbers = Uint8Array | Uint16Array | Uint32Array;
const NARROW = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };

export function packChunk(chunk: Chunk): Uint8Array<ArrayBuffer> {
  const { count } = chunk;
  const tags = count === 0 ? 0 : chunk.tagEnds[count - 1]!;
  const columns = COLUMNS.map((name) => narrowed(chunk[name].subarray(0, name === 'tags' ? tags : count)));
  const parts: (Numbers | Float64Array)[] = [chunk.at.subarray(0, count), chunk.ids.subarray(0, 16 * count), ...columns];
  const bytes = new Uint8Array(parts.reduce((length, part) => length + padded(part.byteLength), HEADER));
  bytes.set(new Uint8Array(Uint32Array.of(count, tags).buffer));
  bytes.set(columns.map(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT), 8);
  let at = HEADER;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return bytes;
}

/** The chunk of this number, from such bytes or a copy of them. Throws a `RangeError` for any that are too few. */
export function unpackChunk(no: number, bytes: Uint8Array<ArrayBuffer>): Chunk {
  const { buffer } = bytes;
  const [count, tags] = new Uint32Array(buffer, 0, 2) as unknown as [number, number];
  let end = HEADER;
  const take = (length: number) => {
    const from = end;
    end += padded(length);
    return from;
  };
  const at = new Float64Array(buffer, take(8 * count), count);
  const ids = new Uint8Array(buffer, take(16 * count), 16 * count);
  const [flags, kind, site, language, published, headLength, bodyLength, tagEnds, tagNumbers] = COLUMNS.map((name, column) => {
    const width = bytes[8 + column] as keyof typeof NARROW;
    const length = name === 'tags' ? tags : count;
    return new NARROW[width](buffer, take(width * length), length);
  }) as [Numbers, Numbers, Numbers, Numbers, Numbers, Numbers, Numbers, Numbers, Numbers];
  return {
    no,
    count,
    at,
    ids,
    flags: new Uint16Array(flags),
    kind: new Uint8Array(kind),
    site: new Uint32Array(site),
    language: new Uint16Array(language),
    published: new Uint32Array(published),
    headLength: new Uint16Array(headLength),
    bodyLength: new Uint16Array(bodyLength),
    tagEnds: new Uint32Array(tagEnds),
    tags: new Uint32Array(tagNumbers),
  };
}

/** The same numbers in as few bytes as the largest of them needs. */
function narrowed(column: Numbers): Numbers {
  let all = 0;
  for (const number of column) all |= number;
  if (all >>> 0 > 0xffff) return new Uint32Array(column);
  return all > 0xff ? new Uint16Array(column) : new Uint8Array(column);
}
