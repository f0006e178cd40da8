import type { Query } from '../query/query';
import type { Surroundings } from './answer';
import type { Bits } from './bits';
import { Checker } from './checker';
import { highestFirst } from './order';
import type { Snapshot } from './snapshot';

/** What is not sure yet, and what is known of it: the clippings whose fields have the terms, and what each is worth. */
type Unsure = { unsure: Bits; bodies: boolean; inFields: Bits; worth: Float32Array };

/**
 * Looks into all that is not sure and takes out of `whole` what is not meant: what the fields found first, for it is in the
 * list already, and of the rest what will stand highest. Tells what was looked at.
 */
export async function* checked(query: Query, snapshot: Snapshot, around: Surroundings, of: Unsure, whole: Bits): AsyncGenerator<Uint32Array> {
  const { unsure, bodies, inFields, worth } = of;
  const checker = new Checker(query, snapshot, around, bodies);
  const shown = highestFirst(unsure.copy().and(inFields), worth);
  const beyond = highestFirst(unsure.copy().without(inFields), worth);
  yield* checker.check(shown, whole);
  // Of those whose fields lack the terms of a word the body alone tells, and the clipping need not be read.
  yield* query.type === 'word' ? checker.checkBodies(query, beyond, whole) : checker.check(beyond, whole);
}
