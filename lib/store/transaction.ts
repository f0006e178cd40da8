import type { FullClip } from '../clip/clip';
import { rowOf, type ClipRow, type Database } from './database';
import { HeadPages } from './heads';

/** What a change can do to the library. It is noted down, and all of it committed together, or none of it. */
export type Change = {
  /**
   * Stores a clipping with its head. `stored` is the row of the same id, when there is one. A `body` that is given
   * replaces the stored one; without it, that one stays.
   */
  put: (clip: FullClip, stored?: ClipRow) => void;
  /** Deletes a clipping with its body and head. */
  remove: (stored: ClipRow) => void;
};

/**
 * Runs a change in one strict read-write transaction over all tables. Settles only after the commit; rejects, with
 * nothing changed, when any part of it fails. What is put and removed is written at the end, each table in one request.
 */
export function inTransaction<T>(db: Database, change: (change: Change) => Promise<T>): Promise<T> {
  return db.transaction('rw', [db.clips, db.bodies, db.heads, db.meta], async () => {
    const puts: { clip: FullClip; stored: ClipRow | undefined }[] = [];
    const removes: ClipRow[] = [];
    const result = await change({
      put: (clip, stored) => void puts.push({ clip, stored }),
      remove: (stored) => void removes.push(stored),
    });
    if (puts.length > 0 || removes.length > 0) await write(db, puts, removes);
    return result;
  });
}

async function write(
  db: Database,
  puts: readonly { clip: FullClip; stored: ClipRow | undefined }[],
  removes: readonly ClipRow[],
): Promise<void> {
  const known = [...removes, ...puts.flatMap(({ stored }) => stored ?? [])];
  const heads = await HeadPages.open(db, known.map(({ page }) => page));
  // What is removed and put again is new: it must not keep the former body.
  for (const row of removes) heads.remove(row.id, row.page);
  const rows = puts.map(({ clip: { body, ...clip }, stored }) => rowOf(clip, heads.set(clip, body !== undefined, stored?.page)));
  const bodies = puts.flatMap(({ clip: { id, body } }) => (body ? [{ id, body }] : []));
  const gone = removes.map(({ id }) => id);
  if (gone.length > 0) await Promise.all([db.clips.bulkDelete(gone), db.bodies.bulkDelete(gone)]);
  if (rows.length > 0) await db.clips.bulkPut(rows);
  if (bodies.length > 0) await db.bodies.bulkPut(bodies);
  await heads.write();
}
