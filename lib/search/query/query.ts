import type { Field } from '../fields';
import type { Head } from '../head';

/** A folded word or phrase that must occur; anywhere, or in one field. */
export type Word = { type: 'word'; text: string; field?: Field };

/** Something else that must be so; `anyShelf` when the question is of the trash itself, so that both shelves are asked. */
export type Test = { type: 'test'; holds: (head: Head) => boolean; anyShelf?: true };

/** What a reader asked for. All of nothing is everything. */
export type Query = Word | Test | { type: 'all' | 'any'; of: Query[] } | { type: 'not'; of: Query };

/** The words that a query wants, in the order typed; those that it wants not to see are left out. */
export function wordsOf(query: Query): Word[] {
  if (query.type === 'word') return [query];
  return query.type === 'all' || query.type === 'any' ? query.of.flatMap(wordsOf) : [];
}

/** Whether the query itself says which shelf is meant. */
export function namesShelf(query: Query): boolean {
  if (query.type === 'test') return query.anyShelf === true;
  if (query.type === 'word') return false;
  return query.type === 'not' ? namesShelf(query.of) : query.of.some(namesShelf);
}
