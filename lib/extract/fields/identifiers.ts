import type { Identifiers } from '../../clip/clip';
import { identifiersOf } from '../../clip/work';
import type { Page } from '../page';

/** A DOI as Crossref recommends matching it, without the full stop or bracket of the sentence around it. */
const DOI = /\b10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)\]]/u;

/**
 * The work's names elsewhere, as its page states them and as its address shows. A DOI that is merely linked names
 * another work, and would make two clippings one.
 */
export function identifiersFrom({ highwire, dublinCore, url }: Page): Identifiers {
  const doi = [highwire.doi, dublinCore.doi].map((text) => text && DOI.exec(text)?.[0].toLowerCase()).find(Boolean);
  const isbn = highwire.isbn?.replace(/[^\dXx]/gu, '');
  const pmid = highwire.pmid?.match(/\d+/u)?.[0];
  const arxiv = highwire.arxiv?.replace(/^arxiv:|v\d+$/giu, '').toLowerCase();
  return {
    ...(doi ? { doi } : {}),
    ...(arxiv ? { arxiv } : {}),
    ...(isbn && /^(?:\d{13}|\d{9}[\dXx])$/u.test(isbn) ? { isbn } : {}),
    ...(pmid ? { pmid } : {}),
    ...identifiersOf(url.href),
  };
}
