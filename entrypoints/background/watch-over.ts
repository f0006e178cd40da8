import type { Health } from '../../lib/health';
import { readLocal, writeLocal } from '../../lib/messages/local';
import { report } from '../../lib/report';
import { SEED_VERSION, type Seed } from '../../lib/seed/seed';
import { knownAs, type Database } from '../../lib/store/database';
import { storeFailure } from '../../lib/store/failure';
import { plantSeed } from '../../lib/store/plant';
import { clipCount } from '../../lib/store/read';

/**
 * Opens the library and says how it is. A library that was never here gets the seed; one that was here and is gone is reported
 * as lost and left empty, so that nothing covers the loss before the reader knows of it; and so is one that lacks clippings.
 */
export async function openLibrary(db: Database, loadSeed: () => Promise<Seed>): Promise<void> {
  const health = await healthOf(db);
  // What went wrong is said before anything new is written.
  if (health.state !== 'good') return writeLocal('health', health);
  await plant(db, loadSeed);
  await writeLocal('health', health);
  // After that: of a library that is not good no number is noted.
  await keepWatermark(db);
}

/**
 * Told after a commit: a library that could not be opened at the start is open then, the disk that was full has room again. What the
 * start would have done is done now, and nobody is told any longer that it is shut.
 */
export async function openAfterAll(db: Database, loadSeed: () => Promise<Seed>): Promise<void> {
  if ((await readLocal('health'))?.state === 'unavailable') await openLibrary(db, loadSeed);
}

/** How the library is, compared with what was noted of it. */
export async function healthOf(db: Database): Promise<Health> {
  try {
    const before = (await readLocal('watermark'))?.clips ?? 0;
    const planted = await knownAs(db, 'seed');
    if (before > 0 && !planted) return { state: 'lost', clips: before };
    const missing = before - (await clipCount(db));
    return missing > 0 && planted ? { state: 'shrunk', missing } : { state: 'good' };
  } catch (error) {
    const { name, detail = '' } = storeFailure(error);
    return { state: 'unavailable', why: name === 'StorageFull' ? name : 'StorageUnavailable', detail };
  }
}

/** A library without its starter collection is one all the same: the next start tries again. */
async function plant(db: Database, loadSeed: () => Promise<Seed>): Promise<void> {
  try {
    const planted = await knownAs(db, 'seed');
    if (!planted || planted.version < SEED_VERSION) await plantSeed(db, await loadSeed());
  } catch (error) {
    report(error, 'planting the starter collection');
  }
}

/** Deletions that are under way. */
let deletions = 0;

/** Notes how many clippings there are. Told after every commit; in the middle of a deletion the number does not count. */
export async function keepWatermark(db: Database): Promise<void> {
  const { state } = (await readLocal('health')) ?? { state: 'good' };
  const clips = await clipCount(db);
  if (state === 'good' && deletions === 0) await writeLocal('watermark', { clips });
}

/** Settles when the number that was noted last is there: each deletion counts from the one before it. */
let noted: Promise<void> = Promise.resolve();

/**
 * Does what deletes so many clippings. It is noted before the commit, and stays so until the last: a browser that dies
 * meanwhile must not take the reader's own deleting for a loss.
 */
export async function expectFewer<T>(by: number, remove: () => Promise<T>): Promise<T> {
  deletions += 1;
  try {
    const note = () => noteFewer(by);
    await (noted = noted.then(note, note));
    return await remove();
  } finally {
    deletions -= 1;
  }
}

async function noteFewer(by: number): Promise<void> {
  const clips = (await readLocal('watermark'))?.clips ?? 0;
  await writeLocal('watermark', { clips: Math.max(0, clips - by) });
}

/** After a loss: the reader has chosen to begin again, or to go on with what there is. */
export async function startAfresh(db: Database, loadSeed: () => Promise<Seed>): Promise<void> {
  await writeLocal('watermark', { clips: 0 });
  await openLibrary(db, loadSeed);
}
