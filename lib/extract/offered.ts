import type { Makeup } from './density';
import { likely } from './likely';

/** Where pages say that their content is, best first. */
const CONTENT_ROOTS = ['main', '[role="main"]', 'article', '#content'];

/** Where content systems put the words of an article and nothing else: by microdata, by the names of their templates. */
const TEXT_ROOTS =
  '[itemprop~="articleBody"], .entry-content, .post-content, .article-content, .article_content, .article-body, .articleBody, .article__body, #article-content, #articleContent, #artibody, .TRS_Editor, .markdown-body, .e-content';

/** A shorter text is a heading: where a page has no other prose, it is not what the page is for. */
export const HEADING = 120;
/** The densest element is the content when it has this share of the page's prose; else the content is spread out. */
const DENSE = 0.3;

/** The make-up of what has no text. */
export const NONE: Makeup = { prose: 0, other: 0, links: 0 };
/** Characters outside links, and all of them. */
export const amount = ({ prose, other }: Makeup): number => prose + other;
export const whole = (makeup: Makeup): number => amount(makeup) + makeup.links;

/** What the page offers as its content: what it names so, else where its prose is, else all of it. */
export function offered(document: Document, makeups: ReadonlyMap<Element, Makeup>): Element {
  const of = (element: Element) => makeups.get(element) ?? NONE;
  const dense = densestIn(makeups);
  const named = namedIn(document, makeups);
  if (named && (!dense || amount(of(named)) >= amount(of(dense)) * DENSE)) return named;
  // Of a glossary in short lines the title alone would be the densest.
  return dense && of(dense).prose >= Math.max(of(document.body).prose * DENSE, HEADING) ? dense : document.body;
}

/** The largest of the elements that the page's template names for its text; undefined where none has any outside links. */
export function textIn(document: Document, makeups: ReadonlyMap<Element, Makeup>): Element | undefined {
  const size = (element: Element) => amount(makeups.get(element) ?? NONE);
  const texts = [...document.querySelectorAll(likely(TEXT_ROOTS, document))].filter((element) => size(element) > 0);
  return texts.sort((a, b) => size(b) - size(a))[0];
}

/** The element with most prose and least else. */
export function densestIn(makeups: ReadonlyMap<Element, Makeup>): Element | undefined {
  let best: Element | undefined;
  let most = 0;
  for (const [element, { prose, other, links }] of makeups) {
    const worth = prose - other - links;
    if (worth > most) [best, most] = [element, worth];
  }
  return best;
}

/** What the page calls its content; undefined where it names none that has text. */
export function namedIn(document: Document, makeups: ReadonlyMap<Element, Makeup>): Element | undefined {
  return CONTENT_ROOTS.flatMap((selector) => document.querySelector(selector) ?? []).find((root) => makeups.has(root));
}
