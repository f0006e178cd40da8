import { FIELDS, linesOf } from '../../lib/search/fields';
import { searchedLine } from '../../lib/search/fold';
import { askedBy, Evaluation } from '../../lib/search/index/evaluate';
import { Postings, type Family } from '../../lib/search/index/postings';
import type { Snapshot } from '../../lib/search/index/snapshot';
import { atOnce } from '../../lib/search/index/steps';
import { matches } from '../../lib/search/query/match';
import { parseQuery } from '../../lib/search/query/parse';
import { placeOfWord } from '../../lib/search/word-place';
import type { Query } from '../../lib/search/query/query';
import type { Figure } from './figures';
import { libraryOf } from './library-of';
import { memoryIndex, type Kept } from './memory-index';

/** How many queries were asked; how many clippings they should find, how many of these they did, and what they found beside. */
export type Recall = { queries: number; wanted: number; found: number; wrong: number };

/** Each clipping brings a hundred queries that no other has. */
const SIZE = 500;

const NOW = new Date('2026-01-01T00:00:00.000Z');

/** Clippings of the benchmark's library, with short bodies. */
export function keptOf(size: number, bodyBytes: number): Kept[] {
  return [...libraryOf(size, bodyBytes)].map(({ body, ...clip }) => ({ clip, ...(body && { body: body.text }) }));
}

/** Asks for every two characters of Chinese that follow each other in a library, and every beginning of every Latin word. */
export async function recall(kept: readonly Kept[]): Promise<Recall> {
  const index = memoryIndex(kept);
  const sum: Recall = { queries: 0, wanted: 0, found: 0, wrong: 0 };
  for (const [text, wanted] of wantedBy(kept)) {
    const found = await foundBy(text, index);
    const right = found.filter((id) => wanted.has(id)).length;
    sum.queries++;
    sum.wanted += wanted.size;
    sum.found += right;
    sum.wrong += found.length - right;
  }
  return sum;
}

/** What the index gives for a query by itself, before anything is counted or put in order. */
async function foundBy(text: string, index: Snapshot): Promise<string[]> {
  const query = parseQuery(text, NOW);
  const load = (family: Family) => Postings.load(askedBy(query, family), index.segments, index.pending, index.read);
  await index.docs.readIds();
  const { maybe } = atOnce(new Evaluation(query, index, await load('head')).outcome(await load('body')));
  return Array.from(maybe.list(), (doc) => index.docs.idOf(doc));
}

/** The figure that the bench prints. */
export async function recallFigures(): Promise<Figure[]> {
  const { queries, wanted, found } = await recall(keptOf(SIZE, 300));
  const name = `recall of every two-character Chinese query and every prefix, ${queries.toLocaleString('en')} queries of ${SIZE} clippings`;
  return [{ name, value: (100 * found) / wanted, unit: '%', bar: '100 %' }];
}

/** Of every such query the clippings that a look at them finds. Only those that have its letters need be looked at. */
function wantedBy(kept: readonly Kept[]): Map<string, Set<string>> {
  const all = new Map<string, { query: Query; ids: Set<string> }>();
  for (const { clip, body } of kept) {
    const lines = linesOf(clip);
    const folded = body === undefined ? undefined : searchedLine(body);
    const has = (word: string, whole: boolean) => placeOfWord(folded ?? '', word, whole) >= 0;
    const texts = [...FIELDS.map((field) => lines[field]), ...(folded === undefined ? [] : [folded])];
    for (const text of new Set(texts.flatMap((each) => [...pairsOf(each), ...beginningsOf(each)]))) {
      const { query, ids } = all.get(text) ?? { query: parseQuery(text, NOW), ids: new Set<string>() };
      all.set(text, { query, ids });
      if (matches(query, { lines, body: folded === undefined ? undefined : { has }, meets: () => true })) ids.add(clip.id);
    }
  }
  return new Map([...all].map(([text, { ids }]) => [text, ids]));
}

function* pairsOf(text: string): Generator<string> {
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const letters = [...run];
    for (let at = 1; at < letters.length; at++) yield letters[at - 1]! + letters[at]!;
  }
}

function* beginningsOf(text: string): Generator<string> {
  for (const [word] of text.matchAll(/[a-z0-9]+/g)) {
    for (let end = 1; end <= word.length; end++) yield word.slice(0, end);
  }
}
