import type { Body, Clip, ClipEdit } from '../clip/clip';
import { applyEdit } from '../clip/merge';
import type { Undone } from '../library/clipper';
import { knownAs, type Database } from './database';
import { ClipGone } from './edit';
import { inTransaction, type Change } from './transaction';

/**
 * What a page changed of a clipping that was here: the clipping before and after, and the body that it replaced. The last
 * such change is kept, until another follows or something is deleted for good.
 */
export type Former = { name: 'former'; before: Clip; after: Clip; body?: Body };

/** Notes down, with the change itself, what it changes. */
export function keepFormer(keep: Change['keep'], before: Clip, after: Clip, body?: Body): void {
  keep({ name: 'former', before, after, ...(body && { body }) });
}

/**
 * Makes a clipping again what it was before the page was saved once more; what the reader has written since stays. Throws
 * `ClipGone` when the clipping is gone, or something else was changed after it.
 */
export function undoRefresh(db: Database, id: string, now = new Date()): Promise<Undone> {
  return inTransaction(db, async ({ put, keep }) => {
    const [row, former] = await Promise.all([db.clips.get(id), knownAs(db, 'former')]);
    if (!row || former?.before.id !== id) throw new ClipGone(id);
    const written = writtenSince(former.after, row.clip);
    const clip = Object.keys(written).length > 0 ? applyEdit(former.before, written, now.toISOString()) : former.before;
    // Whoever asks again has the same answer.
    keep({ ...former, after: former.before });
    put(former.body ? { ...clip, body: former.body } : clip, row);
    return clip.trashedAt ? 'trashed' : 'back';
  });
}

/** What the reader has changed between two states of a clipping, as an edit of any other. */
function writtenSince(before: Clip, { title, summary, summaryBy, authors = [], authorsBy, publishedAt, publishedBy, venue, venuePlace, venueBy, note = '', tags = [], kind, read, starred }: Clip): ClipEdit {
  const isWritten = summary?.source === 'reader' || summaryBy === 'reader';
  return {
    ...(title !== before.title && { title }),
    ...(isWritten && summary?.text !== before.summary?.text && { summary: summary?.text ?? null }),
    ...(authorsBy && JSON.stringify(authors) !== JSON.stringify(before.authors ?? []) && { authors }),
    ...(publishedBy && publishedAt !== before.publishedAt && { publishedAt: publishedAt ?? null }),
    ...(venueBy && venue !== before.venue && { venue: venue ?? null }),
    ...(venueBy && JSON.stringify(venuePlace) !== JSON.stringify(before.venuePlace) && { venuePlace: venuePlace ?? {} }),
    ...(note !== (before.note ?? '') && { note }),
    ...(JSON.stringify(tags) !== JSON.stringify(before.tags ?? []) && { tags }),
    ...(kind !== before.kind && { kind }),
    ...(read !== before.read && { read: read === true }),
    ...(starred !== before.starred && { starred: starred === true }),
  };
}
