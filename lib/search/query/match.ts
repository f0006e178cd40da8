import { FIELDS, type Field } from '../fields';
import { placeInBodies } from '../lookups';
import { placeOfWord } from '../word-place';
import type { Written } from '../written';
import type { Ask, Query, Word } from './query';

/** A clipping as a query looks at it: its words by field, folded; those of its body; and what else may be asked of it. */
export type Subject = { lines: Record<Field, string>; body?: Pick<Written, 'has'> | undefined; meets: (ask: Ask) => boolean };

/** Whether a clipping is what a query asks for, by its own words: what the index must find, no more and no less. */
export function matches(query: Query, subject: Subject): boolean {
  switch (query.type) {
    case 'test':
      return subject.meets(query.ask);
    case 'word':
      return holds(query, subject);
    case 'not':
      return !matches(query.of, subject);
    case 'all':
      return query.of.every((each) => matches(each, subject));
    case 'any':
      return query.of.some((each) => matches(each, subject));
  }
}

function holds(word: Word, subject: Subject): boolean {
  const { text, whole, field } = word;
  const isIn = (line: string) => placeOfWord(line, text, whole) >= 0;
  if (field) return isIn(subject.lines[field]);
  const place = placeInBodies(word);
  // Bodies first: who has to look into them has a quick way to, and need not fold the fields then.
  if (place && subject.body?.has(text, place === 'whole')) return true;
  return FIELDS.some((each) => isIn(subject.lines[each]));
}
