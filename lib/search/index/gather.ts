import { Bits } from './bits';
import type { Asked, Postings } from './postings';
import { BEGINNING } from './score';
import type { Steps } from './steps';

/** Documents, and what the best occurrence in each weighs. */
export type Gathered = { found: Bits; weight: Float32Array };

/** The documents that have all that is asked, in the same field, and what their best occurrence weighs. */
export function* gather(
  asked: readonly Asked[],
  postings: Postings,
  room: number,
  fields: number,
  weigh: (byte: number) => number,
): Steps<Gathered> {
  const worth = Float32Array.from({ length: 256 }, (_, byte) => ((byte & fields) === 0 ? 0 : weigh(byte & fields)));
  const weight = new Float32Array(room);
  const [first, second] = asked;
  if (first && !second) {
    postings.raise(first, worth, worth.map((whole) => BEGINNING * whole), weight);
    yield;
  } else {
    const bytes = yield* common(asked, postings, room);
    for (let doc = 0; doc < room; doc++) weight[doc] = worth[bytes[doc]!]!;
  }
  const found = new Bits(room);
  for (let doc = 0; doc < room; doc++) if (weight[doc]! > 0) found.add(doc);
  return { found, weight };
}

/** Of each document what all that is asked has in common: the fields, or the least number of times. */
function* common(asked: readonly Asked[], postings: Postings, room: number): Steps<Uint8Array> {
  let all: Uint8Array | undefined;
  for (const each of asked) {
    const bytes = new Uint8Array(room);
    const heads = each.family === 'head';
    postings.each(each, heads ? (doc, byte) => (bytes[doc]! |= byte) : (doc, byte) => (bytes[doc] = Math.max(bytes[doc]!, byte)));
    yield;
    if (!all) all = bytes;
    else if (heads) for (let doc = 0; doc < room; doc++) all[doc]! &= bytes[doc]!;
    else for (let doc = 0; doc < room; doc++) if (bytes[doc]! < all[doc]!) all[doc] = bytes[doc]!;
  }
  return all ?? new Uint8Array(room);
}
