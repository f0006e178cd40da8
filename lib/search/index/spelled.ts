import type { Close } from '../filter';
import { wordsOf, type Query, type Word } from '../query/query';
import { forgivenIn, mistakesIn } from '../spelling';
import { Postings, type Asked, type Family } from './postings';
import type { Snapshot } from './snapshot';

/** Words that are taken for the one that was meant, at most. */
const MOST = 4;

const FAMILIES: readonly Family[] = ['head', 'body'];

/**
 * The same question with words that occur nowhere taken for words of the library that are spelled nearly so; `undefined`
 * where there are none. What stands in quotation marks is meant as it is, and what
 * was to be an operator is no word. Throws `IndexDamaged`.
 */
export async function spelled(query: Query, snapshot: Snapshot): Promise<Close | undefined> {
  const meant = new Map<string, readonly string[]>();
  for (const { text, whole, quoted, misread } of wordsOf(query)) {
    if (whole || quoted || misread || meant.has(text) || forgivenIn(text) === 0 || (await occurs(text, snapshot))) continue;
    const words = await near(text, snapshot);
    if (words.length > 0) meant.set(text, words);
  }
  return meant.size > 0 ? { query: withWords(query, meant), words: [...meant.values()].map(([best]) => best!) } : undefined;
}

async function occurs(text: string, snapshot: Snapshot): Promise<boolean> {
  const asked = FAMILIES.map((family): Asked => ({ family, term: text, prefix: true }));
  const postings = await read(asked, snapshot);
  let found = false;
  for (const each of asked) postings.each(each, () => (found = true));
  return found;
}

/** Where words that are spelled nearly so may stand: terms of a family with one of these beginnings that are perhaps meant. */
type Place = { family: Family; beginnings: ReadonlySet<string>; isLikely: (term: string) => boolean };

/** The places to look at, one after the other. Few mistake the first letter. */
function placesOf(text: string): Place[] {
  const [first, second, third] = [text.charAt(0), text.charAt(1), text.charAt(2)];
  // A letter too many, or two that are swapped, leave the third in the second's place.
  const beginnings = new Set([first + second, first + third]);
  const places = FAMILIES.map((family): Place => ({ family, beginnings, isLikely: () => true }));
  // One that was left out or is another leaves what follows it. Of all with the first letter that is little; texts have too many.
  const isLikely = (term: string) => term[2] === second || term[2] === third;
  return [...places, { family: 'head', beginnings: new Set([first]), isLikely }];
}

/** The words nearest to one, those of most clippings first; of the fields, and only where they have none of texts. */
async function near(text: string, snapshot: Snapshot): Promise<string[]> {
  for (const { family, beginnings, isLikely } of placesOf(text)) {
    const asked = [...beginnings].map((term): Asked => ({ family, term, prefix: true }));
    const postings = await read(asked, snapshot);
    const counts = new Map<string, number>();
    const note = (term: string, count: number) => isLikely(term) && counts.set(term, (counts.get(term) ?? 0) + count);
    for (const each of asked) postings.eachTerm(each, note);
    const words = nearest(text, counts);
    if (words.length > 0) return words;
  }
  return [];
}

function nearest(text: string, counts: ReadonlyMap<string, number>): string[] {
  const most = forgivenIn(text);
  const found: { term: string; count: number; cost: number }[] = [];
  for (const [term, count] of counts) {
    if (term.length < text.length - most || forgivenIn(term) === 0) continue;
    const { whole, beginning } = mistakesIn(text, term);
    if (beginning > most) continue;
    // A word that is all of it is nearer than one that it may begin.
    found.push({ term, count, cost: whole === beginning ? whole : beginning + 0.5 });
  }
  const least = Math.min(...found.map(({ cost }) => cost));
  return found
    .filter(({ cost }) => cost < least + 1)
    .sort((a, b) => a.cost - b.cost || b.count - a.count)
    .slice(0, MOST)
    .map(({ term }) => term);
}

function withWords(query: Query, meant: ReadonlyMap<string, readonly string[]>): Query {
  if (query.type === 'all' || query.type === 'any') return { type: query.type, of: query.of.map((each) => withWords(each, meant)) };
  const words = query.type === 'word' && !query.whole && !query.quoted ? meant.get(query.text) : undefined;
  return words ? { type: 'any', of: words.map((text): Word => ({ ...(query as Word), text })) } : query;
}

function read(asked: readonly Asked[], { segments, pending, read: blocks }: Snapshot): Promise<Postings> {
  return Postings.load(asked, segments, pending, blocks);
}
