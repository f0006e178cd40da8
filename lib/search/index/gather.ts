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
  const found = new Bits(room);
  const weight = new Float32Array(room);
  if (asked.length === 1) {
    postings.each(asked[0]!, (doc, byte, same) => {
      const within = byte & fields;
      if (within === 0) return;
      found.add(doc);
      const weighed = same ? weigh(within) : BEGINNING * weigh(within);
      if (weighed > weight[doc]!) weight[doc] = weighed;
    });
    yield;
    return { found, weight };
  }
  const bytes = yield* common(asked, postings, room);
  bytes.forEach((byte, doc) => {
    if ((byte & fields) === 0) return;
    found.add(doc);
    weight[doc] = weigh(byte & fields);
  });
  return { found, weight };
}

/** Of each document what all that is asked has in common: the fields, or the least number of times. */
function* common(asked: readonly Asked[], postings: Postings, room: number): Steps<Uint8Array> {
  let all: Uint8Array | undefined;
  for (const each of asked) {
    const bytes = new Uint8Array(room);
    const heads = each.family === 'head';
    postings.each(each, (doc, byte) => {
      bytes[doc] = heads ? bytes[doc]! | byte : Math.max(bytes[doc]!, byte);
    });
    yield;
    if (!all) all = bytes;
    else for (let doc = 0; doc < room; doc++) all[doc] = heads ? all[doc]! & bytes[doc]! : Math.min(all[doc]!, bytes[doc]!);
  }
  return all ?? new Uint8Array(room);
}
