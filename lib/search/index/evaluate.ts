import { FIELD_BITS } from '../fields';
import { isForBodies, lookupsOf, placeInBodies } from '../lookups';
import { everyWord, type Query, type Test, type Word } from '../query/query';
import { isOfWord } from '../word-place';
import { testOf } from './asks';
import { Bits } from './bits';
import { CHUNK_SIZE } from './chunk';
import { initialTerm } from './entry';
import { gather, type Gathered } from './gather';
import type { Asked, Family, Postings } from './postings';
import { addWorth, BODY, heldBack, rarity, WEIGHT_OF } from './score';
import type { Snapshot } from './snapshot';
import type { Steps } from './steps';
import { Weights } from './weights';

/**
 * What a query, or a part of one, found: documents that have it for certain, documents that may have it (these and
 * others, whose text must be looked at), and what each is worth.
 */
export type Outcome = { sure: Bits; maybe: Bits; worth: Float32Array };

/** Everything that evaluating a query asks of the index. */
export function askedBy(query: Query, family: Family): Asked[] {
  return everyWord(query).flatMap(family === 'head' ? headLookups : bodyLookups);
}

function headLookups({ text, whole }: Word): Asked[] {
  // The dot of a name is not in the index.
  const letter = text.replace(/^\.(?=.$)/u, '');
  if (!whole && letter.length === 1 && isOfWord(letter.charCodeAt(0))) {
    return [{ family: 'head', term: initialTerm(letter), prefix: false }];
  }
  return lookupsOf(text, whole).all.map((lookup) => ({ ...lookup, family: 'head' }));
}

/** The beginning of a long word alone: a short one would have to be looked for in every block. */
function bodyLookups(word: Word): Asked[] {
  const place = placeInBodies(word);
  if (!place) return [];
  const { all } = lookupsOf(word.text, place === 'whole');
  const usable = all.filter(({ term, prefix }) => !prefix || isForBodies(term));
  return usable.map((lookup) => ({ ...lookup, family: 'body' }));
}

/** Answers a query from what was read for it: in the fields, and then, keeping what these told, in the bodies as well. */
export class Evaluation {
  private readonly inHeads = new Map<Word, Gathered>();

  constructor(
    private readonly query: Query,
    private readonly snapshot: Snapshot,
    private readonly heads: Postings,
    private readonly weights = new Weights(),
  ) {}

  /** A step is what is done with a chunk of documents, or with one lookup. */
  outcome(bodies?: Postings): Steps<Outcome> {
    return this.evaluate(this.query, bodies);
  }

  private *evaluate(query: Query, bodies: Postings | undefined): Steps<Outcome> {
    const { alive, docs } = this.snapshot;
    switch (query.type) {
      case 'word':
        return yield* this.ofWord(query, bodies);
      case 'test':
        return yield* this.ofTest(query, alive);
      case 'not': {
        const { sure, maybe } = yield* this.evaluate(query.of, bodies);
        return { sure: alive.copy().without(maybe), maybe: alive.copy().without(sure), worth: NOTHING };
      }
      case 'all':
        return yield* this.ofAll(query.of, bodies);
      case 'any': {
        const outcomes: Outcome[] = [];
        for (const each of query.of) outcomes.push(yield* this.evaluate(each, bodies));
        const sure = new Bits(docs.room);
        const maybe = new Bits(docs.room);
        for (const each of outcomes) {
          sure.or(each.sure);
          maybe.or(each.maybe);
        }
        return { sure, maybe, worth: this.summed(outcomes) };
      }
    }
  }

  /** Tests are put only to what the words have left. */
  private *ofAll(of: readonly Query[], bodies: Postings | undefined): Steps<Outcome> {
    const { alive } = this.snapshot;
    const sure = alive.copy();
    const maybe = alive.copy();
    const outcomes: Outcome[] = [];
    for (const each of [...of].sort((a, b) => Number(a.type === 'test') - Number(b.type === 'test'))) {
      const outcome = each.type === 'test' ? yield* this.ofTest(each, maybe) : yield* this.evaluate(each, bodies);
      sure.and(outcome.sure);
      maybe.and(outcome.maybe);
      if (each.type !== 'test') outcomes.push(outcome);
    }
    const [only, ...others] = outcomes.map(({ worth }) => worth).filter(({ length }) => length > 0);
    const worth = only && others.length === 0 ? only : this.summed(outcomes.map((each) => ({ ...each, maybe })));
    return { sure, maybe, worth };
  }

  private *ofTest({ ask }: Test, among: Bits): Steps<Outcome> {
    const { docs, names } = this.snapshot;
    const isSo = testOf(ask, names);
    const found = new Bits(docs.room);
    for (const [no, chunk] of docs.traits.entries()) {
      const places = docs.placesOf(among, no);
      for (let at = 0; at < places.length; at++) if (isSo(chunk, places[at]!)) found.add(no * CHUNK_SIZE + places[at]!);
      yield;
    }
    return { sure: found, maybe: found, worth: NOTHING };
  }

  private *ofWord(word: Word, bodies: Postings | undefined): Steps<Outcome> {
    const { docs, alive } = this.snapshot;
    const inHeads = this.inHeads.get(word) ?? (yield* this.headsWith(word));
    this.inHeads.set(word, inHeads);
    const exact = lookupsOf(word.text, word.whole).exact && !(word.field && FIELD_BITS[word.field] === FIELD_BITS.others);
    const worth = this.weights.take(docs.room);
    yield* this.weigh(inHeads, 'head', 1, worth);
    const asked = bodies ? bodyLookups(word) : [];
    const maybe = inHeads.found.copy();
    if (bodies && asked.length > 0) {
      const inBodies = yield* gather(asked, bodies, docs.room, 0xff, (times) => times, this.weights);
      inBodies.found.and(alive);
      yield* this.weigh(inBodies, 'body', BODY, worth);
      maybe.or(inBodies.found);
    }
    return { sure: exact ? maybe : new Bits(docs.room), maybe, worth };
  }

  private *headsWith(word: Word): Steps<Gathered> {
    const fields = word.field ? FIELD_BITS[word.field] : 0xff;
    const gathered = yield* gather(headLookups(word), this.heads, this.snapshot.docs.room, fields, (bits) => WEIGHT_OF[bits]!, this.weights);
    gathered.found.and(this.snapshot.alive);
    return gathered;
  }

  private *weigh({ found, weight }: Gathered, of: Family, factor: number, worth: Float32Array): Steps<void> {
    const { docs, count, average } = this.snapshot;
    const rare = factor * rarity(found.size, count);
    const each = heldBack(average[of]);
    for (const [no, { headLength, bodyLength }] of docs.chunks.entries()) {
      addWorth(docs.placesOf(found, no), no * CHUNK_SIZE, weight, of === 'head' ? headLength : bodyLength, each, rare, worth);
      yield;
    }
  }

  /** What each of the outcomes is worth, in the documents that it found or may have found, added up. */
  private summed(outcomes: readonly Outcome[]): Float32Array {
    const sums = this.weights.take(this.snapshot.docs.room);
    for (const { maybe, worth } of outcomes) {
      if (worth.length === 0) continue;
      const list = maybe.list();
      for (let at = 0; at < list.length; at++) sums[list[at]!]! += worth[list[at]!]!;
    }
    return sums;
  }
}

/** What tests, and words that must not be there, are worth: nothing, whatever the document. */
const NOTHING = new Float32Array(0);
