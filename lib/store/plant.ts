import type { Clip } from '../clip/clip';
import type { Seed } from '../seed/seed';
import { knownAs, type Database } from './database';
import { rowsLike } from './rows-like';
import { inTransaction } from './transaction';

/**
 * Plants the seed: every clipping of it once in a library's life. What the reader deleted does not come back, and a new
 * version adds only what is new. Answers how many were added.
 */
export function plantSeed(db: Database, seed: Seed): Promise<number> {
  return inTransaction(db, async ({ put, keep }) => {
    const meta = await knownAs(db, 'seed');
    if (meta && meta.version >= seed.version) return 0;
    const planted = new Set(meta?.planted);
    let added = 0;
    const fresh = seed.clips.filter(({ id }) => !planted.has(id));
    const here = await rowsLike(db, fresh);
    for (const clip of fresh) {
      planted.add(clip.id);
      if (here(clip).length > 0) continue;
      put(clip);
      added++;
    }
    keep({ name: 'seed', version: seed.version, planted: [...planted] });
    return added;
  }, 'many');
}

/** Whether a clipping is as it was planted: nothing that the reader did would be lost with it. */
export function isUntouchedSeed(clip: Clip): boolean {
  return clip.origin === 'seed' && clip.updatedAt === clip.clippedAt && !clip.trashedAt;
}

/** The planted seed's version, and which of its clippings the reader deleted for good. */
export async function seedState(db: Database): Promise<{ version: number; gone: string[] }> {
  const meta = await knownAs(db, 'seed');
  if (!meta) return { version: 0, gone: [] };
  const rows = await db.clips.bulkGet(meta.planted);
  return { version: meta.version, gone: meta.planted.filter((_, at) => !rows[at]).sort() };
}

/** Deletes those of these clippings that are as they were planted; answers how many. */
export function forgetSeeds(db: Database, ids: readonly string[]): Promise<number> {
  return inTransaction(db, async ({ remove }) => {
    const rows = await db.clips.bulkGet([...new Set(ids)]);
    const untouched = rows.filter((row) => row !== undefined).filter(({ clip }) => isUntouchedSeed(clip));
    for (const row of untouched) remove(row);
    return untouched.length;
  });
}
