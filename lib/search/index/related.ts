import type { Clip } from '../../clip/clip';
import { bitOf } from '../columns';
import { isOfWord } from '../word-place';
import { DEAD } from './chunk';
import { entryOf } from './entry';
import { Postings, type Asked } from './postings';
import { rarity, saturated, WEIGHT_OF } from './score';
import type { Snapshot } from './snapshot';

/** Terms that are asked for at most: those of the fields that say most of what a clipping is about. */
const MOST_TERMS = 48;

/** A term that more than this part of the library has says nothing of what two clippings have in common. */
const COMMON = 0.1;

/** Clippings of a small library have few words in common: there no term is common. */
const SMALL = 50;

/** What two clippings must have in common to be called alike: about two rare words. */
const LEAST = 4;

const TRASHED = bitOf('trashed');

/** The clippings most like this one, best first: those that share the words that few others have. Throws `IndexDamaged`. */
export async function related(clip: Clip, snapshot: Snapshot, count: number): Promise<string[]> {
  const { docs, segments, pending, read, count: all, average } = snapshot;
  const own = docs.docsOf([clip.id]).get(clip.id);
  const terms = tellingTerms(clip);
  const asked = terms.map(({ term }): Asked => ({ family: 'head', term, prefix: false }));
  const postings = await Postings.load(asked, segments, pending, read);
  const worth = new Map<number, number>();
  terms.forEach(({ weight }, at) => {
    const having: [doc: number, weight: number][] = [];
    postings.each(asked[at]!, (doc, bits) => {
      const { chunk, place } = docs.placeOf(doc);
      if (chunk.flags[place]! & (DEAD | TRASHED)) return;
      having.push([doc, saturated(WEIGHT_OF[bits]!, chunk.headLength[place]!, average.head)]);
    });
    if (all > SMALL && having.length > COMMON * all) return;
    const rare = weight * rarity(having.length, all);
    for (const [doc, shared] of having) if (doc !== own) worth.set(doc, (worth.get(doc) ?? 0) + rare * shared);
  });
  const best = [...worth].filter(([, sum]) => sum >= LEAST).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best.slice(0, count).map(([doc]) => docs.idOf(doc));
}

/** The words of a clipping, those of title and tags first. Two letters of Chinese are a word; a single one is none. */
function tellingTerms(clip: Clip): { term: string; weight: number }[] {
  const words = [...entryOf(clip, false).head].filter(([term]) => (isOfWord(term.charCodeAt(0)) ? term.length > 2 : [...term].length === 2));
  const weighed = words.map(([term, bits]) => ({ term, weight: WEIGHT_OF[bits]! / WEIGHT_OF[1]! }));
  return weighed.sort((a, b) => b.weight - a.weight || b.term.length - a.term.length).slice(0, MOST_TERMS);
}
