import type { Clip } from '../clip/clip';
import type { Database } from './database';

/** The clippings of the library that have one of these identities, the trash included. */
export async function clipsUnder(db: Database, keys: readonly string[]): Promise<Clip[]> {
  const rows = await db.clips.where('key').anyOf([...keys]).toArray();
  return rows.map(({ clip }) => clip);
}

/** The clippings that have no address: sayings, and works of which nothing but words is known. */
export async function clipsByWords(db: Database): Promise<Clip[]> {
  const rows = await db.clips.where('key').startsWith('words:').toArray();
  return rows.map(({ clip }) => clip);
}
