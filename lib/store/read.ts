import { liveQuery } from 'dexie';
import type { Body, Clip } from '../clip/clip';
import type { Live } from '../library/library';
import { knownAs, type Database } from './database';

/** The database cannot be read: it could not be opened, or was closed. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** A query as something that changes: asked again whenever what it read was written, in this window or another. */
export function live<T>(query: () => Promise<T>): Live<T> {
  return (next, error) => {
    const subscription = liveQuery(spoken(query)).subscribe({ next, error });
    return () => subscription.unsubscribe();
  };
}

/** A query that says so when the database could not be opened: of that Dexie's live queries tell nothing. */
export function spoken<T>(query: () => Promise<T>): () => Promise<T> {
  return async () => {
    try {
      return await query();
    } catch (error) {
      if ((error as Error).name !== 'DatabaseClosedError') throw error;
      throw new Unreadable('The library cannot be read', { cause: error });
    }
  };
}

/** The newest clippings of the library, newest first. In IndexedDB's order of keys an array comes after every string. */
export async function newestClips(db: Database, count: number): Promise<Clip[]> {
  const rows = await db.clips
    .where('[shelf+at+id]')
    .between(['library'], ['library', []])
    .reverse()
    .limit(count)
    .toArray();
  return rows.map(({ clip }) => clip);
}

/** The clippings with these ids, in this order; those that are gone are left out. */
export async function clipsById(db: Database, ids: readonly string[]): Promise<Clip[]> {
  const rows = await db.clips.bulkGet([...ids]);
  return rows.flatMap((row) => (row ? [row.clip] : []));
}

/** The same, with the texts of their bodies. */
export function textsById(db: Database, ids: readonly string[]): Promise<{ clip: Clip; body?: string }[]> {
  return db.transaction('r', [db.clips, db.bodies], async () => {
    const clips = await clipsById(db, ids);
    const rows = await db.bodies.bulkGet(clips.map(({ id }) => id));
    return clips.map((clip, at) => (rows[at] ? { clip, body: rows[at].body.text } : { clip }));
  });
}

/** The texts of the bodies that these clippings have. */
export async function bodiesById(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.bodies.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.body.text]] : [])));
}

/** The body of a clipping by its id; `undefined` when it has none, or is gone. */
export async function bodyOf(db: Database, id: string): Promise<Body | undefined> {
  return (await db.bodies.get(id))?.body;
}

/** How many clippings there are, trash included. */
export async function clipCount(db: Pick<Database, 'meta'>): Promise<number> {
  return (await knownAs(db, 'count'))?.clips ?? 0;
}
