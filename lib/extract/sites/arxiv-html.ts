import { isHost } from '../../clip/address';
import { LIMITS } from '../../clip/limits';
import { identifiersOf } from '../../clip/families/papers';
import { bodyOf } from '../body';
import { splitNames } from '../names';
import { tidy } from '../tidy';
import { without } from '../without';
import { paperAt } from './arxiv';
import { metaOf, summaryFrom, textAt, wordsOf } from './found';
import type { Site } from './site';

/** What hangs on a name in LaTeXML's markup: notes, affiliations, addresses. */
const BESIDE_NAMES = 'sup, math, .ltx_note, .ltx_contact, .ltx_role_affiliation, .ltx_role_email, .ltx_ERROR';
const BESIDE_TEXT = `
  .ltx_title_document, .ltx_authors, .ltx_dates, .ltx_page_navbar, .ltx_page_footer, .ltx_pagination, .ltx_TOC,
  .ltx_ERROR, button`;

/**
 * A whole paper of arXiv as a page: arXiv's own HTML, ar5iv and arXiv Vanity, which LaTeXML wrote, and alphaXiv. These
 * pages state nothing for machines; the number in the address tells the work and its month.
 */
export const arxivHtml: Site = {
  matches: (url) =>
    identifiersOf(url.href).arxiv !== undefined &&
    !(isHost(url.hostname, 'arxiv.org') && !url.pathname.startsWith('/html/')),

  read(document, url) {
    const paper = document.querySelector('.ltx_document');
    const abstract = paper?.querySelector('.ltx_abstract')?.cloneNode(true) as Element | undefined;
    const title = textAt(paper, ['.ltx_title_document'], LIMITS.title);
    const known = title ?? metaOf(document, 'og:title', LIMITS.title)?.replace(/\s*\|\s*alphaXiv$/i, '');
    return {
      ...paperAt(url),
      title: known,
      authors: authorsOf(paper),
      publishedAt: monthOf(identifiersOf(url.href).arxiv),
      summary: summaryFrom('abstract', wordsOf(without(abstract, '.ltx_title'))),
      body: bodyOf(without(paper, BESIDE_TEXT), url),
    };
  },
};

/** Names stand before the first line break of each creator; institutions follow. */
function authorsOf(paper: Element | null): string[] {
  return [...(paper?.querySelectorAll('.ltx_authors .ltx_personname') ?? [])].flatMap((creator) => {
    const names = without(creator.cloneNode(true) as Element, BESIDE_NAMES);
    const end = names.querySelector('br');
    while (end?.nextSibling) end.nextSibling.remove();
    return splitNames(names.textContent ?? '').flatMap((name) => tidy(name, LIMITS.author) ?? []);
  });
}

/** arXiv numbers papers by year and month (info.arxiv.org, "Understanding the arXiv identifier"). */
function monthOf(id = ''): string | undefined {
  const [, year, month] = /(?:^|\/)(\d{2})(0[1-9]|1[0-2])\.?\d/u.exec(id) ?? [];
  if (!year || !month) return undefined;
  return `${Number(year) >= 91 ? '19' : '20'}${year}-${month}`;
}
