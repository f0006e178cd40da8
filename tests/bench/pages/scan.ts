import type { Clip } from '../../../lib/clip/clip';
import { foldLine } from '../../../lib/search/fold';
import { done, openLibrary, storedClips } from './stored';

/** The peer without an index: all that is searched lies in one packed string, and every query looks at all of it. */

/** Clippings to a part: the string of a million would be longer than a string may be. */
const PART = 25_000;
const ID_LENGTH = 36;

type Part = { text: Uint8Array<ArrayBuffer>; starts: Uint32Array<ArrayBuffer>; ids: string };
type ReadPart = { text: string; starts: Uint32Array; ids: string };

export type Scanned = { count: number; ids: string[] };

async function openPacked(): Promise<IDBDatabase> {
  const request = indexedDB.open('bench-packed');
  request.onupgradeneeded = () => request.result.createObjectStore('parts');
  return done(request);
}

/** Packs the library anew, a clipping a line, in parts of which the newest comes first. @returns the bytes of UTF-8 */
export async function pack(): Promise<number> {
  const packed = await openPacked();
  await write(packed, (parts) => parts.clear());
  let bytes = 0;
  let no = 0;
  for await (const clips of storedClips(await openLibrary(), PART)) {
    const part = packPart(clips.reverse());
    bytes += part.text.length;
    await write(packed, (parts) => parts.put(part, -no));
    no++;
  }
  packed.close();
  return bytes;
}

/** Settles after the commit: a page that closed before it would take the change with it. */
function write(packed: IDBDatabase, change: (parts: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = packed.transaction('parts', 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gives no reason'));
    change(transaction.objectStore('parts'));
  });
}

function packPart(clips: readonly Clip[]): Part {
  const starts = new Uint32Array(clips.length);
  let length = 0;
  const lines = clips.map((clip, at) => {
    const line = `${lineOf(clip)}\n`;
    starts[at] = length;
    length += line.length;
    return line;
  });
  return { text: new TextEncoder().encode(lines.join('')), starts, ids: clips.map(({ id }) => id).join('') };
}

const lineOf = ({ title, summary, tags = [], authors = [], site = '', note = '' }: Clip) =>
  [title, ...tags, site, ...authors, summary?.text ?? '', note].map(foldLine).join('\t');

/** Reads what `pack` wrote. */
export async function readPacked(): Promise<ReadPart[]> {
  const db = await openPacked();
  const parts = await done(db.transaction('parts').objectStore('parts').getAll() as IDBRequest<Part[]>);
  const decoder = new TextDecoder();
  return parts.map(({ text, ...rest }) => ({ text: decoder.decode(text), ...rest }));
}

/** The newest 50 lines that hold every word of a query, and how many there are. */
export function scan(parts: readonly ReadPart[], query: string, most = 50): Scanned {
  const [first = '', ...others] = foldLine(query.replace(/\b[a-z]+:/g, '')).split(' ').sort((a, b) => b.length - a.length);
  // `tag:`, on the way to a tag, asks for nothing yet.
  if (first === '') return newest(parts, most);
  const found: Scanned = { count: 0, ids: [] };
  for (const { text, starts, ids } of parts) {
    for (let at = text.indexOf(first); at >= 0; ) {
      const end = text.indexOf('\n', at);
      const line = lineAt(starts, at);
      const holdsAll = others.length === 0 || others.every((word) => text.slice(starts[line], end).includes(word));
      if (holdsAll) found.count++;
      if (holdsAll && found.ids.length < most) found.ids.push(ids.slice(line * ID_LENGTH, (line + 1) * ID_LENGTH));
      at = text.indexOf(first, end);
    }
  }
  return found;
}

/** What is found where nothing is asked. */
function newest(parts: readonly ReadPart[], most: number): Scanned {
  const shown = Math.min(most, parts[0]?.starts.length ?? 0);
  const ids = Array.from({ length: shown }, (_, line) => (parts[0]?.ids ?? '').slice(line * ID_LENGTH, (line + 1) * ID_LENGTH));
  return { count: parts.reduce((sum, { starts }) => sum + starts.length, 0), ids };
}

/** The line in which a character stands, by halving. */
function lineAt(starts: Uint32Array, place: number): number {
  let low = 0;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}
