import type { Word as QueryWord } from './query/query';
import { cut, LONGEST_TERM, piecesOf, type Piece } from './terms';
import type { Place } from './word-place';

/** A term that the index is asked for: itself, or all that begin with it. */
export type Lookup = { term: string; prefix: boolean };

/** What is asked of the index for a word: terms that its clippings all have. */
export type Lookups = {
  all: Lookup[];
  /** Whoever has the terms has the word; otherwise their text must be looked at. */
  exact: boolean;
};

/** Terms that are asked for one word at most: a dozen tell it from nearly all others, and the text tells the rest. */
const MOST = 12;

type Word = Extract<Piece, { type: 'word' }>;

/** How to find a folded word (see `bareWord`). `whole`: not as the beginning of a longer one. */
export function lookupsOf(word: string, whole: boolean): Lookups {
  const pieces = [...piecesOf(word)];
  const all = pieces.flatMap((piece, at) => {
    const atEnd = piece.end === word.length;
    return piece.type === 'run' ? ofRun(piece.letters, atEnd) : ofWord(piece, pieces[at + 1], atEnd && !whole);
  });
  return { all: all.slice(0, MOST), exact: all.length === 1 && word.length <= LONGEST_TERM && !word.startsWith('.') };
}

function ofWord({ text, joint, before, sign }: Word, next: Piece | undefined, prefix: boolean): Lookup[] {
  const joined = joint && { term: before + joint + text, prefix: false };
  // The first of two that are joined is asked for with the second.
  if (next?.type === 'word' && next.joint) return cutAll(joined ? [joined] : []);
  if (sign) return cutAll([...(joined ? [joined] : []), { term: text + sign, prefix: false }]);
  return cutAll([{ term: joined ? joined.term : text, prefix }]);
}

function ofRun(letters: readonly string[], atEnd: boolean): Lookup[] {
  // A lone letter at the end of what was typed may begin a longer run; before something else it is the last of one.
  if (letters.length === 1) return [{ term: letters[0]!, prefix: atEnd }];
  const pairs = letters.slice(1).map((letter, at) => ({ term: letters[at]! + letter, prefix: false }));
  return atEnd ? pairs : [...pairs, { term: letters.at(-1)!, prefix: false }];
}

const cutAll = (lookups: Lookup[]) => lookups.map(({ term, prefix }) => ({ term: cut(term), prefix }));

/** Bodies are searched from three letters on, or two of a script without spaces: what begins with fewer is in all of them. */
export function isForBodies(named: string): boolean {
  const word = named.replace(/^\./, '');
  return word.length >= 3 || (word.length === 2 && [...piecesOf(word)].some(({ type }) => type === 'run'));
}

/** How a word of a query is looked for in bodies: nothing where it is not, being too short or meant for one field. */
export function placeInBodies({ text, whole, field, beside }: QueryWord): Place | undefined {
  if (field) return undefined;
  if (isForBodies(text)) return whole ? 'whole' : 'prefix';
  return beside ? 'whole' : undefined;
}
