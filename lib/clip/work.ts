import type { Identifiers } from './clip';
import { DOCUMENTS } from './families/documents';
import { workAmong, type Family } from './families/family';
import { PAPERS } from './families/papers';
import { isWeChatShort, POSTS } from './families/posts';
import { VIDEOS } from './families/videos';

const FAMILIES: readonly Family[] = [...PAPERS, ...VIDEOS, ...POSTS, ...DOCUMENTS];

/** The key of the work that an address shows, whatever the place: `arxiv:2102.00554`; `undefined` for any other page. */
export function workKey(address: string): string | undefined {
  const work = workAmong(FAMILIES, address);
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
