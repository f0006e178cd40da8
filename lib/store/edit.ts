import { changedAlike, type AlikePart } from '../clip/alike';
import type { Clip, ClipEdit } from '../clip/clip';
import { applyEdit, withModelSummary } from '../clip/merge';
import type { Undone } from '../library/clipper';
import type { Database } from './database';
import { emptyIndex } from './index/rebuild';
import { inTransaction } from './transaction';

/** A clipping that was to be changed is not there any more: it was deleted in another window. */
export class ClipGone extends Error {
  override readonly name = 'ClipGone';
}

/** Stores the reader's changes to a clipping. Throws `ClipGone`. */
export function editClip(db: Database, id: string, edit: ClipEdit, now = new Date()): Promise<Clip> {
  return changeOne(db, id, (clip) => applyEdit(clip, edit, now.toISOString()));
}

/** Stores what the browser's model wrote of a clipping, unless there is a better summary by now. Throws `ClipGone`. */
export function keepModelSummary(db: Database, id: string, text: string, now = new Date()): Promise<Clip> {
  return changeOne(db, id, (clip) => withModelSummary(clip, text, now.toISOString()));
}

/** Puts clippings in the trash. Those that are there, or nowhere, are passed over. */
export async function trashClips(db: Database, ids: readonly string[], now = new Date()): Promise<void> {
  await changeAlike(db, [{ ids, change: { trashed: true } }], now);
}

/** Takes clippings out of the trash, as they were. */
export async function restoreClips(db: Database, ids: readonly string[]): Promise<void> {
  await changeAlike(db, [{ ids, change: { trashed: false } }]);
}

/**
 * Does things to many clippings, one part after the other, and all or none: of a tag that gets another name nothing is lost
 * between. Of each part, the ids of those that are another than before; those that are gone are passed over.
 */
export function changeAlike(db: Database, parts: readonly AlikePart[], now = new Date()): Promise<string[][]> {
  return inTransaction(db, async ({ put }) => {
    const rows = await db.clips.bulkGet([...new Set(parts.flatMap(({ ids }) => ids))]);
    const clips = new Map(rows.flatMap((row) => (row ? [[row.id, row.clip]] : [])));
    const change = ({ ids, change }: AlikePart) =>
      ids.filter((id) => {
        const clip = clips.get(id);
        const changed = clip && changedAlike(clip, change, now.toISOString());
        if (changed) clips.set(id, changed);
        return changed !== undefined;
      });
    const done = parts.map(change);
    for (const row of rows) {
      const clip = row && clips.get(row.id);
      if (clip && clip !== row.clip) put(clip, row);
    }
    return done;
  });
}

/** Deletes clippings and their bodies for good. */
export function purgeClips(db: Database, ids: readonly string[]): Promise<void> {
  return inTransaction(db, async ({ remove }) => {
    for (const row of await db.clips.bulkGet([...ids])) if (row) remove(row);
  });
}

/**
 * Takes back the save of a new page: it is as if nobody had pressed. What the reader has written on it meanwhile is not
 * thrown away: then the clipping goes to the trash.
 */
export function undoSave(db: Database, id: string, now = new Date()): Promise<Undone> {
  return inTransaction(db, async ({ put, remove }) => {
    const row = await db.clips.get(id);
    const kept = row !== undefined && isWorkedOn(row.clip);
    if (kept) put({ ...row.clip, trashedAt: now.toISOString() }, row);
    else if (row) remove(row);
    return kept ? 'trashed' : 'gone';
  });
}

/** Whether the reader did anything to a clipping, before the save or since. One quote may have been what was saved. */
function isWorkedOn({ note, tags, titleBy, kindBy, summaryBy, authorsBy, publishedBy, venueBy, summary, quotes = [], read, starred }: Clip): boolean {
  const marks = [note, tags?.length, titleBy, kindBy, summaryBy, authorsBy, publishedBy, venueBy, read, starred, quotes.length > 1, summary?.source === 'reader'];
  return marks.some(Boolean);
}

/** Deletes every clipping for good. What was planted stays known, so that the seed does not grow back. */
export async function emptyLibrary(db: Database): Promise<void> {
  await db.mayChange();
  await db.transaction('rw', [db.clips, db.bodies, db.pend, db.chunks, db.blocks, db.meta], async () => {
    await Promise.all([db.clips.clear(), db.bodies.clear(), db.meta.put({ name: 'count', clips: 0 }), db.meta.delete('former')]);
    await emptyIndex(db);
  });
}

function changeOne(db: Database, id: string, change: (clip: Clip) => Clip): Promise<Clip> {
  return inTransaction(db, async ({ put }) => {
    const row = await db.clips.get(id);
    if (!row) throw new ClipGone(id);
    const clip = change(row.clip);
    put(clip, row);
    return clip;
  });
}
