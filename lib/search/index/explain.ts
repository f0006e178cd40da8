import { FIELD_BITS, FIELDS, type Field } from '../fields';
import { wordsOf, type Query, type Word } from '../query/query';
import { askedBy, Evaluation } from './evaluate';
import { Postings, type Family } from './postings';
import { daysOld, freshness } from './score';
import type { Snapshot } from './snapshot';
import { atOnce } from './steps';

/** What a word of a query is worth in a clipping, and the fields that have it; none when only the body does. */
export type Reason = { word: string; fields: Field[]; worth: number };

/** Why a clipping stands where it does: its score is what its words are worth, times how fresh it is. */
export type Explanation = { score: number; fresh: number; reasons: Reason[] };

/** Why a clipping is where it is under a query that finds it. Throws `IndexDamaged`. */
export async function explain(id: string, query: Query, snapshot: Snapshot, now: Date): Promise<Explanation | undefined> {
  const { docs, segments, pending, read } = snapshot;
  await Promise.all([docs.readIds(), docs.readTraits()]);
  const doc = docs.docsOf([id]).get(id);
  if (doc === undefined) return undefined;
  const load = (family: Family) => Postings.load(askedBy(query, family), segments, pending, read);
  const [heads, bodies] = [await load('head'), await load('body')];
  const worthOf = (part: Query) => atOnce(new Evaluation(part, snapshot, heads).outcome(bodies)).worth[doc]!;
  const { chunk, place } = docs.placeOf(doc);
  const fresh = freshness(daysOld(chunk.at[place]!, now.getTime()));
  const reasons = wordsOf(query).flatMap((word): Reason[] => {
    const worth = worthOf(word);
    return worth > 0 ? [{ word: word.text, fields: fieldsWith(word, doc, heads), worth }] : [];
  });
  return { score: worthOf(query) * fresh, fresh, reasons };
}

/** The fields that have all that is asked for a word. Those that share a bit are told by the first of them. */
function fieldsWith(word: Word, doc: number, postings: Postings): Field[] {
  let common = word.field ? FIELD_BITS[word.field] : 0xff;
  for (const asked of askedBy(word, 'head')) {
    let bits = 0;
    postings.each(asked, (each, byte) => {
      if (each === doc) bits |= byte;
    });
    common &= bits;
  }
  return FIELDS.filter((field, at) => (common & FIELD_BITS[field]) !== 0 && FIELD_BITS[FIELDS[at - 1]!] !== FIELD_BITS[field]);
}
