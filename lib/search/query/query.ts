import type { Kind } from '../../clip/clip';
import type { Flag } from '../columns';
import type { Field } from '../fields';

/**
 * A folded word or phrase that must occur, anywhere or in one field; at the beginning of a word, or `whole`. One that is too
 * short to be looked for in texts by its beginning is looked for there as a whole when it stands `beside` longer ones.
 * One that is `quoted` is meant as it is, although its end may have to be typed yet. One that is `misread` was meant to ask for
 * something else, by an operator that does not know it.
 */
export type Word = { type: 'word'; text: string; whole: boolean; field?: Field; beside?: true; quoted?: true; misread?: true };

/** What can be asked of a clipping beside its words. */
export type Ask =
  | { of: 'kind'; is: Kind }
  | { of: 'flag'; flag: Flag; is: boolean }
  | { of: 'language'; begins: string }
  /** Of its tags, folded, one at least; `begins`: what such a tag begins with. */
  | { of: 'tag'; holds: (tag: string) => boolean; begins?: string }
  /** Of its site's name, folded, and of the host of its address. */
  | { of: 'site'; holds: (site: string, host: string) => boolean }
  /** Milliseconds since 1970: saved at `from` or later, and earlier than `before`. */
  | { of: 'saved'; from?: number; before?: number }
  /** Days as numbers (see `dayNumber`): all that its date may mean is at `from` or later, and earlier than `before`. */
  | { of: 'published'; from?: number; before?: number };

/** Something else that must be so; `anyShelf` when the question is of the trash itself, so that both shelves are asked. */
export type Test = { type: 'test'; ask: Ask; anyShelf?: true };

/** What a reader asked for. All of nothing is everything. */
export type Query = Word | Test | { type: 'all' | 'any'; of: Query[] } | { type: 'not'; of: Query };

/** The words that a query wants, in the order typed; those that it wants not to see are left out. */
export function wordsOf(query: Query): Word[] {
  if (query.type === 'word') return [query];
  return query.type === 'all' || query.type === 'any' ? query.of.flatMap(wordsOf) : [];
}

/** The tags that a query wants, likewise. */
export function tagsOf(query: Query): Extract<Ask, { of: 'tag' }>[] {
  if (query.type === 'test') return query.ask.of === 'tag' ? [query.ask] : [];
  return query.type === 'all' || query.type === 'any' ? query.of.flatMap(tagsOf) : [];
}

/** All words that a query speaks of, those as well that it wants not to see. */
export function everyWord(query: Query): Word[] {
  if (query.type === 'word') return [query];
  if (query.type === 'test') return [];
  return query.type === 'not' ? everyWord(query.of) : query.of.flatMap(everyWord);
}

/** Whether a query asks for more than words. */
export function hasTests(query: Query): boolean {
  if (query.type === 'word') return false;
  if (query.type === 'test') return true;
  return query.type === 'not' ? hasTests(query.of) : query.of.some(hasTests);
}

/** Whether the query itself says which shelf is meant. */
export function namesShelf(query: Query): boolean {
  if (query.type === 'test') return query.anyShelf === true;
  if (query.type === 'word') return false;
  return query.type === 'not' ? namesShelf(query.of) : query.of.some(namesShelf);
}
