import type { Filter, Found } from '../filter';
import { loosened } from '../query/loosen';
import { answers, asked, type Surroundings } from './answer';
import type { Snapshot } from './snapshot';

/**
 * What a filter finds (see `answers`); and where that is nothing, what comes close to it. Throws `IndexDamaged`.
 */
export async function* forgivingAnswers(filter: Filter, snapshot: Snapshot, around: Surroundings): AsyncGenerator<Found> {
  const query = asked(filter, around);
  const looser = loosened(query, around.now);
  for await (const found of answers(filter, snapshot, around, query)) {
    if (!looser || !found.settled || found.ids.length > 0) yield found;
    else for await (const close of answers(filter, snapshot, around, looser)) yield { ...close, loosened: true };
  }
}
