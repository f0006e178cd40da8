import { decoded, isHost } from '../address';
import type { Identifiers } from '../clip';
import { workAmong, type Family } from './family';

/** Every host that shows arXiv's papers under arXiv's own number. */
export const ARXIV_HOSTS = ['arxiv.org', 'arxiv-vanity.com', 'ar5iv.org', 'ar5iv.labs.arxiv.org', 'alphaxiv.org'];

/** arXiv's identifiers since 2007 (`2102.00554`, `0704.0001`) and before (`math.GT/0309136`), without their version. */
const ARXIV =
  /^\/(?:abs|pdf|html|format|ps|papers|overview|forum)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?$/i;

const arxiv: Family = (url, host) => {
  const id = ARXIV_HOSTS.some((domain) => isHost(host, domain)) && ARXIV.exec(url.pathname)?.[1];
  return id ? { arxiv: id.toLowerCase() } : undefined;
};

/** A DOI as Crossref recommends matching it: `10.`, a registrant of 4 to 9 digits, a slash, anything. */
const doi: Family = (url, host) => {
  const name = isHost(host, 'doi.org') && /^\/(10\.\d{4,9}\/\S+)$/.exec(decoded(url.pathname))?.[1];
  return name ? { doi: name.toLowerCase() } : undefined;
};

const acl: Family = (url, host) => {
  if (host !== 'aclanthology.org' && host !== 'aclweb.org') return undefined;
  const found = /^\/(?:anthology\/)?([A-Z]\d{2}-\d{4,5}|\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+)(?:v\d+)?(?:\.pdf)?\/?$/i.exec(
    url.pathname,
  );
  return found?.[1] ? { acl: found[1].toLowerCase() } : undefined;
};

const openreview: Family = (url, host) => {
  const id = url.searchParams.get('id');
  if (!isHost(host, 'openreview.net') || !/^\/(forum|pdf)$/.test(url.pathname) || !id) return undefined;
  // A note inside a discussion is a page of its own.
  return url.searchParams.has('noteId') && url.searchParams.get('noteId') !== id ? undefined : { openreview: id };
};

/** Papers, by the identifiers that scholars cite. */
export const PAPERS: readonly Family[] = [arxiv, doi, acl, openreview];

/** The identifiers that an address alone gives away: arXiv number, DOI, ACL and OpenReview ids. */
export function identifiersOf(address: string): Identifiers {
  const work = workAmong(PAPERS, address);
  return typeof work === 'object' ? work : {};
}
