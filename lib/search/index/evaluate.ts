import { FIELD_BITS } from '../fields';
import { isForBodies, lookupsOf } from '../lookups';
import { everyWord, type Query, type Test, type Word } from '../query/query';
import { isOfWord } from '../word-place';
import { testOf } from './asks';
import { Bits } from './bits';
import { CHUNK_SIZE } from './chunk';
import { initialTerm } from './entry';
import type { Asked, Family, Postings } from './postings';
import { BEGINNING, BODY, rarity, saturated, WEIGHT_OF } from './score';
import type { Snapshot } from './snapshot';

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
  if (!whole && text.length === 1 && isOfWord(text.charCodeAt(0))) {
    return [{ family: 'head', term: initialTerm(text), prefix: false }];
  }
  return lookupsOf(text, whole).all.map((lookup) => ({ ...lookup, family: 'head' }));
}

/** The beginning of a long word alone: a short one would have to be looked for in every block. */
function bodyLookups({ text, whole, field }: Word): Asked[] {
  if (field || !isForBodies(text)) return [];
  const { all } = lookupsOf(text, whole);
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
  ) {}

  outcome(bodies?: Postings): Outcome {
    return this.evaluate(this.query, bodies);
  }

  private evaluate(query: Query, bodies: Postings | undefined): Outcome {
    const { alive, docs } = this.snapshot;
    switch (query.type) {
      case 'word':
        return this.ofWord(query, bodies);
      case 'test':
        return this.ofTest(query, alive);
      case 'not': {
        const { sure, maybe } = this.evaluate(query.of, bodies);
        return { sure: alive.copy().without(maybe), maybe: alive.copy().without(sure), worth: new Float32Array(docs.room) };
      }
      case 'all':
        return this.ofAll(query.of, bodies);
      case 'any': {
        const outcomes = query.of.map((each) => this.evaluate(each, bodies));
        const sure = new Bits(docs.room);
        const maybe = new Bits(docs.room);
        for (const each of outcomes) {
          sure.or(each.sure);
          maybe.or(each.maybe);
        }
        return { sure, maybe, worth: summed(outcomes, maybe, docs.room) };
      }
    }
  }

  /** Tests are put only to what the words have left. */
  private ofAll(of: readonly Query[], bodies: Postings | undefined): Outcome {
    const { alive, docs } = this.snapshot;
    const sure = alive.copy();
    const maybe = alive.copy();
    const outcomes: Outcome[] = [];
    for (const each of [...of].sort((a, b) => Number(a.type === 'test') - Number(b.type === 'test'))) {
      const outcome = each.type === 'test' ? this.ofTest(each, maybe) : this.evaluate(each, bodies);
      sure.and(outcome.sure);
      maybe.and(outcome.maybe);
      if (each.type !== 'test') outcomes.push(outcome);
    }
    return { sure, maybe, worth: summed(outcomes, maybe, docs.room) };
  }

  private ofTest({ ask }: Test, among: Bits): Outcome {
    const { docs, names } = this.snapshot;
    const isSo = testOf(ask, names);
    const found = new Bits(docs.room);
    docs.chunks.forEach((chunk, no) => {
      for (let place = 0, doc = no * CHUNK_SIZE; place < chunk.count; place++, doc++) {
        if (among.has(doc) && isSo(chunk, place)) found.add(doc);
      }
    });
    return { sure: found, maybe: found, worth: NOTHING };
  }

  private ofWord(word: Word, bodies: Postings | undefined): Outcome {
    const { docs, alive } = this.snapshot;
    const inHeads = this.inHeads.get(word) ?? this.headsWith(word);
    this.inHeads.set(word, inHeads);
    const exact = lookupsOf(word.text, word.whole).exact && !(word.field && FIELD_BITS[word.field] === FIELD_BITS.others);
    const worth = new Float32Array(docs.room);
    this.weigh(inHeads, 'head', 1, worth);
    const asked = bodies ? bodyLookups(word) : [];
    const maybe = inHeads.found.copy();
    if (bodies && asked.length > 0) {
      const inBodies = gather(asked, bodies, docs.room, 0xff, (times) => times);
      inBodies.found.and(alive);
      this.weigh(inBodies, 'body', BODY, worth);
      maybe.or(inBodies.found);
    }
    return { sure: exact ? maybe : new Bits(docs.room), maybe, worth };
  }

  private headsWith(word: Word): Gathered {
    const fields = word.field ? FIELD_BITS[word.field] : 0xff;
    const gathered = gather(headLookups(word), this.heads, this.snapshot.docs.room, fields, (bits) => WEIGHT_OF[bits]!);
    gathered.found.and(this.snapshot.alive);
    return gathered;
  }

  private weigh({ found, weight }: Gathered, of: Family, factor: number, worth: Float32Array): void {
    const { docs, count, average } = this.snapshot;
    const rare = factor * rarity(found.size, count);
    docs.chunks.forEach(({ headLength, bodyLength, count: size }, no) => {
      const lengths = of === 'head' ? headLength : bodyLength;
      for (let place = 0, doc = no * CHUNK_SIZE; place < size; place++, doc++) {
        if (found.has(doc)) worth[doc]! += rare * saturated(weight[doc]!, lengths[place]!, average[of]);
      }
    });
  }
}

/** What tests are worth: nothing, whatever the document. */
const NOTHING = new Float32Array(0);

function summed(outcomes: readonly Outcome[], docs: Bits, room: number): Float32Array {
  const worth = new Float32Array(room);
  const worths = outcomes.map((each) => each.worth).filter(({ length }) => length > 0);
  docs.each((doc) => {
    let sum = 0;
    for (const each of worths) sum += each[doc]!;
    worth[doc] = sum;
  });
  return worth;
}

type Gathered = { found: Bits; weight: Float32Array };

/** The documents that have all that is asked, in the same field, and what their best occurrence weighs. */
function gather(
  asked: readonly Asked[],
  postings: Postings,
  room: number,
  fields: number,
  weigh: (byte: number) => number,
): Gathered {
  const found = new Bits(room);
  const weight = new Float32Array(room);
  if (asked.length === 1) {
    postings.each(asked[0]!, (doc, byte, same) => {
      const within = byte & fields;
      if (within === 0) return;
      found.add(doc);
      const weighed = same ? weigh(within) : BEGINNING * weigh(within);
      if (weighed > weight[doc]!) weight[doc] = weighed;
    });
    return { found, weight };
  }
  common(asked, postings, room).forEach((byte, doc) => {
    if ((byte & fields) === 0) return;
    found.add(doc);
    weight[doc] = weigh(byte & fields);
  });
  return { found, weight };
}

/** Of each document what all that is asked has in common: the fields, or the least number of times. */
function common(asked: readonly Asked[], postings: Postings, room: number): Uint8Array {
  const [first, ...rest] = asked.map((each) => {
    const bytes = new Uint8Array(room);
    const heads = each.family === 'head';
    postings.each(each, (doc, byte) => {
      bytes[doc] = heads ? bytes[doc]! | byte : Math.max(bytes[doc]!, byte);
    });
    return bytes;
  });
  const all = first ?? new Uint8Array(room);
  const heads = asked[0]?.family === 'head';
  for (const each of rest) {
    for (let doc = 0; doc < room; doc++) all[doc] = heads ? all[doc]! & each[doc]! : Math.min(all[doc]!, each[doc]!);
  }
  return all;
}
