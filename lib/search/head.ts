import { hostName } from '../clip/address';
import type { Clip, Kind } from '../clip/clip';
import { textOf } from './fields';

/** What searching and counting need of a clipping, and no more: about half a kilobyte where a clipping has two. */
export type Head = {
  id: string;
  /** What its shelf is ordered by: when it was clipped, or when it was put in the trash. */
  at: string;
  kind: Kind;
  /** The folded words of every field that the search looks in, one field a line (see `fields.ts`). */
  text: string;
  site?: string;
  /** The host of its address, where the site is not called by it. */
  host?: string;
  tags?: string[];
  /** As precise as the page was: a year, a month, a day or a time. */
  published?: string;
  language?: string;
  read?: true;
  starred?: true;
  seed?: true;
  trashed?: true;
  /** The text of the page is kept. */
  body?: true;
};

/** The head of a clipping; `hasBody` when the library keeps its text. */
export function headOf(clip: Clip, hasBody = false): Head {
  const host = clip.url && hostName(clip.url);
  return {
    id: clip.id,
    at: shelfTime(clip),
    kind: clip.kind,
    text: textOf(clip),
    ...(clip.site && { site: clip.site }),
    ...(host && host !== clip.site && { host }),
    ...(clip.tags && { tags: clip.tags }),
    ...(clip.publishedAt && { published: clip.publishedAt }),
    ...(clip.language && { language: clip.language }),
    ...(clip.read && { read: true }),
    ...(clip.starred && { starred: true }),
    ...(clip.origin === 'seed' && { seed: true }),
    ...(clip.trashedAt && { trashed: true }),
    ...(hasBody && { body: true }),
  };
}

/** The time that orders a clipping on its shelf. */
export function shelfTime(clip: Clip): string {
  return clip.trashedAt ?? clip.clippedAt;
}

/** Newest first; clippings of one instant by id, so that the order never wavers. */
export function newestFirst(a: Head, b: Head): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}
