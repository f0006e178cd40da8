import type { PageExtract } from '../extract/page-extract';
import { SUMMARY_SOURCES, type Body, type Clip, type ClipEdit, type Link, type Quote, type Summary, type VenuePlace } from './clip';
import { identityOf } from './identity';
import { LIMITS } from './limits';
import { changedQuotes } from './quotes';

/** A new clipping of what a page says. */
export function clipOf(extract: PageExtract, id: string, now: string): Clip {
  const { canonicalUrl, keywords, body, quote, ...said } = extract;
  return { ...said, id, key: identityOf(extract), clippedAt: now, updatedAt: now, origin: 'clip', ...(quote && { quotes: [quote] }) };
}

/**
 * A clipping met again: what the page says is renewed, what the reader wrote (title, summary, kind, authors, day, venue, tags, note, quotes, state)
 * is kept, and nothing that was known is lost because the page says less today. A seed clipping becomes the reader's own.
 * A page that is not `trusted` fills what is empty and replaces nothing.
 */
export function refresh(clip: Clip, extract: PageExtract, now: string, trusted = true): Clip {
  const { canonicalUrl, keywords, body, quote, url, ...found } = extract;
  const said = withoutWritten(found, clip);
  const { trashedAt, ...kept } = clip;
  const [weaker, stronger] = trusted ? [clip, extract] : [extract, clip];
  const identifiers = { ...weaker.identifiers, ...stronger.identifiers };
  const links = unionOf(clip.links, extract.links, ({ url }: Link) => url).slice(0, LIMITS.links);
  const quotes = unionOf(clip.quotes, quote && [quote], ({ text }: Quote) => text).slice(0, LIMITS.quotes);
  const summary = trusted ? betterSummary(clip.summary, said.summary) : (clip.summary ?? said.summary);
  const { summary: _, ...rest } = trusted ? { ...kept, ...said } : { ...said, ...kept };
  return {
    ...rest,
    title: clip.titleBy === 'reader' || !trusted ? clip.title : extract.title,
    kind: clip.kind === 'other' && clip.kindBy !== 'reader' ? extract.kind : clip.kind,
    updatedAt: now,
    ...(summary && { summary }),
    ...(Object.keys(identifiers).length > 0 && { identifiers }),
    ...(links.length > 0 && { links }),
    ...(quotes.length > 0 && { quotes }),
    ...(clip.origin === 'seed' && { origin: 'clip', clippedAt: now }),
  };
}

/** What a page says less what the reader has said in its place, or that there is none. */
function withoutWritten<T extends Pick<Clip, 'summary' | 'authors' | 'publishedAt' | 'venue' | 'venuePlace'>>(said: T, { summaryBy, authorsBy, publishedBy, venueBy }: Clip): T {
  const left = { ...said };
  if (summaryBy) delete left.summary;
  if (authorsBy) delete left.authors;
  if (publishedBy) delete left.publishedAt;
  if (venueBy) {
    delete left.venue;
    delete left.venuePlace;
  }
  return left;
}

/** A clipping with the summary that the browser's model wrote of it; as it was where it has a better one, or is to have none. */
export function withModelSummary(clip: Clip, text: string, now: string): Clip {
  const summary = clip.summaryBy ? undefined : betterSummary(clip.summary, { text, source: 'model' });
  return summary && summary !== clip.summary ? { ...clip, summary, updatedAt: now } : clip;
}

/** The reader's summary, else the one from the better source; of two from one source, the page's present one. */
function betterSummary(stored: Summary | undefined, found: Summary | undefined): Summary | undefined {
  if (!stored || !found) return found ?? stored;
  if (stored.source === 'reader') return stored;
  return SUMMARY_SOURCES.indexOf(found.source) <= SUMMARY_SOURCES.indexOf(stored.source) ? found : stored;
}

/**
 * The body to keep when a page is read again. A page that gives under a quarter of its former words has most likely put
 * up a wall: the text that was saved then is worth more than the wall's.
 */
export function bodyToKeep(stored: Body | undefined, found: Body | undefined): Body | undefined {
  if (!stored || !found) return found ?? stored;
  return found.words * 4 < stored.words ? stored : found;
}

/** A clipping with the reader's changes. A text that is emptied is taken away; an empty title is not taken. */
export function applyEdit(clip: Clip, edit: ClipEdit, now: string): Clip {
  const { summary, summaryBy, authors, publishedAt, venue, venuePlace, note, tags, quotes, read, starred, ...rest } = clip;
  const title = edit.title?.trim();
  const newSummary = edit.summary === undefined ? summary : edit.summary?.trim() ? { text: edit.summary.trim(), source: 'reader' as const } : undefined;
  const sameSummary = newSummary?.text === summary?.text;
  const isTakenAway = !newSummary && (summary !== undefined || summaryBy !== undefined);
  const newAuthors = edit.authors ? cleanAuthors(edit.authors) : authors;
  const newDay = edit.publishedAt === undefined ? publishedAt : (edit.publishedAt ?? undefined);
  const newVenue = edit.venue === undefined ? venue : edit.venue?.trim();
  const newPlace = edit.venuePlace ? cleanPlace(edit.venuePlace) : venuePlace;
  const newNote = edit.note === undefined ? note : (edit.note?.trim() ?? '');
  const newTags = edit.tags ? cleanTags(edit.tags) : tags;
  const newQuotes = edit.quote ? changedQuotes(quotes, edit.quote) : quotes;
  const newRead = edit.read ?? read;
  const newStarred = edit.starred ?? starred;
  return {
    ...rest,
    ...(title && title !== clip.title && { title, titleBy: 'reader' }),
    ...(edit.kind && edit.kind !== clip.kind && { kind: edit.kind, kindBy: 'reader' }),
    ...(newSummary && { summary: sameSummary && summary ? summary : newSummary }),
    ...(isTakenAway && { summaryBy: 'reader' }),
    ...(newAuthors?.length && { authors: newAuthors }),
    ...(!isSameList(newAuthors, authors) && { authorsBy: 'reader' }),
    ...(newDay && { publishedAt: newDay }),
    ...(newDay !== publishedAt && { publishedBy: 'reader' }),
    ...(newVenue && { venue: newVenue }),
    ...(newPlace && { venuePlace: newPlace }),
    ...(((newVenue || undefined) !== venue || !isSamePlace(newPlace, venuePlace)) && { venueBy: 'reader' }),
    ...(newNote && { note: newNote }),
    ...(newTags?.length && { tags: newTags }),
    ...(newQuotes?.length && { quotes: newQuotes }),
    ...(newRead && { read: true }),
    ...(newStarred && { starred: true }),
    updatedAt: now,
  };
}

/** Tags without blanks around them, without empty ones and without the same tag twice. */
function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().replace(/\s+/g, ' ')).filter(Boolean))];
}

/** Names without blanks around them, each once. */
const cleanAuthors = (names: readonly string[]): string[] => [...new Set(names.map((name) => name.trim()).filter(Boolean))];

/** A place in a venue without what is empty; undefined where nothing is left. */
function cleanPlace(place: VenuePlace): VenuePlace | undefined {
  const [volume, issue, pages] = [place.volume, place.issue, place.pages].map((part) => part?.trim());
  const clean = { ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) };
  return Object.keys(clean).length > 0 ? clean : undefined;
}

const isSamePlace = (one: VenuePlace = {}, other: VenuePlace = {}): boolean =>
  one.volume === other.volume && one.issue === other.issue && one.pages === other.pages;

const isSameList = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((entry, at) => entry === other[at]);

function unionOf<T>(kept: readonly T[] | undefined, found: readonly T[] | undefined, nameOf: (entry: T) => string): T[] {
  const known = new Set(kept?.map(nameOf));
  return [...(kept ?? []), ...(found ?? []).filter((entry) => !known.has(nameOf(entry)))];
}
