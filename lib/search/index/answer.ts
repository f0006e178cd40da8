import type { Clip } from '../../clip/clip';
import { ON_TOP, type Counts, type Filter, type Found } from '../filter';
import { placeInBodies } from '../lookups';
import { parseQuery } from '../query/parse';
import { everyWord, hasTests, namesShelf, wordsOf, type Query } from '../query/query';
import { Bits } from './bits';
import { Checker } from './checker';
import { counted, isNarrowing, narrowed, onShelf } from './counts';
import { askedBy, Evaluation } from './evaluate';
import { best, inOrder, newest, type Worthy } from './order';
import { Postings, type Family } from './postings';
import type { DocIds } from './ranked-ids';
import type { Snapshot } from './snapshot';
import { atOnce, Slices, type Breaks, type Steps } from './steps';
import { checked } from './unsure';
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

/** Milliseconds after which what is known by then is told, while texts are still being looked at. */
const OFTEN = 500;

/**
 * Chunks of ids that are more than an answer waits for: it has its first rows then, and those below them follow. So many come
 * while the fields are searched, and cost less than another answer.
 */
const MANY = 32;

/**
 * What a filter finds: first in the fields of the clippings, and then, when there is more to say, in their bodies as
 * well. What the fields found stays where it is; the rest is put behind. Throws `IndexDamaged`.
 */
export async function* answers(filter: Filter, snapshot: Snapshot, around: Surroundings, query = asked(filter, around)): AsyncGenerator<Found> {
  const { docs } = snapshot;
  const words = everyWord(query);
  const isRanked = wordsOf(query).length > 0 && !filter.order;
  const breaks = around.breaks ?? NO_BREAKS;
  const slices = new Slices(breaks, around.isWanted);
  const everyShelf = namesShelf(query);
  function* answer(found: Bits, order: (hits: Bits) => DocIds, settled: boolean, anyShelf = everyShelf): Steps<Found & { ids: DocIds }> {
    const all = onShelf(found, filter, snapshot, anyShelf);
    const hits = yield* narrowed(all, filter, snapshot);
    let known: Counts | undefined;
    const counting = () => counted(all, filter, snapshot);
    const ids = order(hits);
    return {
      ids,
      shelf: snapshot.shelf,
      counts: () => (docs.hasTraits ? (known ??= atOnce(counting())) : known),
      counted: async () => {
        await docs.readTraits();
        return (known ??= await new Slices(breaks, around.isWanted).run(counting()));
      },
      settled: settled && ids.isWhole,
      unread: snapshot.left,
    };
  }
  // What is on its way while something else is done tells that it failed where it is needed.
  const traits = hasTests(query) || isNarrowing(filter, snapshot) || filter.order === 'published' ? docs.readTraits() : undefined;
  traits?.catch(() => undefined);
  if (around.meant !== undefined) await docs.readIds();
  const meant = around.meant === undefined ? undefined : docs.docsOf([around.meant]).get(around.meant);
  if (meant !== undefined) {
    await traits;
    const found = new Bits(docs.room);
    found.add(meant);
    // Whoever asks for an address wants to know whether it is here, in the trash or not.
    const told = await slices.run(answer(found, (hits) => newest(hits, snapshot), true, true));
    if (told) yield told;
    return;
  }
  const loading = load(query, snapshot, 'head');
  const ids = isRanked && docs.idsLeft > MANY ? undefined : docs.readIds();
  ids?.catch(() => undefined);
  const evaluation = new Evaluation(query, snapshot, await loading, around.weights);
  await traits;
  const fields = await slices.run(evaluation.outcome());
  if (!fields) return;
  await ids;
  const found = fields.maybe.copy();
  const doubtful = fields.maybe.copy().without(fields.sure);
  const listed = (hits: Bits, worth: Float32Array, first?: Worthy) =>
    isRanked ? best(hits, snapshot, around.now, worth, first) : inOrder(filter.order, hits, snapshot);
  const byFields = (hits: Bits) => listed(hits, fields.worth);
  const bodies = hasBodies(snapshot) && words.some(placeInBodies);
  const isSure = doubtful.size === 0;
  if (!isSure) {
    // What is shown is looked at first, so that nothing wrong ever flashes by.
    const hits = await slices.run(narrowed(onShelf(found, filter, snapshot, everyShelf), filter, snapshot));
    if (!hits) return;
    const order = byFields(hits);
    await order.begin();
    const shown = [...order.first(ON_TOP)];
    const looking = new Checker(query, snapshot, around, false).check(Uint32Array.from(shown.filter((doc) => doubtful.has(doc))), found);
    for await (const _ of looking);
  }
  const early = await slices.run(answer(found, byFields, !bodies && isSure));
  await early?.ids.begin();
  if (!early || !around.isWanted()) return;
  yield early;
  if (early.settled) return;
  const others = docs.readIds();
  others.catch(() => undefined);
  const all = bodies ? await slices.run(evaluation.outcome(await load(query, snapshot, 'body'))) : fields;
  if (!all) return;
  await others;
  const whole = all.maybe.copy();
  const unsure = all.maybe.copy().without(all.sure);
  const order = (hits: Bits) => listed(hits, all.worth, { docs: found, worth: fields.worth });
  let told = breaks.clock();
  for await (const looked of checked(query, snapshot, around, { unsure, bodies, inFields: fields.maybe, worth: all.worth }, whole)) {
    for (const doc of looked) unsure.delete(doc);
    if (breaks.clock() - told < OFTEN) continue;
    // What is known by now; what the fields found stands in the list already.
    const known = whole.copy().without(unsure).or(found.and(whole));
    const part = await slices.run(answer(known, order, false));
    if (!part || !around.isWanted()) return;
    yield { ...part, part: true };
    told = breaks.clock();
  }
  if (!around.isWanted()) return;
  found.and(whole);
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
