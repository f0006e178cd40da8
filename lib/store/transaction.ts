import type { FullClip } from '../clip/clip';
import { rowOf, type ClipRow, type Database } from './database';
import { clipCount } from './read';
import { takeIn } from './index/bulk';
import { pendingOf } from './index/pend';

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

/** How many clippings a change is of: a few, in whose way nothing may stand, or as many as an import has. */
export type Load = 'few' | 'many';

/**
 * Runs a change in one strict read-write transaction, in which the index is told of it as well. Settles only after the
 * commit; rejects, with nothing changed, when any part of it fails. What is put and removed is written at the end, each
 * table in one request. Within another one, that must be of no smaller load.
 */
export function inTransaction<T>(db: Database, change: (change: Change) => Promise<T>, load: Load = 'few'): Promise<T> {
  const index = load === 'few' ? [db.pend, db.meta] : [db.pend, db.chunks, db.blocks, db.meta];
  return db.transaction('rw', [db.clips, db.bodies, ...index], async () => {
    const puts: Put[] = [];
    const removes: ClipRow[] = [];
    const result = await change({
      put: (clip, stored) => void puts.push({ clip, stored }),
      remove: (stored) => void removes.push(stored),
    });
    if (puts.length > 0 || removes.length > 0) await write(db, puts, removes, load);
    return result;
  });
}

async function write(db: Database, puts: readonly Put[], removes: readonly ClipRow[], load: Load): Promise<void> {
  const added = puts.filter(({ stored }) => !stored).length - removes.length;
  const removed = removes.map(({ id }) => id);
  const [count, { noted, gone }] = await Promise.all([clipCount(db), told(db, puts, removes, load)]);
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

/** Tells the index what it can be told at once, and answers what it must find in `pend`. */
async function told(db: Database, puts: readonly Put[], removes: readonly ClipRow[], load: Load): ReturnType<typeof pendingOf> {
  if (load === 'few') return pendingOf(db, puts, removes);
  const unknown = new Set(await neverSeen(db, puts, removes));
  const taken = await takeIn(db, [...unknown].map(({ clip }) => ({ clip, hasBody: clip.body !== undefined })));
  return pendingOf(db, taken ? puts.filter((put) => !unknown.has(put)) : puts, removes, 'later');
}

/** Those that are new, and of whose id nothing waits: one that was deleted a moment ago is still to be taken out. */
async function neverSeen(db: Database, puts: readonly Put[], removes: readonly ClipRow[]): Promise<Put[]> {
  const removed = new Set(removes.map(({ id }) => id));
  const fresh = puts.filter(({ clip, stored }) => !stored && !removed.has(clip.id));
  const waiting = await db.pend.bulkGet(fresh.map(({ clip }) => clip.id));
  return fresh.filter((_, at) => !waiting[at]);
}
