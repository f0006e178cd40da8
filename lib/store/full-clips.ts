import type { FullClip } from '../clip/clip';
import type { ClipRow, Database } from './database';

/** Clippings read at once for an export: with bodies of 10 kB, half a megabyte. */
const STEP = 50;

/** The whole library with bodies, in order of id, a step at a time: memory stays flat whatever the size. */
export async function* fullClips(db: Database): AsyncGenerator<FullClip> {
  for (let after = ''; ; ) {
    const step = await fullClipsAfter(db, after);
    const last = step.at(-1);
    if (!last) return;
    yield* step;
    after = last.id;
  }
}

/** Those of these clippings that are there, with bodies. */
export function fullClipsOf(db: Database, ids: readonly string[]): Promise<FullClip[]> {
  return withBodies(db, async () => (await db.clips.bulkGet([...ids])).filter((row) => row !== undefined));
}

const fullClipsAfter = (db: Database, after: string): Promise<FullClip[]> =>
  withBodies(db, () => db.clips.where('id').above(after).limit(STEP).toArray());

function withBodies(db: Database, read: () => PromiseLike<ClipRow[]>): Promise<FullClip[]> {
  return db.transaction('r', [db.clips, db.bodies], async () => {
    const rows = await read();
    const bodies = await db.bodies.bulkGet(rows.map(({ id }) => id));
    return rows.map(({ clip }, at) => (bodies[at] ? { ...clip, body: bodies[at].body } : clip));
  });
}
