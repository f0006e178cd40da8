import { BODY_LATER, DEAD } from '../../search/index/chunk';
import { decodeTerms, type Terms } from '../../search/index/segment';
import type { Database } from '../database';
import { addDocs, type NewDoc } from './entries';
import type { PendEntry } from './pend';
import { SIZES, type SegmentSizes } from './sizes';
import { IndexWriter } from './writer';

/** Changes that are taken in at once, however many wait. */
const MOST = 512;

/** Takes waiting changes into the index, in one transaction, once they are worth it, or at once. Answers whether it did. */
export async function flush(db: Database, atOnce = false, { batch }: SegmentSizes = SIZES): Promise<boolean> {
  if (!atOnce && !(await isWorthIt(db, batch))) return false;
  return db.transaction('rw', [db.pend, db.chunks, db.blocks, db.meta], async () => {
    const writer = await IndexWriter.open(db);
    // What waits while the index is built anew is taken in there, clipping by clipping.
    if (writer.manifest.rebuildAfter !== undefined) return false;
    const rows = await db.pend.limit(MOST).toArray();
    const byId = new Map(rows.map((row) => [row.id, row]));
    await writer.change(rows.filter(({ known }) => known).map(({ id }) => id), (id, chunk, place) => {
      const state = byId.get(id)?.state;
      if (!state) {
        writer.kill(chunk, place);
        return;
      }
      chunk.at[place] = state.at;
      chunk.flags[place] = state.flags | (chunk.flags[place]! & (DEAD | BODY_LATER));
    });
    await addDocs(writer, rows.flatMap(({ id, entry }) => (entry ? [docOf(id, entry)] : [])));
    await db.pend.bulkDelete(rows.map(({ id }) => id));
    await writer.close();
    return rows.length > 0;
  });
}

/** Enough wait, or one whose body is to be read, which begins with its having a document. */
async function isWorthIt({ pend }: Database, batch: number): Promise<boolean> {
  const waiting = await pend.limit(batch).toArray();
  return waiting.length >= batch || waiting.some(({ entry }) => entry && entry.columns.flags & BODY_LATER);
}

function docOf(id: string, { head, body, ...entry }: PendEntry): NewDoc {
  return { id, ...entry, head: pairs(decodeTerms(head)), ...(body && { body: pairs(decodeTerms(body)) }) };
}

function* pairs({ names, weights }: Terms): Generator<[string, number]> {
  for (let at = 0; at < names.length; at++) yield [names[at]!, weights[at]!];
}
