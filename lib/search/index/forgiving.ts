import type { Close, Filter, Found } from '../filter';
import { loosened } from '../query/loosen';
import { wordsOf } from '../query/query';
import { answers, asked, type Surroundings } from './answer';
import type { Snapshot } from './snapshot';
import { spelled } from './spelled';

/**
 * What a filter finds (see `answers`); and where that is nothing, what comes close to it: first with less asked, then with
 * words spelled otherwise. Throws `IndexDamaged`.
 */
export async function* forgivingAnswers(filter: Filter, snapshot: Snapshot, around: Surroundings): AsyncGenerator<Found> {
  const query = asked(filter, around);
  const looser = loosened(query, around.now);
  const closer: (() => Promise<Close | undefined> | Close | undefined)[] = [() => looser && { query: looser }, () => spelled(query, snapshot)];
  let nothing: Found | undefined;
  for await (const found of answers(filter, snapshot, around, query)) {
    if (found.settled && found.ids.length === 0) nothing = found;
    else yield found;
  }
  if (!nothing) return;
  for (const ask of closer) {
    const close = around.isWanted() ? await ask() : undefined;
    if (!close) continue;
    let isThere = false;
    for await (const found of answers(filter, snapshot, around, close.query)) {
      isThere = found.ids.length > 0;
      if (isThere) yield { ...found, close };
    }
    if (isThere) return;
  }
  if (around.isWanted()) yield wordsOf(query).some(({ misread }) => misread) ? { ...nothing, misread: true } : nothing;
}
