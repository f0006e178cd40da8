import Readability from '@mozilla/readability/Readability.js';
import { COMMENTS } from './density';
import { leaveOutElsewhere } from './elsewhere';
import { likely } from './likely';
import { TEXT_NODE } from './node-filter';
import { isNotice } from './notices';
import type { Page } from './page';
import { without } from './without';

/**
 * The most elements that Readability is given. It took 1.0-2.7 s on 60,000 paragraphs; beyond this the plain reading
 * serves, which costs a few milliseconds.
 */
const READABLE_ELEMENTS = 25_000;

/**
 * What holds no text and only costs Readability its time, as it walks the page once more at every try; and boxes for ordering a
 * newsletter. A list to tick off would pass for a form.
 */
const IDLE = `${COMMENTS}, [type="checkbox"], script, style, svg, template, nav, dialog, select, link, [class*="newsletter" i]:has(input):not(body,:has(h1,p:nth-of-type(4))), [hidden]:not(:has(p)), [aria-hidden="true"]:not(:has(p))`;

/**
 * What only screen readers are told, by the names of WordPress, Bootstrap and Tailwind, HTML5 Boilerplate, Drupal and Elementor,
 * also within longer ones: labels. Of prices some shops say here which is which.
 */
export const UNSEEN =
  '[class*="sr-only"]:not([class*="not-sr-only"]), [class*="screen-reader" i], [class*="screenreader" i], [class*="visually-hidden" i], [class*="visuallyhidden" i], .element-invisible, .elementor-screen-only';

/**
 * Names of style that mean something else than Readability takes them for: `hidden`, `extra`, `scroll` of Tailwind, `com-` in the help
 * pages of Intercom, `widget` where HubSpot calls every column of a page so.
 */
const MISNAMED = ['overflow-', 'extrabold', 'scroll-m', 'intercom-', 'widget-span', 'widget-type'];
const MISNAMING = MISNAMED.map((part) => `[class*="${part}"]`).join(', ');

/** Readability tries again, less and less strictly, until it has so many characters: a short notice is an article too. */
const ENOUGH = 250;

/** Readability takes a shorter paragraph beside an article, a lead, to be of it if it has a full stop. */
const SHORT = 80;

/** A byline is so short (Readability's own figure). */
const isShort = ({ textContent }: Element): boolean => {
  const { length } = textContent.trim();
  return length > 0 && length < 100;
};

/** Whether it is a link among words: one that leads to somebody's book may be called by the author. */
function isReference(element: Element): boolean {
  const line = element.localName === 'a' ? element.closest('p, li, pre') : null;
  return line !== null && !isShort(line);
}

/** What Readability counts of a link to a place on the same page. */
const WITHIN = 0.3;

const SHOWN = { display: '', visibility: '' };

/** What Readability takes for the name of who wrote, by class and id (its `REGEXPS.byline`). */
const BYLINE = /byline|author|dateline|writtenby|p-author/i;

/**
 * Readability's reading of the text alone: without what the page says of itself, and without steps that are done where a page is
 * copied (`images.ts`) and where tags are written (`sanitise.ts`); with Chinese full stops, and with three questions to every element that begin with their cheap half. The
 * steps are private to it: with a version that names them otherwise nothing is built (`scripts/lean-readability.ts`).
 */
class Reader extends Readability {
  /**
   * @param copy gives a page to read, and the same anew
   * @param title a heading that says the same is left out of the text
   */
  constructor(
    private readonly copy: () => Document,
    title: string,
  ) {
    super(copy(), { charThreshold: ENOUGH });
    this._articleTitle = title;
  }

  /** The steps of its own `parse`, which goes on to serialise what it found. */
  read(): Element | undefined {
    this.prepare();
    const article = this._grabArticle();
    if (!article) return undefined;
    this._simplifyNestedElements(article);
    return article;
  }

  private prepare(): void {
    this._unwrapNoscriptImages(this._doc);
    this._removeScripts(this._doc);
    this._prepDocument();
  }

  /** Before another try. */
  _putBack = (body: Element): void => {
    body.replaceChildren(...this.copy().body.childNodes);
    this.prepare();
  };

  _cleanStyles = (): void => undefined;
  _fixLazyImages = (): void => undefined;

  _isProbablyVisible = (element: HTMLElement): boolean => {
    // An element of MathML has no style.
    const { display, visibility } = (element.hasAttribute('style') && (element.style as CSSStyleDeclaration | undefined)) || SHOWN;
    const isHidden = element.getAttribute('aria-hidden') === 'true' && !element.matches('[class*="fallback-image"]');
    return display !== 'none' && visibility !== 'hidden' && !element.hasAttribute('hidden') && !isHidden;
  };

  _isElementWithoutContent = (element: Element): boolean => {
    // Most elements begin with words.
    for (let node = element.firstChild; node; node = node.firstChild) if (node.nodeType === TEXT_NODE && node.nodeValue?.trim()) return false;
    const { children } = element;
    return !element.textContent.trim() && (children.length === 0 || children.length === element.querySelectorAll('br, hr').length);
  };

  _isValidByline = (element: Element, names: string): boolean => {
    const isSigned = element.getAttribute('rel') === 'author' || element.matches('[itemprop*="author"]');
    return (isSigned || (BYLINE.test(names) && !isReference(element))) && isShort(element);
  };

  _getLinkDensity = (element: Element): number => {
    const links = [...element.getElementsByTagName('a')];
    const length = links.length > 0 ? this._getInnerText(element).length : 0;
    const lengthOf = (link: Element) => this._getInnerText(link).length * (/^#./u.test(link.getAttribute('href') ?? '') ? WITHIN : 1);
    return length > 0 ? links.reduce((sum, link) => sum + lengthOf(link), 0) / length : 0;
  };

  override _getInnerText = ({ textContent }: Element, onOneLine = true): string => {
    const text = textContent.trim();
    const plain = onOneLine ? text.replace(/\s{2,}/gu, ' ') : text;
    const isSentence = plain.length < SHORT && /[。！？]$/u.test(plain) && !isNotice(plain, '');
    return isSentence ? `${plain.slice(0, -1)}.` : plain;
  };
}

/** Readability's reading of a copy; undefined where it finds nothing, fails, or would take too long. */
export function readable({ document, openGraph, html }: Page): Element | undefined {
  if (document.getElementsByTagName('*').length > READABLE_ELEMENTS) return undefined;
  try {
    return new Reader(() => copyOf(document), openGraph.title ?? html.title ?? '').read();
  } catch {
    // Markup that it did not foresee: the plain reading takes over.
    return undefined;
  }
}

/** A copy for Readability, without what it would misread. */
function copyOf(document: Document): Document {
  const copy = without(document.cloneNode(true) as Document, likely(IDLE, document));
  // Readability weighs the names of headings: it would take a chapter on comments for a heading of comments, and the
  // `section-header` of a chapter for the header of the page.
  for (const heading of copy.querySelectorAll('h2, h3, h4')) {
    if (heading.matches(UNSEEN)) heading.remove();
    heading.removeAttribute('id');
    heading.removeAttribute('class');
  }
  for (const { classList } of copy.querySelectorAll(likely(MISNAMING, document))) classList.remove(...[...classList].filter((name) => MISNAMED.some((part) => name.includes(part))));
  // Of what leads elsewhere Readability leaves the label and the prices, by which nobody would know it any more.
  leaveOutElsewhere(copy.body);
  return copy;
}
