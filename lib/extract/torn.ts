import { bare } from './tidy';

/** The element of a page that a reading was torn out of, when it has lost chapters of it; undefined when it has them all. */
export const tornFrom = (article: Element, document: Document): Element | undefined => bereft(article, document) ?? beheaded(article, document);

/** Headings that are looked at; and paragraphs of a reading that stand beside a heading that it lost, each of so many letters. */
const TORN = { headings: 20, paragraphs: 3, letters: 30 };

/**
 * What a reading was torn out of: its paragraphs stand there in one row with headings that it has not. Readability takes a
 * block of code for the content, and of what stands around it only longer paragraphs.
 */
function bereft(article: Element, document: Document): Element | undefined {
  if (article.querySelector('h2, h3')) return undefined;
  const headings = [...document.querySelectorAll('h2, h3')].slice(0, TORN.headings);
  if (headings.length === 0) return undefined;
  const kept = bare(article.textContent);
  const isKept = (element: Element) => kept.includes(bare(element.textContent));
  const isParagraph = (element: Element) => element.localName === 'p' && bare(element.textContent).length >= TORN.letters;
  const lost = headings.filter((heading) => !isKept(heading));
  const rows = new Set(lost.flatMap(({ parentElement }) => parentElement ?? []));
  const holds = (row: Element) => bare(row.textContent).length >= kept.length;
  return [...rows].find(
    (row) => holds(row) && [...row.children].filter((child) => isParagraph(child) && isKept(child)).length >= TORN.paragraphs,
  );
}

/** A reading has all of what its chapters stand in, save the first ones, when that is hardly longer. */
const WHOLE = 1.25;

/**
 * What a reading has lost the first chapter of, and no other: Readability passes over one that is a block of code or a table.
 * The chapters stand in one row, each with its heading.
 */
function beheaded(article: Element, document: Document): Element | undefined {
  const titles = new Set([...article.querySelectorAll('h2, h3')].map((heading) => bare(heading.textContent)));
  const headings = [...document.querySelectorAll('h2, h3')].slice(0, TORN.headings);
  const first = headings.findIndex((heading) => titles.has(bare(heading.textContent)));
  const [lost, kept] = [headings[first - 1], headings[first]];
  if (!lost || !kept || lost.localName !== kept.localName) return undefined;
  let chapter = lost;
  while (chapter.parentElement && !chapter.parentElement.contains(kept)) chapter = chapter.parentElement;
  const row = chapter.parentElement;
  if (!row || !chapter.querySelector('pre, table')) return undefined;
  return bare(row.textContent).length <= bare(article.textContent).length * WHOLE ? row : undefined;
}
