import type { Clip } from '../../clip/clip';
import { hostName } from '../../clip/address';
import { arxivNumber } from './cited-address';
import type { CslType } from './csl';
import { isEncyclopedia, isNewspaper, isSocial, isWeblog, preprintServer } from './hosts';
import { isPublished, venueType } from './venue';

/** What CSL calls a work, and in words where that is not all. */
export type TypeOfWork = { type: CslType; genre?: string };

/** What a clipping is of, by what is known: never more precise than that. */
export function typeOfWork(clip: Clip): TypeOfWork {
  switch (clip.kind) {
    case 'paper':
      return paper(clip);
    case 'code':
      return { type: 'software' };
    case 'video':
      return { type: 'motion_picture' };
    case 'image':
      return { type: 'graphic' };
    case 'discussion':
      return { type: 'post', genre: isSocial(hostOf(clip)) ? 'Post' : 'Online forum post' };
    case 'other':
      // A book with a DOI has its publisher for a venue.
      return clip.identifiers?.isbn === undefined ? publishedOrPage(clip) : { type: 'book' };
    case 'article':
    case 'quote':
    case 'list':
      return publishedOrPage(clip);
  }
}

function paper(clip: Clip): TypeOfWork {
  const { identifiers = {}, venue } = clip;
  if (isPublished(venue)) {
    const inProceedings = identifiers.acl !== undefined || identifiers.openreview !== undefined;
    const type = venueType(venue) ?? (inProceedings ? 'paper-conference' : 'article-journal');
    return type === 'thesis' ? { type, genre: venue.split(/[,，]/)[0]!.trim() } : { type };
  }
  if (identifiers.acl !== undefined) return { type: 'paper-conference' };
  if (identifiers.isbn !== undefined) return { type: 'book' };
  return serverOf(clip) === undefined ? { type: 'article' } : { type: 'article', genre: 'preprint' };
}

const publishedOrPage = (clip: Clip): TypeOfWork => (clip.identifiers?.doi !== undefined && isPublished(clip.venue) ? paper(clip) : page(clip));

function page(clip: Clip): TypeOfWork {
  const host = hostOf(clip);
  if (clip.identifiers?.isbn !== undefined) return { type: 'book' };
  if (host === '') return { type: 'document' };
  if (isNewspaper(host)) return { type: 'article-newspaper' };
  if (isEncyclopedia(host)) return { type: 'entry-encyclopedia' };
  return { type: isWeblog(host) ? 'post-weblog' : 'webpage' };
}

/** The host of a clipping's page; empty for a saying, which has none. */
export const hostOf = ({ url }: Clip): string => (url === undefined ? '' : hostName(url));

/** The preprint server that has a paper, by its number or its host. */
export const serverOf = (clip: Clip): string | undefined =>
  clip.identifiers && arxivNumber(clip.identifiers) !== undefined ? 'arXiv' : preprintServer(hostOf(clip));
