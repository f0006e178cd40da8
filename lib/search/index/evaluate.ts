import { FIELD_BITS } from '../fields';
import { isForBodies, lookupsOf } from '../lookups';
import { everyWord, type Query, type Test, type Word } from '../query/query';
import { isOfWord } from '../word-place';
import { testOf } from './asks';
import { Bits } from './bits';
import { initialTerm } from './entry';
import type { Asked, Postings } from './postings';
import { BEGINNING, BODY, rarity, saturated, WEIGHT_OF } from './score';
import type { Snapshot } from './snapshot';

/**
 * What a query, or a part of one, found: documents that have it for certain, documents that may have it (these and
 * others, whose text must be looked at), and what each is worth.
 */
export type Outcome = { sure: Bits; maybe: Bits; worth: Float32Array };

/** Everything that evaluating a query asks of the index. */
export function askedBy(query: Query, bodies: boolean): Asked[] {
  return everyWord(query).flatMap((word) => [...headLookups(word), ...(bodies ? bodyLookups(word) : [])]);
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

/** Answers a query from what was read for it. */
export function evaluate(query: Query, snapshot: Snapshot, postings: Postings, bodies: boolean): Outcome {
  const { room } = snapshot.docs;
  const evaluated = (of: Query) => evaluate(of, snapshot, postings, bodies);
  switch (query.type) {
    case 'word':
      return ofWord(query, snapshot, postings, bodies);
    case 'test':
      return ofTest(query, snapshot);
    case 'not': {
      const { sure, maybe } = evaluated(query.of);
      const { alive } = snapshot;
      return { sure: alive.copy().without(maybe), maybe: alive.copy().without(sure), worth: new Float32Array(room) };
    }
    case 'all': {
      const sure = snapshot.alive.copy();
      const maybe = snapshot.alive.copy();
      const outcomes = query.of.map(evaluated);
      for (const each of outcomes) {
        sure.and(each.sure);
        maybe.and(each.maybe);
      }
      return { sure, maybe, worth: summed(outcomes, maybe, room) };
    }
    case 'any': {
      const sure = new Bits(room);
      const maybe = new Bits(room);
      const outcomes = query.of.map(evaluated);
      for (const each of outcomes) {
        sure.or(each.sure);
        maybe.or(each.maybe);
      }
      return { sure, maybe, worth: summed(outcomes, maybe, room) };
    }
  }
}

function summed(outcomes: readonly Outcome[], docs: Bits, room: number): Float32Array {
  const worth = new Float32Array(room);
  docs.each((doc) => {
    let sum = 0;
    for (const each of outcomes) sum += each.worth[doc]!;
    worth[doc] = sum;
  });
  return worth;
}

function ofTest({ ask }: Test, { docs, names }: Snapshot): Outcome {
  const isSo = testOf(ask, names);
  const found = new Bits(docs.room);
  docs.each((doc, chunk, place) => {
    if (isSo(chunk, place)) found.add(doc);
  });
  return { sure: found, maybe: found, worth: new Float32Array(docs.room) };
}

function ofWord(word: Word, snapshot: Snapshot, postings: Postings, bodies: boolean): Outcome {
  const { docs, alive, average } = snapshot;
  const inHeads = gather(headLookups(word), postings, docs.room, fieldBits(word), (bits) => WEIGHT_OF[bits]!);
  const exact = lookupsOf(word.text, word.whole).exact && !(word.field && FIELD_BITS[word.field] === FIELD_BITS.others);
  const worth = new Float32Array(docs.room);
  const maybe = inHeads.found.and(alive);
  const count = alive.size;
  const add = ({ found, weight }: Gathered, of: 'head' | 'body', factor: number) => {
    const rare = factor * rarity(found.size, count);
    found.each((doc) => {
      const { chunk, place } = docs.placeOf(doc);
      const length = (of === 'head' ? chunk.headLength : chunk.bodyLength)[place]!;
      worth[doc]! += rare * saturated(weight[doc]!, length, average[of]);
    });
  };
  add(inHeads, 'head', 1);
  const asked = bodies ? bodyLookups(word) : [];
  if (asked.length > 0) {
    const inBodies = gather(asked, postings, docs.room, 0xff, (times) => times);
    inBodies.found.and(alive);
    add(inBodies, 'body', BODY);
    maybe.or(inBodies.found);
  }
  return { sure: exact ? maybe : new Bits(docs.room), maybe, worth };
}

const fieldBits = ({ field }: Word): number => (field ? FIELD_BITS[field] : 0xff);

type Gathered = { found: Bits; weight: Float32Array };

/** The documents that have all that is asked, in the same field, and what their best occurrence weighs. */
function gather(
  asked: readonly Asked[],
  postings: Postings,
  room: number,
  fields: number,
  weigh: (byte: number) => number,
): Gathered {
  const heads = asked[0]?.family === 'head';
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
  let common: Uint8Array | undefined;
  for (const each of asked) {
    const bytes = new Uint8Array(room);
    postings.each(each, (doc, byte) => {
      if (heads) bytes[doc]! |= byte & fields;
      else if (byte > bytes[doc]!) bytes[doc] = byte;
    });
    if (common) for (let doc = 0; doc < room; doc++) common[doc] = heads ? common[doc]! & bytes[doc]! : Math.min(common[doc]!, bytes[doc]!);
    else common = bytes;
  }
  common?.forEach((byte, doc) => {
    if (byte === 0) return;
    found.add(doc);
    weight[doc] = weigh(byte);
  });
  return { found, weight };
}
