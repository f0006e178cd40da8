import { FIELD_BITS, FIELDS, type Field } from '../fields';

/** What a field weighs: titles before what a reader or a site files a page under, and that before running text. */
const WEIGHTS: Record<Field, number> = {
  title: 3,
  tags: 2,
  site: 2,
  authors: 2,
  summary: 1,
  note: 1,
  quotes: 1,
  venue: 1,
  doi: 1,
  arxiv: 1,
  others: 1,
};

/** The beginning of a longer word was perhaps not what was meant. */
export const BEGINNING = 0.7;

/** What a word in the body is worth beside one in the title, summary and so on. */
export const BODY = 0.15;

/** How soon more of the same adds nothing, and how much a long text is held back (Robertson and Zaragoza, 2009: BM25). */
const K1 = 1.2;
const B = 0.5;

/** A clipping of today counts 1.4 times as much as one of long ago; after 180 days the advantage is down to a third. */
const FRESH = 0.4;
const FRESH_DAYS = 180;
const DAY = 86_400_000;

/** What the fields in these bits weigh together; fields that share a bit count once. */
export const WEIGHT_OF = new Float32Array(256);
for (const [bit, weight] of new Map(FIELDS.map((field) => [FIELD_BITS[field], WEIGHTS[field]])))
  for (let bits = 0; bits < WEIGHT_OF.length; bits++) if (bits & bit) WEIGHT_OF[bits]! += weight;

/** What a word is worth for being rare: `having` of `all` documents have it. */
export function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** How much each term of a text holds it back, where texts are so long on average. */
export const heldBack = (average: number): number => (K1 * B) / (average || 1);

/** What being there so often, in a text so long, is worth; `each` of its terms holds it back. */
export function saturated(weight: number, length: number, each: number): number {
  return (weight * (K1 + 1)) / (weight + K1 * (1 - B) + each * length);
}

/**
 * Adds to the worth of documents, which begin at `from` and stand at these places behind it, what they weigh, each in a text so
 * long. By itself, since the engine makes such a loop faster than one inside a generator.
 */
export function addWorth(places: Uint32Array, from: number, weight: Float32Array, lengths: Uint16Array, each: number, rare: number, worth: Float32Array): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    const doc = from + place;
    worth[doc] = worth[doc]! + rare * saturated(weight[doc]!, lengths[place]!, each);
  }
}

/** The age of a clipping in whole days; both times in milliseconds. */
export function daysOld(at: number, now: number): number {
  return Math.floor(Math.max(0, now - at) / DAY);
}

/** By age in days, for ten years: what is older has no advantage left that could be told. */
const FRESHNESS = Float32Array.from({ length: 3_650 }, (_, days) => 1 + FRESH * Math.exp(-days / FRESH_DAYS));

/** How much more a clipping counts for its age in days. */
export function freshness(days: number): number {
  return FRESHNESS[days] ?? 1;
}
