import type { Clip } from '../../clip/clip';
import { columnsOf, type Columns } from '../columns';
import { FIELD_BITS, FIELDS, linesOf } from '../fields';
import { searchedLine } from '../fold';
import { eachTerm } from '../terms';
import { isOfWord } from '../word-place';

/** What the index keeps of one clipping. */
export type Entry = {
  columns: Columns;
  /** The terms of its fields, each with the bits of the fields that have it. */
  head: Map<string, number>;
  headLength: number;
  /** The terms of its body, each with how often it occurs, up to 255; absent when it is to be read later. */
  body?: Map<string, number>;
  bodyLength: number;
};

/** Longer than any text; what is counted in two bytes ends here. */
const MOST = 0xffff;

/** Before a letter: all terms that begin with it, as one term, since they are thousands. */
const INITIAL = '\u0001';

/** The term that stands for all that begin with a letter. */
export const initialTerm = (letter: string): string => INITIAL + letter;

/** What is kept of a clipping; of its body, `bodyTerms` says what. */
export function entryOf(clip: Clip, hasBody: boolean): Entry {
  const head = new Map<string, number>();
  let headLength = 0;
  const lines = linesOf(clip);
  for (const field of FIELDS) {
    const bit = FIELD_BITS[field];
    eachTerm(lines[field], (term) => {
      head.set(term, (head.get(term) ?? 0) | bit);
      if (isOfWord(term.charCodeAt(0))) {
        const initial = initialTerm(term.charAt(0));
        head.set(initial, (head.get(initial) ?? 0) | bit);
      }
      headLength += lengthOf(term);
    });
  }
  return { columns: columnsOf(clip, hasBody), head, headLength: Math.min(Math.ceil(headLength), MOST), bodyLength: 0 };
}

/** A word of Chinese is two letters long as a rule, and gives a term for each. */
const lengthOf = (term: string): number => (isOfWord(term.charCodeAt(0)) ? 1 : 0.5);

/** The terms of a body, counted. */
export function bodyTerms(text: string): { body: Map<string, number>; bodyLength: number } {
  const body = new Map<string, number>();
  let bodyLength = 0;
  eachTerm(searchedLine(text), (term) => {
    const times = body.get(term) ?? 0;
    if (times < 255) body.set(term, times + 1);
    bodyLength += lengthOf(term);
  });
  return { body, bodyLength: Math.min(Math.ceil(bodyLength), MOST) };
}
