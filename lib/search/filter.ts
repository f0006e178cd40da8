import type { Kind } from '../clip/clip';
import type { Query } from './query/query';

/** How a list may stand: by when clippings were saved (or put in the trash), or by when they were published, the undated last. */
export const ORDERS = ['newest', 'oldest', 'published'] as const;
export type Order = (typeof ORDERS)[number];

/** What a list is asked for. Every part that is given must hold. */
export type Filter = {
  /** A query as typed: words that must all occur, and whatever else its language can say (docs/search.md). */
  text?: string;
  kind?: Kind;
  tag?: string;
  site?: string;
  /** The year in which it was published; `NO_YEAR` for what has no date. */
  year?: number;
  state?: 'read' | 'unread' | 'starred';
  origin?: 'seed' | 'own';
  /** `trash` lists what was deleted; everything else lists what was not. */
  shelf?: 'library' | 'trash';
  /** Without it, best first when words are asked for and else newest first. */
  order?: Order;
};

/** The year of what nobody dated. */
export const NO_YEAR = 0;

/** The facets that can be chosen. A facet's counts leave its own choice out, so that the other choices stay visible. */
export type Facet = 'kind' | 'tag' | 'site' | 'year' | 'state' | 'origin';

/** How many clippings each choice of a facet would leave, were that facet chosen under the rest of the filter. */
export type Counts = {
  kind: [Kind, number][];
  tag: [string, number][];
  site: [string, number][];
  /** Latest first, and at the end `NO_YEAR`. */
  year: [number, number][];
  state: { read: number; unread: number; starred: number };
  origin: { seed: number; own: number };
};

/**
 * The ids of what was found, however many: each is made when it is asked for. An array is one. An answer of a large library
 * that is not settled may tell those of its first rows alone, though it has its whole length: what it does not tell is left
 * out, and has no index.
 */
export interface Ids {
  readonly length: number;
  at(index: number): string | undefined;
  slice(start?: number, end?: number): readonly string[];
  indexOf(id: string): number;
}

/** How many clippings come with an answer: more than a popup shows without scrolling. */
export const ON_TOP = 16;

/** The answer to a filter. */
export type Found = {
  /** In the order that the filter asks for. */
  ids: Ids;
  /** All clippings on each shelf, whatever the filter. */
  shelf: { library: number; trash: number };
  /** The counts beside the choices (largest first, then by name), counted when they are first asked for; `undefined` until what they are counted from is read. */
  counts: () => Counts | undefined;
  /** Reads that, and counts in small steps, for whoever is about to ask. */
  counted: () => Promise<unknown>;
  /** False while bodies are still to be searched and texts to be looked at: a fuller answer follows. */
  settled: boolean;
  /** Of a fuller answer as much as is known by now; more is coming. */
  part?: boolean;
  /** Clippings that the index has yet to read, or their bodies: they cannot be found so far. */
  unread: number;
  /** Nothing is quite what was asked for; this comes close. */
  close?: Close;
  /** A part of the query looks like an operator, and was searched as the words that it is made of. */
  misread?: true;
};

/** What was asked instead of a question that nothing answers; `words` that were taken for misspelled ones. */
export type Close = { query: Query; words?: readonly string[] };
