import type { Health } from '../../lib/health';
import { clipCount } from '../../lib/store/read';
import type { Database } from '../../lib/store/database';
import { SEED_VERSION, type Seed } from '../../lib/seed/seed';
import { plantSeed } from '../../lib/store/plant';
import { storeFailure } from '../../lib/store/failure';
import { readLocal, writeLocal } from '../../lib/messages/local';

/**
 * Opens the library and says how it is. A library that was never here gets the seed; one that was here and is gone is reported
 * as lost and left empty, so that nothing covers the loss before the reader knows of it.
 */
export async function openLibrary(db: Database, loadSeed: () => Promise<Seed>): Promise<void> {
  await writeLocal('health', await healthOf(db, loadSeed));
}

async function healthOf(db: Database, loadSeed: () => Promise<Seed>): Promise<Health> {
  try {
    const watermark = await readLocal('watermark');
    const planted = await db.meta.get('seed');
    if (watermark && watermark.clips > 0 && !planted) return { state: 'lost', clips: watermark.clips };
    if (planted?.name !== 'seed' || planted.version < SEED_VERSION) await plantSeed(db, await loadSeed());
    await keepWatermark(db);
    return { state: 'good' };
  } catch (error) {
    return { state: 'unavailable', detail: storeFailure(error).detail ?? '' };
  }
}

/** Notes how many clippings there are. Told after every commit. */
export async function keepWatermark(db: Database): Promise<void> {
  const { state } = (await readLocal('health')) ?? { state: 'good' };
  if (state !== 'lost') await writeLocal('watermark', { clips: await clipCount(db) });
}

/** After a loss: the reader has chosen to begin again. */
export async function startAfresh(db: Database, loadSeed: () => Promise<Seed>): Promise<void> {
  await writeLocal('watermark', { clips: 0 });
  await openLibrary(db, loadSeed);
}
