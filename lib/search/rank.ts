import { FIELDS, type Field } from './fields';
import type { Head } from './head';
import { matcher } from './query/match';
import { wordsOf, type Query, type Word } from './query/query';
import { placeOf, type Place } from './word-place';

/** What a field weighs: titles before what a reader or a site files a page under, and that before running text. */
const WEIGHTS: Record<Field, number> = {
  title: 3,
  tags: 2,
  site: 2,
  authors: 2,
  summary: 1,
  note: 1,
  quotes: 1,
  venue: 1,
  doi: 1,
  arxiv: 1,
  others: 1,
};

/** `sing` is found in `using` too, but is seldom what was meant. */
const PLACES: Record<Place, number> = { whole: 1, prefix: 0.7, inside: 0.4 };

/** A clipping of today counts 1.4 times as much as one of long ago; after 180 days the advantage is down to a third. */
const FRESH = 0.4;
const FRESH_DAYS = 180;
const DAY = 86_400_000;

/** Where a word of a query stands best in a head, and what that is worth. */
export type Reason = { word: string; field: Field; place: Place; worth: number };

/** Why a head stands where it does: its score is what its words are worth, times how fresh it is. */
export type Explanation = { score: number; fresh: number; reasons: Reason[] };

/** Scores are told apart to this part of one, positions in a list below this: both fit into one exact number. */
const FINENESS = 10_000;
const MOST = 2 ** 24;

/**
 * The heads that a query found, best first. Equals keep the order in which they come, so that the answer never wavers; a
 * query that wants no words leaves all as they are.
 */
export function ranked(heads: readonly Head[], query: Query, now: Date): readonly Head[] {
  if (wordsOf(query).length === 0) return heads;
  const reasons = reasoner(query);
  const fresh = freshness(now);
  // Score and position in one number, since the platform sorts plain numbers ten times as fast as by a function.
  const keys = new Float64Array(heads.length);
  let worth = 0;
  const add = (reason: Reason) => void (worth += reason.worth);
  for (const [at, head] of heads.entries()) {
    worth = 0;
    reasons(head, add);
    keys[at] = at - Math.round(worth * fresh(head) * FINENESS) * MOST;
  }
  keys.sort();
  return heads.map((_, at) => heads[((keys[at]! % MOST) + MOST) % MOST]!);
}

/** Why a head is where it is under a query that finds it. */
export function explain(head: Head, query: Query, now: Date): Explanation {
  const reasons: Reason[] = [];
  reasoner(query)(head, (reason) => reasons.push(reason));
  const fresh = freshness(now)(head);
  return { score: reasons.reduce((sum, { worth }) => sum + worth, 0) * fresh, fresh, reasons };
}

/** What tells how much more a head counts for its age in days. Neighbours in a list are often of one day: each is reckoned once. */
function freshness(now: Date): (head: Head) => number {
  let day = '';
  let fresh = 1;
  return ({ at }) => {
    if (day === '' || !at.startsWith(day)) {
      day = at.slice(0, 'yyyy-mm-dd'.length);
      const days = Math.floor(Math.max(0, now.getTime() - Date.parse(day)) / DAY);
      fresh = 1 + FRESH * Math.exp(-days / FRESH_DAYS);
    }
    return fresh;
  };
}

type Tell = (reason: Reason) => void;

/** What tells the reasons of a query in a head that it finds. */
function reasoner(query: Query): (head: Head, tell: Tell) => void {
  if (query.type === 'word') return ({ text }, tell) => tellBestPlace(text, query, tell);
  if (query.type !== 'all' && query.type !== 'any') return () => undefined;
  const branches = query.of.map((each) => ({ matches: matcher(each), reasons: reasoner(each) }));
  const some = query.type === 'any';
  return (head, tell) => {
    for (const { matches, reasons } of branches) if (!some || matches(head)) reasons(head, tell);
  };
}

/** The place of a word that is worth most. Fields stand by weight, so the rest can be left once nothing there is worth more. */
function tellBestPlace(text: string, { text: word, field: only }: Word, tell: Tell): void {
  let best: Reason | undefined;
  let line = 0;
  let end = text.indexOf('\n');
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    for (; end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
    const field = FIELDS[line]!;
    if (only && field !== only) continue;
    if (best && best.worth >= WEIGHTS[field]) break;
    const place = placeOf(text, at, at + word.length);
    const worth = WEIGHTS[field] * PLACES[place];
    if (!best || worth > best.worth) best = { word, field, place, worth };
  }
  if (best) tell(best);
}
