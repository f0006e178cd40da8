import type { Database } from './database';
import { inTransaction } from './transaction';

/** Clippings that one transaction deletes at most: a save that comes meanwhile is not to wait for all of them. */
const STEP = 200;

/**
 * Deletes for good, step by step, what was put in the trash no later than at a time: what is put there while it is being
 * emptied stays, and so does what is put back. Done again, it goes on where it was broken off.
 */
export async function emptyTrash(db: Database, until: string): Promise<void> {
  for (let left = true; left; ) left = await deleteStep(db, until);
}

/** How many clippings are in the trash. */
export function trashCount(db: Database): Promise<number> {
  return db.clips.where('[shelf+at+id]').between(['trash'], ['trash', []]).count();
}

function deleteStep(db: Database, until: string): Promise<boolean> {
  return inTransaction(db, async ({ remove }) => {
    // In IndexedDB's order of keys an array comes after every string: after every id.
    const rows = await db.clips.where('[shelf+at+id]').between(['trash'], ['trash', until, []]).limit(STEP).toArray();
    for (const row of rows) remove(row);
    return rows.length === STEP;
  });
}
