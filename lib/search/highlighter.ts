import type { Clip } from '../clip/clip';
import { excerpt, highlight, isMarked, spansOf, type Part, type Span } from './highlight';
import { linesOf } from './fields';
import { foldLine } from './fold';
import { isForBodies } from './lookups';
import { passageWith } from './passage';
import { parseQuery } from './query/parse';
import { tagsOf, wordsOf, type Query, type Word } from './query/query';
import { placeOfWord } from './word-place';

/** The fields that a row can show, in the order in which they are looked through for a match that it does not show. */
const SHOWABLE = ['title', 'summary', 'note', 'quotes', 'authors', 'venue'] as const;
export type Showable = (typeof SHOWABLE)[number];

/** A match in what a row does not show: the field, and a line of it. */
export type Elsewhere = { field: Showable; parts: Part[] };

/** Marks in what is shown of a clipping that for which it was found. */
export type Highlighter = {
  title: (text: string) => Part[];
  summary: (text: string) => Part[];
  quote: (text: string) => Part[];
  tag: (text: string) => Part[];
  /** The match that none of the `shown` fields holds, when there is one. */
  elsewhere: (clip: Clip, shown: readonly Showable[]) => Elsewhere | undefined;
  /** Whether words were looked for that no field of the clipping holds: its body must hold them. */
  isInBody: (clip: Clip) => boolean;
  /** The passage of a clipping's body that holds what none of its fields does. */
  body: (clip: Clip, text: string) => Part[] | undefined;
  /** A field in full. */
  whole: (field: Showable, text: string) => Part[];
  /** Where a piece of the text of a page holds what was looked for. */
  inText: (piece: string) => Span[];
  /** Where it holds what no field of the clipping does. */
  onlyInText: (clip: Clip) => (piece: string) => Span[];
};

/** Characters of a summary or a quote that are sure to be in sight; a match further back is brought forward. */
const IN_SIGHT = 60;

/** Characters of a line before its match, at most. */
const BEFORE = 24;

/** The marks for a query as typed, or for the one that was asked instead of it. */
export function highlighter(typed: string, instead?: Query): Highlighter {
  const query = instead ?? parseQuery(typed);
  const words = wordsOf(query);
  const ofTags = words.flatMap(({ text, field }) => (!field || field === 'tags' ? text : []));
  const tags = tagsOf(query);
  // What is shorter stands everywhere, and shows no place.
  const ofBodies = words.filter(({ text, field }) => !field && isForBodies(text)).map(({ text }) => text);
  const inBody = (clip: Clip): string[] => {
    const lines = Object.values(linesOf(clip));
    return ofBodies.filter((word) => !lines.some((line) => placeOfWord(line, word, false) >= 0));
  };
  return {
    title: (text) => highlight(text, soughtIn('title', words)),
    summary: (text) => excerpt(text, soughtIn('summary', words), IN_SIGHT),
    tag: (text) => {
      const folded = foldLine(text);
      const asked = tags.flatMap(({ holds, begins }) => (begins !== undefined && holds(folded) ? begins : []));
      return highlight(text, [...ofTags, ...asked]);
    },
    quote: (text) => excerpt(text, soughtIn('quotes', words), IN_SIGHT),
    elsewhere: (clip, shown) => {
      const isShown = (word: Word) => shown.some((field) => isIn(clip, field, soughtIn(field, [word])));
      const unseen = words.filter((word) => !isShown(word));
      const field = SHOWABLE.find((each) => !shown.includes(each) && isIn(clip, each, soughtIn(each, unseen)));
      if (!field) return undefined;
      const wanted = soughtIn(field, unseen);
      const text = textsOf(clip, field).find((each) => isMarked(each, wanted)) ?? '';
      return { field, parts: excerpt(text, wanted, BEFORE) };
    },
    isInBody: (clip) => inBody(clip).length > 0,
    body: (clip, text) => {
      const wanted = inBody(clip);
      const passage = passageWith(text, wanted);
      return passage === undefined ? undefined : excerpt(passage, wanted, BEFORE);
    },
    whole: (field, text) => highlight(text, soughtIn(field, words)),
    inText: (piece) => spansOf(piece, ofBodies),
    onlyInText: (clip) => {
      const wanted = inBody(clip);
      return (piece) => spansOf(piece, wanted);
    },
  };
}

/** Those of the words that are looked for in this field. */
function soughtIn(field: Showable, words: readonly Word[]): string[] {
  return words.filter((word) => !word.field || word.field === field).map(({ text }) => text);
}

function isIn(clip: Clip, field: Showable, words: readonly string[]): boolean {
  return textsOf(clip, field).some((text) => isMarked(text, words));
}

function textsOf(clip: Clip, field: Showable): string[] {
  const texts: Record<Showable, () => (string | undefined)[]> = {
    title: () => [clip.title],
    summary: () => [clip.summary?.text],
    note: () => [clip.note],
    quotes: () => (clip.quotes ?? []).map(({ text, speaker }) => (speaker ? `${text} — ${speaker}` : text)),
    authors: () => [clip.authors?.join(', ')],
    venue: () => [clip.venue],
  };
  return texts[field]().filter((text) => text !== undefined);
}
