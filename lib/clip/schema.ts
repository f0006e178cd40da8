import * as v from 'valibot';
import { KINDS, LINK_RELS, ORIGINS, SUMMARY_SOURCES } from './clip';
import type { Body, Clip, FullClip, Identifiers, Link, Quote, Summary, VenuePlace } from './clip';
import { address, count, instant, language, list, partialDate, record, tags, text, uuid, visibleText } from './fields';
import { LIMITS } from './limits';

/** A schema for every field of a type: a field added to the type and forgotten here does not compile. */
type Every<T> = { [Field in keyof Required<T>]: v.GenericSchema<unknown, Required<T>[Field]> };

const optional = v.exactOptional;
export const name = text(LIMITS.name);

const summary = record({
  text: text(LIMITS.summary),
  source: v.picklist(SUMMARY_SOURCES),
} satisfies Every<Summary>);

export const quote = record({
  text: visibleText(LIMITS.quote),
  prefix: optional(text(LIMITS.quote)),
  suffix: optional(text(LIMITS.quote)),
  speaker: optional(name),
} satisfies Every<Quote>);

const link = record({
  url: address,
  rel: optional(v.picklist(LINK_RELS)),
  title: optional(text(LIMITS.title)),
} satisfies Every<Link>);

const identifiers = record({
  doi: optional(name),
  arxiv: optional(name),
  isbn: optional(name),
  acl: optional(name),
  openreview: optional(name),
  pmid: optional(name),
} satisfies Every<Identifiers>);

export const venuePlace = record({
  volume: optional(name),
  issue: optional(name),
  pages: optional(name),
} satisfies Every<VenuePlace>);

export const body = record({
  text: text(LIMITS.bodyChars),
  html: optional(text(LIMITS.htmlChars)),
  words: count,
  truncated: optional(v.literal(true)),
} satisfies Every<Body>);

export const title = visibleText(LIMITS.title);

/** What a page tells of its work: the fields that a clipping and a page extract share. */
export const work = {
  summary: optional(summary),
  authors: optional(list(text(LIMITS.author), LIMITS.authors)),
  site: optional(name),
  publishedAt: optional(partialDate),
  language: optional(language),
  identifiers: optional(identifiers),
  venue: optional(name),
  venuePlace: optional(venuePlace),
  links: optional(list(link, LIMITS.links)),
};

const clipEntries = {
  id: uuid,
  key: visibleText(LIMITS.url),
  title,
  titleBy: optional(v.literal('reader')),
  clippedAt: instant,
  updatedAt: optional(instant),
  kind: v.optional(v.picklist(KINDS), 'other'),
  kindBy: optional(v.literal('reader')),
  summaryBy: optional(v.literal('reader')),
  authorsBy: optional(v.literal('reader')),
  publishedBy: optional(v.literal('reader')),
  venueBy: optional(v.literal('reader')),
  origin: v.optional(v.picklist(ORIGINS), 'import'),
  url: optional(address),
  ...work,
  tags: optional(tags),
  note: optional(text(LIMITS.note)),
  quotes: optional(list(quote, LIMITS.quotes)),
  read: optional(v.literal(true)),
  starred: optional(v.literal(true)),
  trashedAt: optional(instant),
} satisfies Every<Clip>;

/** A clipping that was never changed was last changed when it was made. */
function withUpdatedAt<T extends { id: string; key: string; title: string; titleBy?: 'reader'; clippedAt: string }>(
  { id, key, title, titleBy, clippedAt, ...rest }: T & { updatedAt?: string },
) {
  return { id, key, title, ...(titleBy && { titleBy }), clippedAt, updatedAt: clippedAt, ...rest };
}

export const clipSchema: v.GenericSchema<unknown, Clip> = v.pipe(record(clipEntries), v.transform(withUpdatedAt));

export const fullClipSchema: v.GenericSchema<unknown, FullClip> = v.pipe(
  record({ ...clipEntries, body: optional(body) } satisfies Every<FullClip>),
  v.transform(withUpdatedAt),
);
