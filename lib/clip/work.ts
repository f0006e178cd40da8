import type { Identifiers } from './clip';
import { DOCUMENTS } from './families/documents';
import type { Family } from './families/family';
import { PAPERS } from './families/papers';
import { isWeChatShort, POSTS } from './families/posts';
import { VIDEOS } from './families/videos';

const FAMILIES: readonly Family[] = [...PAPERS, ...VIDEOS, ...POSTS, ...DOCUMENTS];

/** The identifiers that an address alone gives away: arXiv number, DOI, ACL and OpenReview ids. */
export function identifiersOf(address: string): Identifiers {
  const work = readWork(address);
  return typeof work === 'object' ? work : {};
}

/** The key of the work that an address shows, whatever the place: `arxiv:2102.00554`; `undefined` for any other page. */
export function workKey(address: string): string | undefined {
  const work = readWork(address);
  return typeof work === 'string' ? work : work && identifierKey(work);
}

/** Whether an address is one of many that lead to its work, and only the page can tell which work that is. */
export const isShortLink = (address: string): boolean => isWeChatShort(new URL(address));

/** The key of the strongest identifier. arXiv goes first, so that a preprint met before its DOI stays one clipping. */
export function identifierKey(identifiers: Identifiers): string | undefined {
  const arxivId = identifiers.arxiv ?? /^10\.48550\/arxiv\.(.+)$/.exec(identifiers.doi ?? '')?.[1];
  if (arxivId) return `arxiv:${arxivId.replace(/v\d+$/, '')}`;
  if (identifiers.acl) return `acl:${identifiers.acl}`;
  // ACL's own DOIs end in the Anthology's id (10.18653/v1/2022.naacl-main.288).
  const aclId = /^10\.18653\/v1\/(.+)$/.exec(identifiers.doi ?? '')?.[1];
  if (aclId) return `acl:${aclId}`;
  if (identifiers.openreview) return `openreview:${identifiers.openreview}`;
  return identifiers.doi && `doi:${identifiers.doi}`;
}

function readWork(address: string): Identifiers | string | undefined {
  const url = new URL(address);
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  for (const family of FAMILIES) {
    const work = family(url, host);
    if (work) return work;
  }
  return undefined;
}
