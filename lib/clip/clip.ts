/** The one type of the product: a clipping, and the body that is kept apart from it. */

/** What a clipping is of. `other` is said when nothing better is known. */
export const KINDS = ['paper', 'code', 'article', 'discussion', 'video', 'quote', 'image', 'list', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** How a clipping came in: pressed by the reader, planted with the product, or read from a file. */
export const ORIGINS = ['clip', 'seed', 'import'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Where a summary comes from, best first; `reader` is one that the reader wrote and no page may overwrite. */
export const SUMMARY_SOURCES = ['abstract', 'description', 'model', 'extract', 'reader'] as const;
export type SummarySource = (typeof SUMMARY_SOURCES)[number];

export type Summary = { text: string; source: SummarySource };

/** Words of the page, with a little of what stood before and after so that they can be found again. */
export type Quote = { text: string; prefix?: string; suffix?: string; speaker?: string };

/** What a further link of a clipping is to it. */
export const LINK_RELS = ['code', 'paper', 'pdf', 'image', 'related'] as const;
export type LinkRel = (typeof LINK_RELS)[number];
export type Link = { url: string; rel?: LinkRel; title?: string };

/** Names that a work has elsewhere. `doi` without resolver and in lower case, `arxiv` without version. */
export type Identifiers = { doi?: string; arxiv?: string; isbn?: string; acl?: string; openreview?: string; pmid?: string };

/** Where a work stands in its venue, as the venue counts: `521`, `7553`, `436–444`. */
export type VenuePlace = { volume?: string; issue?: string; pages?: string };

/**
 * One clipping. Empty lists and empty texts are left out, so that equal clippings are equal bytes in a backup.
 * All times are ISO 8601 in UTC with milliseconds, but for `publishedAt`, which keeps the page's own precision
 * (`2021`, `2021-03`, `2021-03-04` or a full time).
 */
export type Clip = {
  /** UUIDv7 (RFC 9562): sorts by the time it was made. */
  id: string;
  /** The identity of what was clipped, unique in a library (see `identity.ts`). */
  key: string;
  title: string;
  /** Present when the reader wrote the title: clipping the page again leaves it alone. */
  titleBy?: 'reader';
  clippedAt: string;
  updatedAt: string;
  kind: Kind;
  /** Present when the reader chose the kind: clipping the page again leaves it alone. */
  kindBy?: 'reader';
  origin: Origin;
  /** The address as seen, http(s) only; sayings have none. */
  url?: string;
  summary?: Summary;
  /** Present when the reader took the summary away: clipping the page again brings none back. */
  summaryBy?: 'reader';
  authors?: string[];
  /** Present when the reader wrote the authors, or took them away: clipping the page again leaves them alone. */
  authorsBy?: 'reader';
  /** The site's own name (`arXiv`), else its host. */
  site?: string;
  publishedAt?: string;
  /** The same of the day. */
  publishedBy?: 'reader';
  /** BCP 47, as short as it can be: `en`, `zh`, `zh-Hant`. */
  language?: string;
  identifiers?: Identifiers;
  venue?: string;
  venuePlace?: VenuePlace;
  /** Present when the reader wrote the venue or the place in it, or took one away: clipping the page again leaves both alone. */
  venueBy?: 'reader';
  links?: Link[];
  tags?: string[];
  note?: string;
  quotes?: Quote[];
  read?: true;
  starred?: true;
  /** When it was put in the trash; absent while it is in the library. */
  trashedAt?: string;
};

/** The text of a page, in a table of its own: no list ever loads it. */
export type Body = {
  text: string;
  /** Sanitised HTML of the article. */
  html?: string;
  /** Words in the text; each Chinese, Japanese or Thai character counts as one. */
  words: number;
  /** Present when the page was longer than `LIMITS.bodyChars`, or had not come to its end when it was read. */
  truncated?: true;
};

/** A clipping together with its body, as a backup holds it. */
export type FullClip = Clip & { body?: Body };

/** One quote taken away, or put (back) at its place among the others. */
export type QuoteChange = { remove: Quote } | { put: Quote; at: number };

/** What the reader may change by hand. `null` takes a value away. */
export type ClipEdit = {
  title?: string;
  summary?: string | null;
  tags?: string[];
  note?: string | null;
  quote?: QuoteChange;
  kind?: Kind;
  /** None takes them away. */
  authors?: string[];
  publishedAt?: string | null;
  venue?: string | null;
  /** All of it anew; without a part it has none. */
  venuePlace?: VenuePlace;
  read?: boolean;
  starred?: boolean;
};
