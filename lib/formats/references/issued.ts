import type { Clip } from '../../clip/clip';
import { arxivNumber } from './cited-address';
import type { CslDate } from './csl';
import { isPublished } from './venue';

/**
 * When a work came out, as precisely as it is known. A preprint is dated by its server, and by its venue once it has one with a year
 * in its name (`NeurIPS 2019`); and the number that arXiv gave a paper begins with the month in which it came in.
 */
export function issuedOf({ publishedAt, venue, identifiers = {} }: Clip): CslDate | undefined {
  const year = isPublished(venue) ? Number(/\b(?:19|20)\d\d\b/.exec(venue)?.[0]) : NaN;
  const arxiv = arxivNumber(identifiers);
  if (year && (arxiv !== undefined || publishedAt === undefined)) return { 'date-parts': [[year]] };
  if (publishedAt !== undefined) return partsOf(publishedAt.slice(0, 10));
  return isPublished(venue) || arxiv === undefined ? undefined : monthOf(arxiv);
}

function partsOf(day: string): CslDate {
  const [year = 0, ...rest] = day.split('-').map(Number);
  return { 'date-parts': [[year, ...rest] as [number, number?, number?]] };
}

/** `2102.00554` and `math/0309136`: year and month in two figures each. arXiv began in 1991. */
function monthOf(number: string): CslDate | undefined {
  const [, year, month] = /(?:^|\/)(\d\d)(0[1-9]|1[0-2])/.exec(number) ?? [];
  return year && month ? { 'date-parts': [[Number(year) + (Number(year) < 91 ? 2000 : 1900), Number(month)]] } : undefined;
}
