import { knownAs, type Database } from './database';
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
export async function once<T>(db: Database, call: string, work: () => Promise<T>, load?: Load): Promise<T> {
  return (await doneOnce(db, call, work, load)).answer;
}

/** The same for a save, whose answer is the clipping as it is now. Throws `ClipGone`. */
export function saveOnce(db: Database, call: string, save: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
  return inTransaction(db, async () => {
    let outcome: SaveOutcome | undefined;
    const { answer, before } = await doneOnce(db, call, async () => {
      outcome = await save();
      const { clip, ...told } = outcome;
      return { ...told, id: clip.id };
    });
    if (outcome && !before) return outcome;
    const { id, ...how } = answer;
    const row = await db.clips.get(id);
    if (!row) throw new ClipGone(id);
    return { ...how, clip: row.clip };
  });
}

/** The answer, and whether it had been given before. */
function doneOnce<T>(db: Database, call: string, work: () => Promise<T>, load?: Load): Promise<{ answer: T; before: boolean }> {
  return inTransaction(db, async ({ keep, drop }) => {
    // Until the end the work only reads, as this does: one need not wait for the other.
    const [stored, answer] = await Promise.all([knownAs(db, 'answers'), work()]);
    const calls = stored?.calls ?? [];
    const known = calls.find(({ id }) => id === call);
    if (known) {
      drop();
      return { answer: known.answer as T, before: true };
    }
    keep({ name: 'answers', calls: [...calls, { id: call, answer }].slice(-KEPT) });
    return { answer, before: false };
  }, load);
}
