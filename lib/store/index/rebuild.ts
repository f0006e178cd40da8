import type { Database, IndexTables } from '../database';
import { addDocs, readEntry } from './entries';
import { emptyManifest, manifestOf } from './manifest';
import { IndexWriter } from './writer';

/** Clippings that one step reads: a fifth of a second of work. */
const STEP = 256;

/** Throws the index away; it is built anew from the clippings, step by step. */
export async function beginRebuild(db: Database): Promise<void> {
  await db.transaction('rw', [db.pend, db.chunks, db.blocks, db.meta], async () => {
    await emptyIndex(db);
    await db.meta.put({ ...(await manifestOf(db)), rebuildAfter: '' });
  });
}

/** Throws the index away, as part of a transaction over its tables. What was read of it before holds no more. */
export async function emptyIndex(tables: IndexTables): Promise<void> {
  const { epoch, nextSegment } = await manifestOf(tables);
  await Promise.all([tables.pend.clear(), tables.chunks.clear(), tables.blocks.clear(), tables.meta.delete('names')]);
  // No number is given twice: a page may still hold blocks, or wait for some, under the numbers of before.
  await tables.meta.put({ ...emptyManifest(epoch + 1), nextSegment });
}

/** Takes the next clippings into an index that is being built anew. Answers whether it is. */
export async function rebuildStep(db: Database): Promise<boolean> {
  if ((await manifestOf(db)).rebuildAfter === undefined) return false;
  return db.transaction('rw', [db.clips, db.bodies, db.pend, db.chunks, db.blocks, db.meta], async () => {
    const { rebuildAfter } = await manifestOf(db);
    if (rebuildAfter === undefined) return false;
    const rows = await db.clips.where('id').above(rebuildAfter).limit(STEP).toArray();
    const ids = rows.map(({ id }) => id);
    const withBody = new Set(await db.bodies.where('id').anyOf(ids).primaryKeys());
    const writer = await IndexWriter.open(db);
    await addDocs(writer, rows.map(({ id, clip }) => ({ id, ...readEntry(clip, withBody.has(id)) })));
    // What waits for these clippings is taken in with them; a deletion that waits is of one that is not here.
    await db.pend.bulkDelete(ids);
    const last = ids.at(-1);
    if (last === undefined) delete writer.manifest.rebuildAfter;
    else writer.manifest.rebuildAfter = last;
    await writer.close();
    return true;
  });
}
