/** Rows by the name of their store. */
export type StoredRows = Record<string, unknown[]>;

/** Every row of every store of every IndexedDB of the page's origin. Runs inside a page. */
export async function readDatabases(): Promise<StoredRows> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('The database gave no reason'));
    });
  const rows: StoredRows = {};
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const database = await settled(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    if (stores.length > 0) {
      const transaction = database.transaction(stores);
      for (const store of stores) rows[store] = await settled(transaction.objectStore(store).getAll());
    }
    database.close();
  }
  return rows;
}
