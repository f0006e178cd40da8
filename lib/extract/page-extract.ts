import type { Body, Clip, Quote } from '../clip/clip';

/** The fields of a clipping that its page tells. */
type Told = Pick<
  Clip,
  'title' | 'kind' | 'summary' | 'authors' | 'site' | 'publishedAt' | 'language' | 'identifiers' | 'venue' | 'venuePlace' | 'links'
>;

/** What a page says of itself: the answer of `extract`, and all that the clipper hands to the background. */
export type PageExtract = Told & {
  /** The address as seen. */
  url: string;
  /** The page's canonical link, when it can be believed (same site, not the home page, not stale). */
  canonicalUrl?: string;
  /** The page's own keywords, offered to the reader as tags and never set without asking. */
  keywords?: string[];
  /** The text that was selected at the click. */
  quote?: Quote;
  body?: Body;
};
