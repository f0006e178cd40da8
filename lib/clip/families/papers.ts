import { decoded, isHost } from '../address';
import type { Identifiers } from '../clip';
import type { Family } from './family';

/** arXiv's identifiers since 2007 (`2102.00554`, `0704.0001`) and before (`math.GT/0309136`), without their version. */
const ARXIV_ID = /(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?/i;

/** Every host that shows arXiv's papers under arXiv's own number. */
export const ARXIV_HOSTS = ['arxiv.org', 'arxiv-vanity.com', 'ar5iv.org', 'ar5iv.labs.arxiv.org', 'alphaxiv.org'];

const arxiv: Family = (url, host) => {
  if (!ARXIV_HOSTS.some((domain) => isHost(host, domain))) return undefined;
  const found = new RegExp(
    `^/(?:abs|pdf|html|format|ps|papers|overview|forum)/${ARXIV_ID.source}(?:\\.pdf)?/?$`,
    'i',
  ).exec(url.pathname);
  return found?.[1] ? { arxiv: found[1].toLowerCase() } : undefined;
};

/** A DOI as Crossref recommends matching it: `10.`, a registrant of 4 to 9 digits, a slash, anything. */
const doi: Family = (url, host) => {
  const path = decoded(url.pathname);
  if (isHost(host, 'doi.org')) return /^\/(10\.\d{4,9}\/\S+)$/.exec(path)?.[1] ? doiOf(path.slice(1)) : undefined;
  return undefined;
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

function doiOf(text: string): Identifiers {
  return { doi: text.toLowerCase() };
}

/** Papers, by the identifiers that scholars cite. */
export const PAPERS: readonly Family[] = [arxiv, doi, acl, openreview];
