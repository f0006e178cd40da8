import { oncePer } from '../../once-per';
import type { Order } from '../filter';
import type { Bits } from './bits';
import { CHUNK_SIZE, DEAD } from './chunk';
import type { Docs } from './docs';
import { DocIds, RankedIds, type Ties } from './ranked-ids';
import { daysOld, freshness } from './score';
import type { Snapshot } from './snapshot';

/** Hits, newest first. All ids must have been read: clippings of one moment stand by id. */
export function newest(hits: Bits, snapshot: Snapshot): DocIds {
  const { order } = sortingOf(snapshot);
  const some = new Uint32Array(hits.size);
  let count = 0;
  for (let place = 0; count < some.length; place++) if (hits.has(order[place]!)) some[count++] = order[place]!;
  return new DocIds(snapshot.docs, some);
}

/** Hits as a filter asks for them, else the newest first. All ids must have been read, and for `published` the traits. */
export function inOrder(order: Order | undefined, hits: Bits, snapshot: Snapshot): DocIds {
  if (order === 'published') return latestPublished(hits, snapshot);
  const ids = newest(hits, snapshot);
  return order === 'oldest' ? new DocIds(snapshot.docs, ids.first(ids.length).slice().reverse()) : ids;
}

/** Hits, those published last first; of one day the newest, and at the end what has no date. */
function latestPublished(hits: Bits, snapshot: Snapshot): DocIds {
  const { docs } = snapshot;
  const list = hits.list();
  const keys = Float64Array.from(list, (doc) => -docs.traits[Math.floor(doc / CHUNK_SIZE)]!.published[doc % CHUNK_SIZE]!);
  return new RankedIds(docs, list, keys, equals(snapshot));
}

/** Scores are told apart to this part of one. */
const FINENESS = 10_000;

/** More than anything can be worth: puts some before all others. */
const FIRST = 1000;

/** Documents, and what each is worth. */
export type Worthy = { docs: Bits; worth: Float32Array };

/**
 * Hits, best first: what each is worth, times how fresh it is. Equals are newest first. Some may stand before all
 * others, by a worth of their own.
 */
export function best(hits: Bits, snapshot: Snapshot, now: Date, worth: Float32Array, first?: Worthy): DocIds {
  const { docs } = snapshot;
  const time = now.getTime();
  const list = hits.list();
  const keys = new Float64Array(list.length);
  let count = 0;
  for (const [no, { at }] of docs.chunks.entries()) {
    const from = no * CHUNK_SIZE;
    const start = count;
    for (; count < list.length && list[count]! < from + CHUNK_SIZE; count++) keys[count] = freshness(daysOld(at[list[count]! - from]!, time));
    weighKeys(keys, start, count, list, worth, first);
  }
  return new RankedIds(docs, list, keys, equals(snapshot));
}

/** Makes of how fresh hits are, from one place in the list up to another, the keys that they are sorted by. */
function weighKeys(keys: Float64Array, start: number, end: number, list: Uint32Array, worth: Float32Array, first: Worthy | undefined): void {
  for (let at = start; at < end; at++) {
    const doc = list[at]!;
    const total = first?.docs.has(doc) ? FIRST + first.worth[doc]! * keys[at]! : worth[doc]! * keys[at]!;
    keys[at] = -Math.round(total * FINENESS);
  }
}

/** Of equals the newer stands first. */
const equals = (snapshot: Snapshot): Ties => ({
  byTime: (doc, other) => byTime(snapshot.docs, doc, other),
  isBefore: (doc, other) => isBefore(snapshot.docs, doc, other),
  whole: () => sortingOf(snapshot),
});

/** More than there are documents. */
const MOST = 2 ** 24;

/** Documents in about the order in which they will be listed: by what they are worth, whatever their age, else the newest first. */
export function highestFirst(docs: Bits, worth: Float32Array): Uint32Array {
  const list = docs.list().reverse();
  const keys = Float64Array.from(list, (doc, at) => at - Math.round((worth[doc] ?? 0) * FINENESS) * MOST).sort();
  return Uint32Array.from(keys, (key) => list[((key % MOST) + MOST) % MOST]!);
}

/** What all answers from one snapshot are sorted by. */
type Sorting = {
  /** The documents, newest first, and the place of each among them. */
  order: Uint32Array;
  position: Uint32Array;
};

const sortingOf = oncePer(({ docs }: Snapshot): Sorting => {
  const order = newestFirst(docs);
  const position = new Uint32Array(docs.room);
  for (let place = 0; place < order.length; place++) position[order[place]!] = place;
  return { order, position };
});

/** The documents of clippings, newest first; those of one moment by id, so that the order never wavers. */
function newestFirst(docs: Docs): Uint32Array {
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
      isSorted &&= count < 2 || isBefore(docs, order[count - 2]!, doc);
    }
  }
  const all = order.subarray(0, count);
  return isSorted ? all : all.sort((a, b) => (isBefore(docs, a, b) ? -1 : 1));
}

/** When a document's clipping was clipped, or put in the trash. */
function atOf({ chunks }: Docs, doc: number): number {
  return chunks[Math.floor(doc / CHUNK_SIZE)]!.at[doc % CHUNK_SIZE]!;
}

/** Less than 0 where the first of two documents is the newer one. */
const byTime = (docs: Docs, a: number, b: number): number => atOf(docs, b) - atOf(docs, a);

/** Whether the first of two documents stands before the second. */
function isBefore(docs: Docs, a: number, b: number): boolean {
  const difference = byTime(docs, a, b);
  return difference === 0 ? docs.compareIds(a, b) > 0 : difference < 0;
}
