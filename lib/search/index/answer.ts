import type { Clip } from '../../clip/clip';
import { linesOf } from '../fields';
import { ON_TOP, type Counts, type Filter, type Found, type Ids } from '../filter';
import { placeInBodies } from '../lookups';
import { matches, type Subject } from '../query/match';
import { parseQuery } from '../query/parse';
import { everyWord, namesShelf, wordsOf, type Ask, type Query, type Word } from '../query/query';
import { Written } from '../written';
import { testOf } from './asks';
import { Bits } from './bits';
import { counted, narrowed, onShelf } from './counts';
import { askedBy, Evaluation } from './evaluate';
import { best, newest } from './order';
import { Postings, type Family } from './postings';
import type { Snapshot } from './snapshot';
import { atOnce, Slices, type Breaks, type Steps } from './steps';
import type { Weights } from './weights';

/** The words of clippings, for where the index alone cannot tell; those that are gone are left out. */
export type ReadTexts = (ids: readonly string[], bodies: boolean) => Promise<{ clip: Clip; body?: string }[]>;

/** The texts of bodies by the ids of their clippings, without the clippings. */
export type ReadBodies = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** What answering may ask beside the index, and whether anybody still waits for the answer. */
export type Surroundings = {
  texts: ReadTexts;
  bodies: ReadBodies;
  now: Date;
  isWanted: () => boolean;
  /** The clipping whose address the query is, where there is one: that one alone is meant. */
  meant?: string | undefined;
  /** Where numbers by document are kept while the question is answered; whoever gives it releases them. */
  weights?: Weights;
  /** How to let others have their turn in the middle of long work; without it there is no break. */
  breaks?: Breaks;
};

const NO_BREAKS: Breaks = { clock: () => 0, pause: () => Promise.resolve() };

/** Texts that are looked at between two looks at whether the answer is still wanted. */
const STEP = 64;

/**
 * What a filter finds: first in the fields of the clippings, and then, when there is more to say, in their bodies as
 * well. What the fields found stays where it is; the rest is put behind. Throws `IndexDamaged`.
 */
export async function* answers(filter: Filter, snapshot: Snapshot, around: Surroundings, query = asked(filter, around)): AsyncGenerator<Found> {
  const words = everyWord(query);
  const isRanked = wordsOf(query).length > 0;
  const breaks = around.breaks ?? NO_BREAKS;
  const slices = new Slices(breaks, around.isWanted);
  const everyShelf = namesShelf(query);
  function* answer(found: Bits, order: (hits: Bits) => Ids, settled: boolean, anyShelf = everyShelf): Steps<Found> {
    const all = onShelf(found, filter, snapshot, anyShelf);
    const hits = yield* narrowed(all, filter, snapshot);
    let known: Counts | undefined;
    const counting = () => counted(all, filter, snapshot);
    return {
      ids: order(hits),
      shelf: snapshot.shelf,
      counts: () => (known ??= atOnce(counting())),
      counted: async () => (known ??= await new Slices(breaks, around.isWanted).run(counting())),
      settled,
      unread: snapshot.left,
    };
  }
  const meant = around.meant === undefined ? undefined : snapshot.docs.docsOf([around.meant]).get(around.meant);
  if (meant !== undefined) {
    const found = new Bits(snapshot.docs.room);
    found.add(meant);
    // Whoever asks for an address wants to know whether it is here, in the trash or not.
    const told = await slices.run(answer(found, (hits) => newest(hits, snapshot), true, true));
    if (told) yield told;
    return;
  }
  const evaluation = new Evaluation(query, snapshot, await load(query, snapshot, 'head'), around.weights);
  const fields = await slices.run(evaluation.outcome());
  if (!fields) return;
  const found = fields.maybe.copy();
  const doubtful = fields.maybe.copy().without(fields.sure);
  const byFields = (hits: Bits) => (isRanked ? best(hits, snapshot, around.now, fields.worth) : newest(hits, snapshot));
  const bodies = hasBodies(snapshot) && words.some(placeInBodies);
  const isSure = doubtful.size === 0;
  if (!isSure) {
    // What is shown is looked at first, so that nothing wrong ever flashes by.
    const hits = await slices.run(narrowed(onShelf(found, filter, snapshot, everyShelf), filter, snapshot));
    if (!hits) return;
    const shown = [...byFields(hits).first(ON_TOP)];
    await new Checker(query, snapshot, around, false).check(shown.filter((doc) => doubtful.has(doc)), found);
  }
  const early = await slices.run(answer(found, byFields, !bodies && isSure));
  if (!early || !around.isWanted()) return;
  yield early;
  if (early.settled) return;
  const all = bodies ? await slices.run(evaluation.outcome(await load(query, snapshot, 'body'))) : fields;
  if (!all) return;
  const whole = all.maybe.copy();
  const unsure = all.maybe.copy().without(all.sure);
  const checker = new Checker(query, snapshot, around, bodies);
  if (query.type === 'word') {
    // Of those whose fields lack its terms the body alone tells, and the clipping need not be read.
    await checker.checkBodies(query, unsure.copy().without(fields.maybe).list(), whole);
    unsure.and(fields.maybe);
  }
  await checker.check([...unsure.list()], whole);
  if (!around.isWanted()) return;
  found.and(whole);
  const first = { docs: found, worth: fields.worth };
  const order = (hits: Bits) => (isRanked ? best(hits, snapshot, around.now, all.worth, first) : newest(hits, snapshot));
  const last = await slices.run(answer(whole, order, true));
  if (last) yield last;
}

/** The query of a filter, understood. */
export function asked({ text = '' }: Filter, { now }: Surroundings): Query {
  return parseQuery(text, now);
}

function load(query: Query, { segments, pending, read }: Snapshot, family: Family): Promise<Postings> {
  return Postings.load(askedBy(query, family), segments, pending, read);
}

function hasBodies({ segments, pending }: Snapshot): boolean {
  return segments.some(({ family }) => family === 'body') || pending.some(({ block }) => block('body') !== undefined);
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

  /** The same for those whose bodies alone can have the word. */
  async checkBodies(word: Word, docs: Uint32Array, found: Bits): Promise<void> {
    const place = placeInBodies(word);
    for (let at = 0; at < docs.length && this.around.isWanted(); at += STEP) {
      const step = Array.from(docs.subarray(at, at + STEP), (doc) => ({ doc, id: this.snapshot.docs.idOf(doc) }));
      const bodies = await this.around.bodies(step.map(({ id }) => id));
      for (const { doc, id } of step) {
        const body = bodies.get(id);
        if (body === undefined || !place || !new Written(body).has(word.text, place === 'whole')) found.delete(doc);
      }
    }
  }

  private isMeant(doc: number, clip: Clip, body: string | undefined): boolean {
    const { docs, names } = this.snapshot;
    const { chunk, place } = docs.placeOf(doc);
    const meets = (ask: Ask) => testOf(ask, names)(chunk, place);
    let lines: Subject['lines'] | undefined;
    return matches(this.query, {
      get lines() {
        return (lines ??= linesOf(clip));
      },
      ...(body !== undefined && { body: new Written(body) }),
      meets,
    });
  }
}
