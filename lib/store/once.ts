import type { Database, Meta } from './database';
import { ClipGone } from './edit';
import type { SaveOutcome } from './save';
import { inTransaction, type Load } from './transaction';

/** Answers that are kept. A call is repeated at once or never: more than were ever under way together. */
const KEPT = 16;

/**
 * Does the work of a call once, however often the call is made. The answer is committed with the work, so that a background
 * that died between its commit and its reply gives the first answer when it is asked again. `answer` must tell nothing of a
 * clipping but its id: it stays when the clipping is deleted.
 */
export function once<T>(db: Database, call: string, work: () => Promise<T>, load?: Load): Promise<T> {
  return inTransaction(db, async () => {
    const stored = (await db.meta.get('answers')) as Meta['answers'] | undefined;
    const calls = stored?.calls ?? [];
    const known = calls.find(({ id }) => id === call);
    if (known) return known.answer as T;
    const answer = await work();
    await db.meta.put({ name: 'answers', calls: [...calls, { id: call, answer }].slice(-KEPT) });
    return answer;
  }, load);
}

/** The same for a save, whose answer is the clipping as it is now. Throws `ClipGone`. */
export function saveOnce(db: Database, call: string, save: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
  return inTransaction(db, async () => {
    let outcome: SaveOutcome | undefined;
    const { id, ...how } = await once(db, call, async () => {
      outcome = await save();
      const { clip, ...told } = outcome;
      return { ...told, id: clip.id };
    });
    if (outcome) return outcome;
    const row = await db.clips.get(id);
    if (!row) throw new ClipGone(id);
    return { ...how, clip: row.clip };
  });
}
