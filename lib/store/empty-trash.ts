import type { Database } from './database';
import { inTransaction } from './transaction';

/** Clippings that one transaction deletes at most: a save that comes meanwhile is not to wait for all of them. */
const STEP = 200;

/** A place in the order of the trash. */
type Place = (string | [])[];

/**
 * Deletes for good, step by step, what was put in the trash no later than at a time: what is put there while it is being
 * emptied stays, and so does what is put back. Done again, it goes on where it was broken off. What is dated later than
 * it is was put there while the clock was wrong, here or where a backup comes from. `now` tells the time.
 */
export async function emptyTrash(db: Database, until: string, now = () => new Date()): Promise<void> {
  // In IndexedDB's order of keys an array comes after every string: after every id, and after every time.
  await deleteBetween(db, () => ['trash'], ['trash', until, []]);
  // Asked for each step: what is put there meanwhile is no later than the next.
  await deleteBetween(db, () => ['trash', now().toISOString(), []], ['trash', []]);
}

/** How many clippings are in the trash. */
export function trashCount(db: Database): Promise<number> {
  return db.clips.where('[shelf+at+id]').between(['trash'], ['trash', []]).count();
}

async function deleteBetween(db: Database, from: () => Place, to: Place): Promise<void> {
  const deleteStep = () =>
    inTransaction(db, async ({ remove }) => {
      const rows = await db.clips.where('[shelf+at+id]').between(from(), to).limit(STEP).toArray();
      for (const row of rows) remove(row);
      return rows.length === STEP;
    });
  for (let left = true; left; ) left = await deleteStep();
}
