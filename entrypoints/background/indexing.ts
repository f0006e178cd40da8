import { report } from '../../lib/report';
import type { Database } from '../../lib/store/database';
import { clearUp, Indexer } from '../../lib/store/index/indexer';
import { awake } from './awake';

/** Milliseconds in which saves that follow each other are let by: each waited 9 ms for what the one before it had begun here. */
const PAUSE = 300;

/** Milliseconds after which no further batch of an import is to be expected. */
const REST = 1_500;

/** The one that keeps the search index of this library, whichever worker comes first. */
export function indexerOf(db: Database, opened: Promise<unknown>): Indexer {
  let isClear = false;
  return new Indexer(db, {
    alone: (work) =>
      navigator.locks.request('commonplace-index', async () => {
        await opened;
        await db.mayChange();
        // One that failed is tried again: a disk that was full may not be.
        if (!isClear) await clearUp(db);
        isClear = true;
        return work();
      }),
    awake,
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
    rest: REST,
    failed: (error) => report(error, 'keeping the search index'),
  });
}
