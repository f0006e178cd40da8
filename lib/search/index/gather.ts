import { Bits } from './bits';
import type { Asked, Postings } from './postings';
import { BEGINNING } from './score';
import type { Steps } from './steps';
import type { Weights } from './weights';

/** Documents, and what the best occurrence in each weighs. */
export type Gathered = { found: Bits; weight: Float32Array };

/**
 * The documents that have all that is asked, in the same field, and what their best occurrence weighs. Nothing here runs
 * through all documents: in a page that has just opened a loop is slow, and most words are in few of them.
 */
export function* gather(
  asked: readonly Asked[],
  postings: Postings,
  room: number,
  fields: number,
  weigh: (byte: number) => number,
  weights: Weights,
): Steps<Gathered> {
  const worth = Float32Array.from({ length: 256 }, (_, byte) => ((byte & fields) === 0 ? 0 : weigh(byte & fields)));
  const weight = weights.take(room);
  const found = new Bits(room);
  const [first, second] = asked;
  if (first && !second) {
    postings.raise(first, worth, worth.map((whole) => BEGINNING * whole), weight, found);
    yield;
    return { found, weight };
  }
  const { docs, bytes } = yield* common(asked, postings, room);
  for (const doc of docs.list()) {
    weight[doc] = worth[bytes[doc]!]!;
    if (weight[doc] > 0) found.add(doc);
  }
  return { found, weight };
}

/** The documents that have all that is asked, and of each what that has in common: the fields, or the least number of times. */
function* common(asked: readonly Asked[], postings: Postings, room: number): Steps<{ docs: Bits; bytes: Uint8Array }> {
  let all: { docs: Bits; bytes: Uint8Array } | undefined;
  for (const each of asked) {
    const isHead = each.family === 'head';
    const docs = new Bits(room);
    const bytes = new Uint8Array(room);
    postings.each(each, (doc, byte) => {
      docs.add(doc);
      bytes[doc] = isHead ? bytes[doc]! | byte : Math.max(bytes[doc]!, byte);
    });
    yield;
    all ??= { docs, bytes };
    if (all.docs === docs) continue;
    all.docs.and(docs);
    for (const doc of all.docs.list()) all.bytes[doc] = isHead ? all.bytes[doc]! & bytes[doc]! : Math.min(all.bytes[doc]!, bytes[doc]!);
  }
  return all ?? { docs: new Bits(room), bytes: new Uint8Array(room) };
}
