/** A column: a number for each document, or several. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * Columns as bytes. A popup that starts cold reads those of all documents, and Chromium takes some 12 ms a megabyte for that:
 * every column of whole numbers has as few bytes a number as its largest needs. In the order of the machine's own bytes, since
 * nothing of an index leaves the profile that it is in: the number of columns, for each its bytes a number and how many
 * numbers it has, 4 bytes each, and then the columns. Each begins at a multiple of 8.
 */
export function packColumns(columns: readonly Column[]): Uint8Array<ArrayBuffer> {
  const narrow = columns.map(narrowed);
  const header = Uint32Array.of(columns.length, ...narrow.flatMap(({ BYTES_PER_ELEMENT, length }) => [BYTES_PER_ELEMENT, length]));
  const parts = [header, ...narrow];
  const bytes = new Uint8Array(parts.reduce((length, part) => length + padded(part.byteLength), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return bytes;
}

/** The columns from such bytes, or from a copy of them, on the same memory. Throws a `RangeError` for bytes that are too few. */
export function unpackColumns({ buffer }: Uint8Array<ArrayBuffer>): Column[] {
  const [count = 0] = new Uint32Array(buffer, 0, 1);
  const header = new Uint32Array(buffer, 0, 1 + 2 * count);
  let at = padded(header.byteLength);
  return Array.from({ length: count }, (_, nth) => {
    const [width, length] = header.subarray(1 + 2 * nth) as unknown as [keyof typeof KINDS, number];
    const column = new KINDS[width](buffer, at, length);
    at += padded(column.byteLength);
    return column;
  });
}

const KINDS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: Float64Array };

const padded = (length: number) => (length + 7) & ~7;

/** The same numbers in as few bytes as the largest of them needs. */
function narrowed(column: Column): Column {
  if (column instanceof Float64Array || column instanceof Uint8Array) return column;
  let all = 0;
  for (const number of column) all |= number;
  if (all >>> 0 > 0xffff) return column;
  return all > 0xff ? new Uint16Array(column) : new Uint8Array(column);
}
