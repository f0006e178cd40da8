import { LIMITS } from '../../clip/limits';
import { namesIn, splitNames } from './names';

/** What stands behind a title: `by Author`, `A Author, B Author [Affiliation] (2022)`, `(CVPR 2021)`. */
export type Byline = { authors?: string[]; affiliation?: string; venue?: string; publishedAt?: string };

const BYLINE =
  /^(?<by>by[\s:：]+(?![\s:：]))?(?<names>[^[\]()（）]*)(?:\[(?<affiliation>[^[\]]+)\]\s*)?(?<asides>(?:[(（][^()（）]+[)）]\s*)*)$/i;
const VENUE = /^(?=\p{Lu})[\p{L}\p{N}&'’./ -]*?\b((?:19|20)\d{2})\b[\p{L}\p{N} -]*$/u;

/** Reads what stands behind a title; `undefined` when it is something else than a byline. */
export function readByline(text: string): Byline | undefined {
  const { by, names = '', affiliation, asides = '' } = BYLINE.exec(text.trim())?.groups ?? {};
  if (names === '' && !affiliation && !asides && text.trim() !== '') return undefined;
  const authors = authorsIn(names.trim(), by !== undefined);
  if (authors === undefined) return undefined;
  const byline: Byline = {
    ...(authors.length > 0 && { authors }),
    ...(affiliation && { affiliation: affiliation.trim() }),
  };
  for (const aside of asides.match(/[^()（）]+/g) ?? []) {
    if (aside.trim() === '') continue;
    const when = readVenue(aside);
    if (when === undefined || byline.publishedAt) return undefined;
    Object.assign(byline, when);
  }
  return byline;
}

function authorsIn(names: string, marked: boolean): string[] | undefined {
  if (names === '') return [];
  const found = marked ? splitNames(names) : namesIn(names);
  return found?.length === 0 || names.length > LIMITS.author * 10 ? undefined : found;
}

/** The year in `2022` and the venue with its year in `NeurIPS 2020 Tutorial`; `undefined` for other words. */
export function readVenue(words: string): Pick<Byline, 'venue' | 'publishedAt'> | undefined {
  const venue = words.trim();
  if (/^(?:19|20)\d{2}$/.test(venue)) return { publishedAt: venue };
  const year = venue.length <= 80 ? VENUE.exec(venue)?.[1] : undefined;
  return year ? { venue, publishedAt: year } : undefined;
}
