import { Dexie, type Transaction } from 'dexie';
import type { FullClip } from '../clip/clip';
import { rowOf, type ClipRow, type Database, type Meta } from './database';
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
  /** Stores what the library is to know of itself. */
  keep: (known: Meta[keyof Meta]) => void;
  /** Forgets what was noted down so far, as if nothing had been. */
  drop: () => void;
};

type Put = { clip: FullClip; stored: ClipRow | undefined };

/** Removes are noted by id: a file can name a clipping twice, which must not be counted twice. */
type Notes = { puts: Put[]; removes: Map<string, ClipRow>; kept: Meta[keyof Meta][] };

const nothing = (): Notes => ({ puts: [], removes: new Map(), kept: [] });

/** What is noted down in the transactions that are open. */
const underWay = new WeakMap<Transaction, Notes>();

function noting(notes: Notes): Change {
  return {
    put: (clip, stored) => void notes.puts.push({ clip, stored }),
    remove: (stored) => void notes.removes.set(stored.id, stored),
    keep: (known) => void notes.kept.push(known),
    drop: () => void Object.assign(notes, nothing()),
  };
}

/** How many clippings a change is of: a few, in whose way nothing may stand, or as many as an import has. */
export type Load = 'few' | 'many';

/** Whoever is told of a database's changes. */
const followers = new WeakMap<Database, (ids: string[], load: Load) => void>();

/** From now on tells the ids of the clippings that a change has stored or deleted, once it is committed. Takes the place of who was told before. */
export function afterChange(db: Database, tell: (ids: string[], load: Load) => void): void {
  followers.set(db, tell);
}

/**
 * Runs a change in one strict read-write transaction, in which the index is told of it as well. Settles only after the
 * commit; rejects, with nothing changed, when any part of it fails. What is noted down is written at the end, each table in
 * one request: a change does not read what it has put. One within another, that must be of no smaller load, is written with
 * that.
 */
export function inTransaction<T>(db: Database, change: (change: Change) => Promise<T>, load: Load = 'few'): Promise<T> {
  const index = load === 'few' ? [db.pend, db.meta] : [db.pend, db.chunks, db.blocks, db.meta];
  const around = (Dexie.currentTransaction as Transaction | null) ?? undefined;
  const outer = around && underWay.get(around);
  const notes = outer ?? nothing();
  const run = () => db.transaction('rw', [db.clips, db.bodies, ...index], async (transaction) => {
    underWay.set(transaction, notes);
    try {
      const result = await change(noting(notes));
      if (!outer) await write(db, notes, load);
      return result;
    } catch (error) {
      // Where the browser gave the whole transaction up, its requests say that and nothing more; it alone says why.
      throw transaction.idbtrans.error ?? error;
    }
  });
  if (around) return run();
  return db.mayChange().then(run).then((result) => {
    const ids = [...notes.puts.map(({ clip }) => clip.id), ...notes.removes.keys()];
    if (ids.length > 0) followers.get(db)?.(ids, load);
    return result;
  });
}

async function write(db: Database, { puts, removes: byId, kept }: Notes, load: Load): Promise<void> {
  const removes = [...byId.values()];
  if (puts.length + removes.length === 0) return void (await db.meta.bulkPut(kept));
  const added = puts.filter(({ stored }) => !stored).length - removes.length;
  const removed = removes.map(({ id }) => id);
  const [count, { noted, gone }] = await Promise.all([clipCount(db), told(db, puts, removes, load)]);
  const known = added === 0 ? kept : [...kept, { name: 'count' as const, clips: count + added }];
  // What is removed and put again is new: it must not keep the former body.
  // Nothing of what is deleted for good stays, not even to take its last change back.
  if (removed.length > 0) await Promise.all([db.clips.bulkDelete(removed), db.bodies.bulkDelete(removed), db.meta.delete('former')]);
  const texts = puts.flatMap(({ clip: { id, body } }) => (body ? [{ id, body }] : []));
  await Promise.all([
    puts.length > 0 && db.clips.bulkPut(puts.map(({ clip: { body: _, ...clip } }) => rowOf(clip))),
    texts.length > 0 && db.bodies.bulkPut(texts),
    noted.length > 0 && db.pend.bulkPut(noted),
    gone.length > 0 && db.pend.bulkDelete(gone),
    known.length > 0 && db.meta.bulkPut(known),
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
