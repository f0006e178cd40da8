import { letters } from '../notes/letters';

/** Whether two titles may be of one work: one holds all of the other, however either is spaced and pointed. */
export function areLikeTitles(one: string, other: string): boolean {
  const [first, second] = [letters(one), letters(other)];
  return first.includes(second) || second.includes(first);
}
