import type { Clip, FullClip } from '../clip/clip';
import { filled } from '../clip/fill';
import type { ClipRow, Database } from './database';
import { isUntouchedSeed } from './plant';
import { rowsLike } from './rows-like';
import { inTransaction } from './transaction';

/**
 * What became of one clipping of an import. `already`: the same is here. `updated`: it took the place of one here, by
 * the reader's wish or because that one was as planted. `kept`: a different one is here and was left alone. `filled`: one
 * here got what it lacked.
 */
export type ImportOutcome = 'added' | 'already' | 'updated' | 'kept' | 'filled';

/** What happens to a clipping that is here and differs: it is kept, replaced, or (`gaps`) given what it lacks. */
export type Replace = boolean | 'gaps';

/**
 * Stores clippings from a file, one transaction a call. Nothing that the reader has is overwritten unless `replace`. What
 * is there is looked up for all of them at once; of two that are the same in one call, the first counts.
 */
export function importClips(db: Database, clips: readonly FullClip[], replace: Replace): Promise<ImportOutcome[]> {
  return inTransaction(db, async ({ put, remove }) => {
    const rowsOf = await rowsLike(db, clips);
    const met = new Set<string>();
    const outcomes: ImportOutcome[] = [];
    for (const clip of clips) {
      const here = rowsOf(clip);
      const twice = met.has(clip.id) || met.has(clip.key);
      met.add(clip.id).add(clip.key);
      if (replace === 'gaps' && here[0] && !twice) {
        const whole = filledRow(here[0], clip);
        if (whole) put(whole, here[0]);
        outcomes.push(whole ? 'filled' : 'already');
        continue;
      }
      const outcome = twice ? 'already' : here[0] ? await verdict(db, clip, here, replace === true) : 'added';
      outcomes.push(outcome);
      if (outcome === 'updated') for (const row of here) remove(row);
      if (outcome === 'added' || outcome === 'updated') put(clip);
    }
    return outcomes;
  }, 'many');
}

/** What a clipping becomes that gets what it lacks; nothing where it lacks nothing, or was thrown away. */
function filledRow({ clip: stored }: ClipRow, { updatedAt, ...more }: FullClip): Clip | undefined {
  const whole = stored.trashedAt ? stored : filled(stored, more);
  return whole === stored ? undefined : { ...whole, updatedAt };
}

async function verdict(db: Database, clip: FullClip, here: readonly ClipRow[], replace: boolean): Promise<ImportOutcome> {
  const same = await Promise.all(here.map(async ({ clip: stored }) => holdsTheSame(clip, await withBody(db, stored))));
  if (same.includes(true)) return 'already';
  if (isUntouchedSeed(clip)) return 'already';
  return replace || here.every((row) => isUntouchedSeed(row.clip)) ? 'updated' : 'kept';
}

async function withBody(db: Database, clip: Clip): Promise<FullClip> {
  const stored = await db.bodies.get(clip.id);
  return stored ? { ...clip, body: stored.body } : clip;
}

/** Whether two clippings hold the same, whatever the order of their fields. */
function holdsTheSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([name, value]) => right.has(name) && holdsTheSame(value, right.get(name)));
}
