import { v7 as uuidv7 } from 'uuid';
import type { Clip, ClipEdit } from '../clip/clip';
import { hostName } from '../clip/address';
import { identityOf, isClaimOnly } from '../clip/identity';
import { applyEdit, bodyToKeep, clipOf, refresh } from '../clip/merge';
import type { Saved } from '../library/clipper';
import type { PageExtract } from '../extract/page-extract';
import { rowAt } from './at-address';
import type { Database } from './database';
import { keepFormer } from './former';
import { encodedBody } from './index/pend';
import { inTransaction, type Change } from './transaction';
import { whosePage, type Place } from './whose-page';

/** How a save ended: see `Saved` in `lib/library/clipper.ts`. */
export type SaveOutcome = Omit<Saved, 'suggestions'>;

/**
 * Stores what a page says, once a page: whoever comes second in a crowd of saves finds the first one's clipping, because
 * looking and storing are one transaction. `edit` is what the reader wrote before saving.
 */
export function savePage(db: Database, extract: PageExtract, edit: ClipEdit = {}, now = new Date()): Promise<SaveOutcome> {
  const time = now.toISOString();
  return inTransaction(db, async ({ put, keep }) => {
    const looking = whosePage(db, extract);
    if (extract.body) encodedBody(extract.body);
    const { row, ...place } = await looking;
    if (!row) return addNew(put, extract, edit, now, place);
    const before = row.clip;
    const stored = await db.bodies.get(row.id);
    // A page elsewhere that only claims to be this work, or a wall in place of the text, has nothing better to say.
    const claims = isClaimOnly(extract) && hostOf(before.url) !== hostOf(extract.url);
    const body = claims ? (stored?.body ?? extract.body) : bodyToKeep(stored?.body, extract.body);
    const trusted = !claims && body === extract.body;
    const clip = applyEdit(refresh(before, extract, time, trusted), edit, time);
    put(body ? { ...clip, body } : clip, row);
    keepFormer(keep, before, clip, body === stored?.body ? undefined : stored?.body);
    if (before.origin === 'seed') return { clip, outcome: 'adopted' };
    return { clip, outcome: before.trashedAt ? 'restored' : 'refreshed', before: before.clippedAt };
  });
}

/** Stores what was never here, as part of a transaction that has looked for it. */
function addNew(put: Change['put'], extract: PageExtract, edit: ClipEdit, now: Date, { key = identityOf(extract), moved }: Place = {}): SaveOutcome {
  const time = now.toISOString();
  const clip = { ...applyEdit(clipOf(extract, uuidv7({ msecs: now.getTime() }), time), edit, time), key };
  if (moved) put({ ...moved.row.clip, key: moved.key }, moved.row);
  put(extract.body ? { ...clip, body: extract.body } : clip);
  return { clip, outcome: 'new' };
}

/**
 * Keeps a page by what is known without reading it. A clipping that is there already knows more than that, so it is left as
 * it is, but comes out of the trash.
 */
export function saveLink(db: Database, extract: PageExtract, now = new Date()): Promise<SaveOutcome> {
  return inTransaction(db, async ({ put, keep }) => {
    const row = await rowAt(db, extract.url);
    if (!row) return addNew(put, extract, {}, now);
    const { trashedAt, ...clip } = row.clip;
    if (trashedAt) put(clip, row);
    keepFormer(keep, row.clip, clip);
    return { clip, outcome: trashedAt ? 'restored' : 'refreshed', before: clip.clippedAt };
  });
}

const hostOf = (url: string | undefined) => url && hostName(url);

/** The clipping of the page that is asked for, when it is in the library. */
export async function findSaved(db: Database, extract: PageExtract): Promise<Clip | undefined> {
  return (await whosePage(db, extract)).row?.clip;
}
