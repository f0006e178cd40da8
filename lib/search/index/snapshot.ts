import { bitOf } from '../columns';
import { Bits } from './bits';
import { BODY_LATER } from './chunk';
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
  /** How many these are, and how many on each shelf. */
  count: number;
  shelf: { library: number; trash: number };
  /** How long their texts are on average, in terms. */
  average: { head: number; body: number };
  /** How many clippings the index has not read yet, or not their bodies. */
  left: number;
};

/** What all searching needs to know of the documents, counted once. */
export function surveyed(docs: Docs): Pick<Snapshot, 'alive' | 'count' | 'shelf' | 'average'> & { bodiesLeft: number } {
  const alive = new Bits(docs.room);
  let count = 0;
  let withBody = 0;
  let trash = 0;
  let bodiesLeft = 0;
  const sum = { head: 0, body: 0 };
  docs.each((doc, chunk, place) => {
    alive.add(doc);
    count++;
    sum.head += chunk.headLength[place]!;
    const length = chunk.bodyLength[place]!;
    if (length > 0) withBody++;
    sum.body += length;
    if (chunk.flags[place]! & BODY_LATER) bodiesLeft++;
    if (chunk.flags[place]! & TRASHED) trash++;
  });
  const average = { head: sum.head / (count || 1), body: sum.body / (withBody || 1) };
  return { alive, count, shelf: { library: count - trash, trash }, average, bodiesLeft };
}
