import type { Clip } from '../../clip/clip';
import { STOP_WORDS } from '../../stop-words';
import { bitOf } from '../columns';
import { FIELD_BITS } from '../fields';
import { isOfWord, isUnspacedLetter } from '../word-place';
import { DEAD } from './chunk';
import { entryOf } from './entry';
import { Postings, type Asked } from './postings';
import { heldBack, rarity, saturated, WEIGHT_OF } from './score';
import type { Snapshot } from './snapshot';

/** Terms that are asked for at most: those of the fields that say most of what a clipping is about. */
const MOST_TERMS = 48;

/** A term that more than this part of the library has says nothing of what two clippings have in common. */
const COMMON = 0.1;

/** Clippings of a small library have few words in common: there no term is common. */
const SMALL = 50;

/** What two clippings must have in common to be called alike: about two rare words, or one that both have in their titles. */
const [LEAST, FEWEST] = [4, 2];

const TRASHED = bitOf('trashed');

/** The clippings most like this one, best first: those that share the words that few others have. Throws `IndexDamaged`. */
export async function related(clip: Clip, snapshot: Snapshot, count: number): Promise<string[]> {
  const { docs, segments, pending, read, count: all, average } = snapshot;
  await docs.readIds();
  const own = docs.docsOf([clip.id]).get(clip.id);
  const terms = tellingTerms(clip);
  const asked = terms.map(({ term }): Asked => ({ family: 'head', term, prefix: false }));
  const postings = await Postings.load(asked, segments, pending, read);
  const worth = new Map<number, { sum: number; terms: number }>();
  terms.forEach(({ weight, bits: ofOwn }, at) => {
    const having: [doc: number, weight: number, bits: number][] = [];
    postings.each(asked[at]!, (doc, bits) => {
      const { chunk, place } = docs.placeOf(doc);
      if (chunk.flags[place]! & (DEAD | TRASHED)) return;
      having.push([doc, saturated(WEIGHT_OF[bits]!, chunk.headLength[place]!, heldBack(average.head)), bits & ofOwn]);
    });
    if (all > SMALL && having.length > COMMON * all) return;
    const rare = weight * rarity(having.length, all);
    for (const [doc, shared, bits] of having) {
      if (doc === own) continue;
      const { sum, terms } = worth.get(doc) ?? { sum: 0, terms: 0 };
      worth.set(doc, { sum: sum + rare * shared, terms: terms + (bits & FIELD_BITS.title ? FEWEST : 1) });
    }
  });
  const alike = [...worth].filter(([, { sum, terms }]) => sum >= LEAST && terms >= FEWEST);
  const best = alike.sort((a, b) => b[1].sum - a[1].sum || a[0] - b[0]);
  return best.slice(0, count).map(([doc]) => docs.idOf(doc));
}

/** The words of a clipping, those of title and tags first. What only its site says, many share that have nothing else in common. */
function tellingTerms(clip: Clip): { term: string; bits: number; weight: number }[] {
  const words = [...entryOf(clip, false).head].filter(([term, bits]) => isTelling(term) && bits !== FIELD_BITS.site);
  const weighed = words.map(([term, bits]) => ({ term, bits, weight: WEIGHT_OF[bits]! / WEIGHT_OF[1]! }));
  return weighed.sort((a, b) => b.weight - a.weight || b.term.length - a.term.length).slice(0, MOST_TERMS);
}

/** Two letters of Chinese are a word; a single one is none. */
function isTelling(term: string): boolean {
  const first = term.codePointAt(0) ?? 0;
  if (isOfWord(first)) return term.length > 2 && !STOP_WORDS.has(term);
  return isUnspacedLetter(first) && [...term].length === 2;
}
