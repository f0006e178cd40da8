import type { Kind } from '../clip/clip';

/** What a list is asked for. Every part that is given must hold. */
export type Filter = {
  /** A query as typed: words that must all occur, and whatever else its language can say (docs/search.md). */
  text?: string;
  kind?: Kind;
  tag?: string;
  site?: string;
  state?: 'read' | 'unread' | 'starred';
  origin?: 'seed' | 'own';
  /** `trash` lists what was deleted; everything else lists what was not. */
  shelf?: 'library' | 'trash';
};

/** How many clippings each choice of a facet would leave, were that facet chosen under the rest of the filter. */
export type Counts = {
  kind: [Kind, number][];
  tag: [string, number][];
  site: [string, number][];
  state: { read: number; unread: number; starred: number };
  origin: { seed: number; own: number };
  /** All clippings on each shelf, whatever the filter. */
  shelf: { library: number; trash: number };
};

/** The answer to a filter: ids, best first when words are asked for and else newest first, and the counts beside the choices (largest first, then by name). */
export type Found = { ids: string[]; counts: Counts };
