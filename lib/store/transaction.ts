import type { FullClip } from '../clip/clip';
import { rowOf, type ClipRow, type Database } from './database';
import { clipCount } from './read';
import { pendingOf, type ReadBodies } from './index/pend';

/** What a change can do to the library. It is noted down, and all of it committed together, or none of it. */
export type Change = {
  /**
   * Stores a clipping. `stored` is the row of the same id, when there is one. A `body` that is given replaces the stored
   * one; without it, that one stays.
   */
  put: (clip: FullClip, stored?: ClipRow) => void;
  /** Deletes a clipping with its body. */
  remove: (stored: ClipRow) => void;
};

type Put = { clip: FullClip; stored: ClipRow | undefined };

/**
 * Runs a change in one strict read-write transaction, in which the index is told of it as well. Settles only after the
 * commit; rejects, with nothing changed, when any part of it fails. What is put and removed is written at the end, each
 * table in one request. `bodies`: when the index is to read them.
 */
export function inTransaction<T>(db: Database, change: (change: Change) => Promise<T>, bodies: ReadBodies = 'now'): Promise<T> {
  return db.transaction('rw', [db.clips, db.bodies, db.pend, db.meta], async () => {
    const puts: Put[] = [];
    const removes: ClipRow[] = [];
    const result = await change({
      put: (clip, stored) => void puts.push({ clip, stored }),
      remove: (stored) => void removes.push(stored),
    });
    if (puts.length > 0 || removes.length > 0) await write(db, puts, removes, bodies);
    return result;
  });
}

async function write(db: Database, puts: readonly Put[], removes: readonly ClipRow[], bodies: ReadBodies): Promise<void> {
  const added = puts.filter(({ stored }) => !stored).length - removes.length;
  const removed = removes.map(({ id }) => id);
  const [count, { noted, gone }] = await Promise.all([clipCount(db), pendingOf(db, puts, removes, bodies)]);
  // What is removed and put again is new: it must not keep the former body.
  if (removed.length > 0) await Promise.all([db.clips.bulkDelete(removed), db.bodies.bulkDelete(removed)]);
  const texts = puts.flatMap(({ clip: { id, body } }) => (body ? [{ id, body }] : []));
  await Promise.all([
    puts.length > 0 && db.clips.bulkPut(puts.map(({ clip: { body: _, ...clip } }) => rowOf(clip))),
    texts.length > 0 && db.bodies.bulkPut(texts),
    noted.length > 0 && db.pend.bulkPut(noted),
    gone.length > 0 && db.pend.bulkDelete(gone),
    added !== 0 && db.meta.put({ name: 'count', clips: count + added }),
  ]);
}
