import type { Clip } from '../../clip/clip';
import { linesOf } from '../fields';
import type { Filter, Found, Ids } from '../filter';
import { foldLine } from '../fold';
import { isForBodies } from '../lookups';
import { matches } from '../query/match';
import { parseQuery } from '../query/parse';
import { everyWord, namesShelf, wordsOf, type Query } from '../query/query';
import { testOf } from './asks';
import type { Bits } from './bits';
import { filtered } from './counts';
import { askedBy, evaluate, type Outcome } from './evaluate';
import { newestFirst } from './order';
import { Postings } from './postings';
import { DocIds, RankedIds } from './ranked-ids';
import { freshness } from './score';
import type { Snapshot } from './snapshot';

/** The words of clippings, for where the index alone cannot tell; those that are gone are left out. */
export type ReadTexts = (ids: readonly string[], bodies: boolean) => Promise<{ clip: Clip; body?: string }[]>;

/** What answering may ask beside the index, and whether anybody still waits for the answer. */
export type Surroundings = { texts: ReadTexts; now: Date; isWanted: () => boolean };

/** Texts that are looked at between two looks at whether the answer is still wanted. */
const STEP = 64;

/** How many of the best are looked at before they are shown. */
const SHOWN = 50;

/** Puts what stands in the fields before all that stands in the body only. */
const IN_FIELDS = 1000;

/**
 * What a filter finds: first in the fields of the clippings, and then, when there is more to say, in their bodies as
 * well. What the fields found stays where it is; the rest is put behind. Throws `IndexDamaged`.
 */
export async function* answers(filter: Filter, snapshot: Snapshot, around: Surroundings): AsyncGenerator<Found> {
  const query = parseQuery(filter.text ?? '', around.now);
  const words = everyWord(query);
  const answer = (found: Bits, ranks: Ranks | undefined, settled: boolean): Found => {
    const { hits, counts } = filtered(found, filter, snapshot, namesShelf(query));
    return { ids: inOrder(hits, snapshot, ranks, around.now), counts, settled, unread: snapshot.left };
  };
  if (words.length === 0) {
    yield answer(evaluate(query, snapshot, await load(query, snapshot, false), false).maybe, undefined, true);
    return;
  }
  const fields = evaluate(query, snapshot, await load(query, snapshot, false), false);
  const isRanked = wordsOf(query).length > 0;
  const ranks = isRanked ? { fields, all: fields } : undefined;
  const checker = new Checker(query, snapshot, around, false);
  const unsure = fields.maybe.copy().without(fields.sure);
  const found = fields.maybe.copy();
  const bodies = words.some(({ text, field }) => !field && isForBodies(text));
  let first = answer(found, ranks, !bodies && unsure.size === 0);
  if (unsure.size > 0) {
    // What is shown is looked at first, so that nothing wrong ever flashes by.
    const shown = snapshot.docs.docsOf(first.ids.slice(0, SHOWN));
    await checker.check([...shown.values()].filter((doc) => unsure.has(doc)), found);
    first = answer(found, ranks, false);
  }
  if (!around.isWanted()) return;
  yield first;
  if (first.settled) return;
  const all = bodies ? evaluate(query, snapshot, await load(query, snapshot, true), true) : fields;
  const whole = all.maybe.copy();
  const doubtful: number[] = [];
  all.maybe.copy().without(all.sure).each((doc) => doubtful.push(doc));
  await new Checker(query, snapshot, around, bodies).check(doubtful, whole);
  if (!around.isWanted()) return;
  yield answer(whole, ranks && { fields: { ...fields, maybe: found }, all }, true);
}

function load(query: Query, { segments, pending, read }: Snapshot, bodies: boolean): Promise<Postings> {
  return Postings.load(askedBy(query, bodies), segments, pending, read);
}

/** Looks into the clippings themselves for whether they are what was asked for. */
class Checker {
  constructor(
    private readonly query: Query,
    private readonly snapshot: Snapshot,
    private readonly around: Surroundings,
    private readonly bodies: boolean,
  ) {}

  /** Takes out of `found` those of the documents that are not. */
  async check(docs: readonly number[], found: Bits): Promise<void> {
    const { texts, isWanted } = this.around;
    for (let at = 0; at < docs.length && isWanted(); at += STEP) {
      const step = new Map(docs.slice(at, at + STEP).map((doc) => [this.snapshot.docs.idOf(doc), doc]));
      for (const { clip, body } of await texts([...step.keys()], this.bodies)) {
        const doc = step.get(clip.id);
        if (doc !== undefined && this.isMeant(doc, clip, body)) step.delete(clip.id);
      }
      for (const doc of step.values()) found.delete(doc);
    }
  }

  private isMeant(doc: number, clip: Clip, body: string | undefined): boolean {
    const { docs, names } = this.snapshot;
    const { chunk, place } = docs.placeOf(doc);
    const lines = linesOf(clip);
    return matches(this.query, {
      lines,
      ...(body !== undefined && { body: foldLine(body) }),
      meets: (ask) => testOf(ask, names)(chunk, place),
    });
  }
}

type Ranks = { fields: Outcome; all: Outcome };

function inOrder(hits: Bits, snapshot: Snapshot, ranks: Ranks | undefined, now: Date): Ids {
  const { docs } = snapshot;
  const newest = orderOf(snapshot).filter((doc) => hits.has(doc));
  if (!ranks) return new DocIds(docs, newest);
  const { fields, all } = ranks;
  const time = now.getTime();
  return RankedIds.of(docs, newest, (doc) => {
    const inFields = fields.maybe.has(doc);
    const worth = (inFields ? fields : all).worth[doc]!;
    const { chunk, place } = docs.placeOf(doc);
    return worth * freshness(chunk.at[place]!, time) + (inFields ? IN_FIELDS : 0);
  });
}

const orders = new WeakMap<Snapshot, Uint32Array>();

function orderOf(snapshot: Snapshot): Uint32Array {
  const known = orders.get(snapshot) ?? newestFirst(snapshot.docs);
  orders.set(snapshot, known);
  return known;
}
