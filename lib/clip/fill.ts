import type { Clip } from './clip';
import { LIMITS } from './limits';
import { tagKey } from './tags';

/** All of a clipping that a list of references can say. */
type Said = Omit<Clip, 'id' | 'key' | 'clippedAt' | 'updatedAt' | 'trashedAt' | 'origin'>;

/**
 * A clipping with what it lacks and another of the same work has: only gaps are filled, nothing that stands there is replaced, and
 * what the reader took away does not come back. Tags and links join those that are there. The same object where there is nothing new.
 */
export function filled<T extends Said>(here: T, more: Said): T {
  const gaps: Partial<Said> = {};
  if (!here.summary && !here.summaryBy && more.summary) gaps.summary = more.summary;
  if (!here.authors && !here.authorsBy && more.authors) gaps.authors = more.authors;
  if (!here.publishedAt && !here.publishedBy && more.publishedAt) gaps.publishedAt = more.publishedAt;
  if (!here.language && more.language) gaps.language = more.language;
  if (!here.site && more.site) gaps.site = more.site;
  if (!here.note && more.note) gaps.note = more.note;
  if (!here.venueBy && more.venue && (!here.venue || here.venue === more.venue)) {
    if (!here.venue) gaps.venue = more.venue;
    if (!here.venuePlace && more.venuePlace) gaps.venuePlace = more.venuePlace;
  }
  const identifiers = { ...more.identifiers, ...here.identifiers };
  if (Object.keys(identifiers).length > Object.keys(here.identifiers ?? {}).length) gaps.identifiers = identifiers;
  const tags = joined(here.tags, more.tags, tagKey).slice(0, LIMITS.tags);
  if (tags.length > (here.tags?.length ?? 0)) gaps.tags = tags;
  const links = joined(here.links, more.links?.filter(({ url }) => url !== here.url), ({ url }) => url).slice(0, LIMITS.links);
  if (links.length > (here.links?.length ?? 0)) gaps.links = links;
  return Object.keys(gaps).length === 0 ? here : { ...here, ...gaps };
}

function joined<T>(here: readonly T[] = [], more: readonly T[] = [], nameOf: (entry: T) => string): T[] {
  const known = new Set(here.map(nameOf));
  return [...here, ...more.filter((entry) => !known.has(nameOf(entry)))];
}
