import { alike } from '../../lib/store/index/sizes';
import type { View } from '../browsers/view';

/** What the search index says of itself, read from its tables as they are on disk. */
export type IndexState = {
  /** Changes that no segment has yet. */
  pending: number;
  bodiesLeft: number;
  rebuilding: boolean;
  docs: number;
  segments: Parameters<typeof alike>[0];
  /** Bytes of the columns: what filters, counts and orders. */
  columns: number;
};

type Manifest = Pick<IndexState, 'bodiesLeft' | 'docs' | 'segments'> & { rebuildAfter?: string };

/** The state of the index, `undefined` in a library that has none. */
export function indexState(page: View): Promise<IndexState | undefined> {
  return page.evaluate(readState);
}

export const isComplete = ({ pending, bodiesLeft, rebuilding, segments }: IndexState): boolean =>
  // Fewer than a segment's worth may wait for as long as nothing more comes.
  pending < 64 && bodiesLeft === 0 && !rebuilding && !alike(segments);

/** Bytes of the index for each clipping: of what finds heads (terms and columns), and of what finds bodies. */
export function bytesPerClip({ segments, docs, columns }: IndexState): { head: number; body: number } {
  const of = (family: string) => segments.reduce((sum, segment) => sum + (segment.family === family ? segment.bytes : 0), 0);
  return { head: (of('head') + columns) / docs, body: of('body') / docs };
}

/** Runs in a page of the extension, and refers to nothing outside itself. */
async function readState(): Promise<IndexState | undefined> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB gives no reason'));
    });
  const sizeOf = (value: unknown): number => {
    if (ArrayBuffer.isView(value)) return value.byteLength;
    if (typeof value === 'string') return value.length;
    if (typeof value === 'object' && value) return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0);
    return value === undefined ? 0 : 8;
  };
  const db = await done(indexedDB.open('commonplace'));
  try {
    if (!db.objectStoreNames.contains('pend')) return undefined;
    const tables = db.transaction(['meta', 'pend', 'chunks']);
    const [manifest, pending, chunks] = await Promise.all([
      done(tables.objectStore('meta').get('index') as IDBRequest<Manifest>),
      done(tables.objectStore('pend').count()),
      done(tables.objectStore('chunks').getAll() as IDBRequest<unknown[]>),
    ]);
    const { bodiesLeft, docs, segments, rebuildAfter } = manifest;
    return { pending, bodiesLeft, rebuilding: rebuildAfter !== undefined, docs, segments, columns: sizeOf(chunks) };
  } finally {
    db.close();
  }
}
