import { bitOf } from '../columns';
import { Bits } from './bits';
import { BODY_LATER, CHUNK_SIZE, DEAD } from './chunk';
import type { Docs } from './docs';
import type { Names } from './names';
import type { Pending, ReadBlocks, Segment } from './postings';

const TRASHED = bitOf('trashed');

/** The index as it was at one moment. */
export type Snapshot = {
  docs: Docs;
  names: Names;
  segments: readonly Segment[];
  pending: readonly Pending[];
  read: ReadBlocks;
  /** Every document that is of a clipping. */
  alive: Bits;
  /** Those of clippings in the trash. */
  trashed: Bits;
  /** How many these are, and how many on each shelf. */
  count: number;
  shelf: { library: number; trash: number };
  /** How long their texts are on average, in terms. */
  average: { head: number; body: number };
  /** How many clippings the index has not read yet, or not their bodies. */
  left: number;
};

/** What all searching needs to know of the documents, counted once. */
export function surveyed(docs: Docs): Pick<Snapshot, 'alive' | 'trashed' | 'count' | 'shelf' | 'average'> & { bodiesLeft: number } {
  const alive = new Bits(docs.room);
  const trashed = new Bits(docs.room);
  let count = 0;
  let withBody = 0;
  let bodiesLeft = 0;
  let heads = 0;
  let bodies = 0;
  for (const [no, { count: size, flags, headLength, bodyLength }] of docs.chunks.entries()) {
    for (let place = 0; place < size; place++) {
      const flag = flags[place]!;
      if (flag & DEAD) continue;
      alive.add(no * CHUNK_SIZE + place);
      count++;
      heads += headLength[place]!;
      const length = bodyLength[place]!;
      if (length > 0) withBody++;
      bodies += length;
      if (flag & BODY_LATER) bodiesLeft++;
      if (flag & TRASHED) trashed.add(no * CHUNK_SIZE + place);
    }
  }
  const trash = trashed.size;
  const average = { head: heads / (count || 1), body: bodies / (withBody || 1) };
  return { alive, trashed, count, shelf: { library: count - trash, trash }, average, bodiesLeft };
}
