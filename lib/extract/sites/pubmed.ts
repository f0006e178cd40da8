import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { parseDate } from '../dates';
import { placeIn } from '../metadata/place-in-venue';
import { metaOf, summaryFrom, tagsAt, textAt, textsAt, wordsOf } from './found';
import { pagesOf } from './site';
import type { Site } from './site';

/** A record of PubMed: the abstract with its headings, the journal by name, and the day on which it came out. */
export const pubmed: Site = {
  matches: pagesOf(['pubmed.ncbi.nlm.nih.gov'], /^\/\d+\/?$/u),

  read(document, url, now) {
    const abstract = document.querySelector('#abstract .abstract-content, #eng-abstract');
    const journal =
      metaOf(document, 'citation_journal_title') ??
      textAt(document, ['#full-view-journal-trigger', '.journal-actions-trigger'], LIMITS.name);
    const cited = textAt(document, ['.article-source .cit', '.cit'], LIMITS.name) ?? '';
    return {
      kind: 'paper',
      site: 'PubMed',
      authors: textsAt(
        document.querySelector('#full-view-heading, .full-view') ?? document,
        '.authors-list .full-name',
      ),
      publishedAt: parseDate(citedDay(cited), now),
      venue: journal,
      venuePlace: placeIn(...(/;([^;:()]*)(?:\(([^)]*)\))?:([\w-]+)/u.exec(cited)?.slice(1) ?? [])),
      keywords: tagsAt(document, '.keywords-section .keyword, #mesh-terms .keyword-link'),
      summary: summaryFrom('abstract', wordsOf(abstract)) ?? null,
      body: bodyOf(abstract, url) ?? null,
    };
  },
};

/** A citation writes the day as `2021 Mar 4;12(3):123-130`, or less of it; the metas have it as 03/04/2021. */
function citedDay(cited: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:\s+([A-Z][a-z]{2})\w*)?(?:\s+(\d{1,2}))?/u.exec(cited) ?? [];
  return year && [day, month, year].filter(Boolean).join(' ');
}
