import { placeIn } from './place-in-venue';
import type { Metas } from './metas';
import { splitKeywords } from './said';
import type { Said } from './said';

/**
 * Highwire Press tags (`citation_*`), which Google Scholar asks publishers for, and the dialects `bepress_citation_*`
 * and `eprints.*` that repositories write (Google Scholar, "Inclusion Guidelines for Webmasters").
 */
export function readHighwire(metas: Metas): Said {
  const first = (name: string) => metas.first(`citation_${name}`, `bepress_citation_${name}`);
  const title = first('title') ?? metas.first('eprints.title');
  if (!title) return {};
  const authors = [
    metas.all('citation_author'),
    metas.all('bepress_citation_author'),
    metas.all('eprints.creators_name'),
  ];
  return {
    title,
    kind: 'paper',
    authors: authors.find((list) => list.length > 0) ?? metas.all('citation_authors').flatMap(splitAuthors),
    published: published(first('publication_date'), [first('date'), first('online_date'), metas.first('eprints.date')]),
    online: first('online_date'),
    abstract: first('abstract') ?? metas.first('eprints.abstract'),
    venue:
      first('journal_title') ??
      first('conference_title') ??
      first('inbook_title') ??
      metas.first('eprints.publication'),
    venuePlace: placeIn(...['volume', 'issue', 'firstpage', 'lastpage'].map(first)),
    language: first('language'),
    keywords: metas.all('citation_keywords', 'citation_keyword', 'eprints.keywords').flatMap(splitKeywords),
    doi: first('doi') ?? metas.first('eprints.id_number'),
    arxiv: first('arxiv_id'),
    isbn: first('isbn'),
    pmid: first('pmid'),
    pdf: first('pdf_url') ?? metas.first('eprints.document_url'),
    address: first('abstract_html_url'),
  };
}

/** The day of publication; the first of January may stand for a year of which another statement knows the day. */
function published(print: string | undefined, others: readonly (string | undefined)[]): string | undefined {
  const year = /^(\d{4})[-/]0?1[-/]0?1$/u.exec(print ?? '')?.[1];
  return others.find((day) => year && day?.startsWith(year)) ?? print ?? others.find(Boolean);
}

/** The older `citation_authors` holds every name: `Family, Given; Family, Given`. */
const splitAuthors = (names: string): string[] => names.split(/(?<!\s)\s*;\s*/u);
