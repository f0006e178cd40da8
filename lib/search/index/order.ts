import type { Bits } from './bits';
import { CHUNK_SIZE, DEAD } from './chunk';
import type { Docs } from './docs';
import { DocIds, RankedIds } from './ranked-ids';
import { daysOld, freshness } from './score';
import type { Snapshot } from './snapshot';
import { compareUuids } from './uuid';

/** Hits, newest first. */
export function newest(hits: Bits, snapshot: Snapshot): DocIds {
  const { order } = sortingOf(snapshot);
  const some = new Uint32Array(hits.size);
  let count = 0;
  for (let place = 0; count < some.length; place++) if (hits.has(order[place]!)) some[count++] = order[place]!;
  return new DocIds(snapshot.docs, some);
}

/** More than anything can be worth: puts some before all others. */
const FIRST = 1000;

/**
 * Hits, best first: what each is worth, times how fresh it is. Equals are newest first. Some may stand before all
 * others, by a worth of their own.
 */
export function best(hits: Bits, snapshot: Snapshot, now: Date, worth: Float32Array, first?: { docs: Bits; worth: Float32Array }): DocIds {
  const { order, position, at } = sortingOf(snapshot);
  const time = now.getTime();
  const fresh = (doc: number) => freshness(daysOld(at[doc]!, time));
  const total = (doc: number) => (first?.docs.has(doc) ? FIRST + first.worth[doc]! * fresh(doc) : worth[doc]! * fresh(doc));
  return new RankedIds(snapshot.docs, order, position, hits, total);
}

/** What all answers from one snapshot are sorted by. */
type Sorting = {
  /** The documents, newest first, and the place of each among them. */
  order: Uint32Array;
  position: Uint32Array;
  /** When each was clipped. */
  at: Float64Array;
};

const known = new WeakMap<Snapshot, Sorting>();

function sortingOf(snapshot: Snapshot): Sorting {
  const before = known.get(snapshot);
  if (before) return before;
  const { docs } = snapshot;
  const at = new Float64Array(docs.room);
  docs.chunks.forEach((chunk, no) => at.set(chunk.at.subarray(0, chunk.count), no * CHUNK_SIZE));
  const order = newestFirst(docs, at);
  const position = new Uint32Array(docs.room);
  for (let place = 0; place < order.length; place++) position[order[place]!] = place;
  const sorting = { order, position, at };
  known.set(snapshot, sorting);
  return sorting;
}

/** The documents of clippings, newest first; those of one moment by id, so that the order never wavers. */
function newestFirst(docs: Docs, at: Float64Array): Uint32Array {
  const order = new Uint32Array(docs.room);
  // Nearly always they come as they were clipped, and turning them round is all there is to do.
  let count = 0;
  let isSorted = true;
  for (let no = docs.chunks.length - 1; no >= 0; no--) {
    const { count: size, flags } = docs.chunks[no]!;
    for (let place = size - 1; place >= 0; place--) {
      if (flags[place]! & DEAD) continue;
      const doc = no * CHUNK_SIZE + place;
      order[count++] = doc;
      isSorted &&= count < 2 || isBefore(docs, at, order[count - 2]!, doc);
    }
  }
  const all = order.subarray(0, count);
  return isSorted ? all : all.sort((a, b) => (isBefore(docs, at, a, b) ? -1 : 1));
}

/** Whether the first of two documents stands before the second. */
function isBefore(docs: Docs, at: Float64Array, a: number, b: number): boolean {
  return at[a] === at[b] ? compareIds(docs, a, b) > 0 : at[a]! > at[b]!;
}

function compareIds(docs: Docs, a: number, b: number): number {
  const [one, other] = [docs.chunks[Math.floor(a / CHUNK_SIZE)]!, docs.chunks[Math.floor(b / CHUNK_SIZE)]!];
  return compareUuids(one.ids, a % CHUNK_SIZE, other.ids, b % CHUNK_SIZE);
}
