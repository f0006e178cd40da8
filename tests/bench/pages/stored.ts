/** The clippings as any other program would read them: from IndexedDB, with nothing of the product between. */

import type { Clip } from '../../../lib/clip/clip';

type Row = { id: string; clip: Clip };

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gives no reason'));
  });
}

export const openLibrary = (): Promise<IDBDatabase> => done(indexedDB.open('commonplace'));

/** All clippings in order of id, some thousand at a time. */
export async function* storedClips(db: IDBDatabase, step: number): AsyncGenerator<Clip[]> {
  for (let after = ''; ; ) {
    const range = IDBKeyRange.lowerBound(after, true);
    const rows = await done(db.transaction('clips').objectStore('clips').getAll(range, step) as IDBRequest<Row[]>);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ clip }) => clip);
    after = last.id;
  }
}

/** The clippings that a list shows first, in one transaction. */
export function clipsById(db: IDBDatabase, ids: readonly string[]): Promise<Clip[]> {
  const clips = db.transaction('clips').objectStore('clips');
  return Promise.all(ids.map(async (id) => (await done(clips.get(id) as IDBRequest<Row>)).clip));
}
