import type { Ids } from '../filter';
import type { Bits } from './bits';
import { CHUNK_SIZE } from './chunk';
import type { Docs } from './docs';
import { DocIds, RankedIds } from './ranked-ids';
import { daysOld, freshness } from './score';
import type { Snapshot } from './snapshot';
import { compareUuids } from './uuid';

/** Hits, newest first. */
export function newest(hits: Bits, snapshot: Snapshot): Ids {
  const { order } = sortingOf(snapshot);
  return new DocIds(snapshot.docs, hits.size === order.length ? order : order.filter((doc) => hits.has(doc)));
}

/** More than anything can be worth: puts some before all others. */
const FIRST = 1000;

/**
 * Hits, best first: what each is worth, times how fresh it is. Equals are newest first. Some may stand before all
 * others, by a worth of their own.
 */
export function best(hits: Bits, snapshot: Snapshot, now: Date, worth: Float32Array, first?: { docs: Bits; worth: Float32Array }): Ids {
  const { order, position, fresh } = sortingOf(snapshot, now);
  const total = (doc: number) =>
    first?.docs.has(doc) ? FIRST + first.worth[doc]! * fresh[doc]! : worth[doc]! * fresh[doc]!;
  return new RankedIds(snapshot.docs, order, position, hits, total);
}

/** What all answers from one snapshot are sorted by. */
type Sorting = {
  /** The documents, newest first, and the place of each among them. */
  order: Uint32Array;
  position: Uint32Array;
  /** How fresh each is, as of a day. */
  fresh: Float32Array;
  day: string;
};

const known = new WeakMap<Snapshot, Sorting>();

function sortingOf(snapshot: Snapshot, now = new Date()): Sorting {
  const day = now.toDateString();
  const before = known.get(snapshot);
  if (before?.day === day) return before;
  const order = newestFirst(snapshot.docs);
  const position = new Uint32Array(snapshot.docs.room);
  order.forEach((doc, at) => (position[doc] = at));
  const sorting = { order, position, fresh: freshnessOf(snapshot.docs, now), day };
  known.set(snapshot, sorting);
  return sorting;
}

function freshnessOf(docs: Docs, now: Date): Float32Array {
  const fresh = new Float32Array(docs.room);
  const time = now.getTime();
  // Neighbours are mostly of one day.
  let days = -1;
  let worth = 0;
  docs.each((doc, { at }, place) => {
    const age = daysOld(at[place]!, time);
    if (age !== days) [days, worth] = [age, freshness(age)];
    fresh[doc] = worth;
  });
  return fresh;
}

/** The documents of clippings, newest first; those of one moment by id, so that the order never wavers. */
function newestFirst(docs: Docs): Uint32Array {
  const all = new Uint32Array(docs.room);
  const at = new Float64Array(docs.room);
  let count = 0;
  docs.each((doc, chunk, place) => {
    all[count++] = doc;
    at[doc] = chunk.at[place]!;
  });
  const order = all.subarray(0, count);
  const compare = (a: number, b: number) => at[b]! - at[a]! || compareIds(docs, b, a);
  // Nearly always they come as they were clipped, and turning them round is all there is to do.
  order.reverse();
  return isSorted(order, compare) ? order : order.sort(compare);
}

function compareIds(docs: Docs, a: number, b: number): number {
  const [one, other] = [docs.chunks[Math.floor(a / CHUNK_SIZE)]!, docs.chunks[Math.floor(b / CHUNK_SIZE)]!];
  return compareUuids(one.ids, a % CHUNK_SIZE, other.ids, b % CHUNK_SIZE);
}

function isSorted(order: Uint32Array, compare: (a: number, b: number) => number): boolean {
  for (let at = 1; at < order.length; at++) if (compare(order[at - 1]!, order[at]!) > 0) return false;
  return true;
}
