import { Dexie } from 'dexie';
import type { Live } from '../../library/library';
import type { Database } from '../database';
import { spoken } from '../read';
import { IndexReader, type IndexState } from './reader';

/** A part of what Dexie says was written, as `idb://<database>/<table>/<index>`; `all` after a page was out of reach. */
const ALL = 'all';

/**
 * The index, told again after every change. A live query of Dexie's would begin with a timer, which in a page that has just
 * opened has its turn after the first paint: the first query would wait for it.
 */
export function liveIndex(db: Database): Live<IndexState> {
  const reader = new IndexReader(db);
  const tables = [db.pend, db.chunks, db.blocks, db.meta].map(({ name }) => `idb://${db.name}/${name}/`);
  const read = spoken(() => Dexie.ignoreTransaction(() => reader.read()));
  return (next, failed) => {
    let isReading = false;
    let isStale = false;
    let ended = false;
    const tell = async () => {
      isStale = true;
      if (isReading) return;
      isReading = true;
      while (isStale && !ended) {
        isStale = false;
        try {
          const state = await read();
          if (!ended) next(state);
        } catch (error) {
          if (!ended) failed(error);
        }
      }
      isReading = false;
    };
    const onWritten = (parts: object) => {
      if (Object.keys(parts).some((part) => part === ALL || tables.some((table) => part.startsWith(table)))) void tell();
    };
    Dexie.on.storagemutated.subscribe(onWritten);
    void tell();
    return () => {
      ended = true;
      Dexie.on.storagemutated.unsubscribe(onWritten);
    };
  };
}
