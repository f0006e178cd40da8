import { LIMITS } from '../../clip/limits';
import { identifiersOf } from '../../clip/families/papers';
import { parseDate } from '../dates';
import { hasFields, jsonIn, type Fields } from '../metadata/json';
import { placeIn } from '../metadata/place-in-venue';
import { stated } from '../metadata/stated';
import { withoutTags } from '../tidy';
import { scriptsOf, summaryFrom, tagsIn } from './found';
import type { Site } from './site';

/**
 * A document of IEEE Xplore. The page is drawn by scripts and has no metas of its own: what it is drawn from stands in one
 * of them, as `xplGlobal.document.metadata={…};`. The app goes on to other documents without a load, and the script stays
 * that of the first: it is believed only when it bears the number in the address.
 */
export const ieee: Site = {
  matches: (url, document) => url.hostname === 'ieeexplore.ieee.org' && metadataOf(document)?.articleNumber === numberIn(url),

  read(document, _url, now) {
    const said = metadataOf(document) ?? {};
    const text = (name: string, limit: number) => wordIn(said[name], limit);
    const doi = text('doi', LIMITS.name);
    const day = ['journalDisplayDateOfPublication', 'onlineDate', 'dateOfInsertion', 'publicationDate'].map((name) => text(name, LIMITS.name)).find(Boolean);
    const authors = listOf(said.authors).flatMap(({ name }) => wordIn(name, LIMITS.author) ?? []);
    const keywords = listOf(said.keywords).flatMap(({ kwd }) => (Array.isArray(kwd) ? kwd.map(String) : []));
    return {
      kind: 'paper',
      site: 'IEEE Xplore',
      title: text('title', LIMITS.title) ?? text('displayDocTitle', LIMITS.title),
      authors: authors.length > 0 ? authors.slice(0, LIMITS.authors) : null,
      publishedAt: parseDate(day, now),
      venue: text('publicationTitle', LIMITS.name),
      venuePlace: placeIn(...['volume', 'issue', 'startPage', 'endPage'].map((name) => text(name, LIMITS.name))),
      keywords: tagsIn(keywords.join(', ')),
      identifiers: doi === undefined ? undefined : identifiersOf(`https://doi.org/${doi}`),
      summary: summaryFrom('abstract', text('abstract', LIMITS.summary)) ?? null,
    };
  },
};

const numberIn = ({ pathname }: URL): string | undefined => /^\/(?:abstract\/)?document\/(\d+)/u.exec(pathname)?.[1];

const wordIn = (value: unknown, limit: number): string | undefined => (typeof value === 'string' ? stated(withoutTags(value), limit) : undefined);
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(hasFields) : []);

function metadataOf(document: Document): Fields | undefined {
  const json = /xplGlobal\.document\.metadata\s*=\s*(\{.*\})\s*;?\s*$/mu.exec(scriptsOf(document))?.[1];
  const said = jsonIn(json ?? '');
  return hasFields(said) ? said : undefined;
}
