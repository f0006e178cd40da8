import { writeFormulas } from './formulas';
import { wakeImages } from './images';
import { resolveLink } from './links';
import { giveBackNames } from './named-access';
import { reveal } from './reveal';
import { showWithin } from './shown-within';
import { without } from './without';

/**
 * The deepest nesting that is copied. Parsers stop at 512, scripts can go on; readers look at every ancestor of every
 * element, so that 20,000 nested elements took them nine seconds.
 */
const MAX_DEPTH = 1_000;
/** In a page's order an element is at most one level deeper than the one before: one in so many tells of the others. */
const LOOKED_AT = 100;

/**
 * A copy of a page that can be changed at will: it runs no script, loads nothing, resolves links as the page does, and
 * its elements answer with their own methods. The page itself is only read. Of a page nested beyond `MAX_DEPTH` only
 * the head is copied.
 */
export function copyPage(document: Document, url: string): Document {
  const copy = own(document, 'implementation').createHTMLDocument('');
  const root = own(document, 'documentElement') as Element | null;
  if (root) {
    const clone = copy.importNode(root, !isTooDeep(own(document, 'getElementsByTagName').call(document, '*')));
    showWithin(root, clone);
    if (!clone.hasChildNodes())
      clone.append(...[...root.children].filter(isHead).map((head) => copy.importNode(head, true)));
    if (clone.localName === 'html') {
      copy.documentElement.remove();
      copy.append(clone);
    } else copy.body.append(clone);
  }
  giveBackNames(copy.documentElement);
  reveal(copy.documentElement);
  writeFormulas(copy.documentElement);
  wakeImages(copy.documentElement);
  setBase(copy, url);
  return copy;
}

/** A member of a document's own, taken from the prototype: `document.documentElement` may be a form of that name. */
const own = <K extends keyof Document>(document: Document, key: K): Document[K] =>
  Reflect.get(Document.prototype, key, document);

const isHead = (element: Element): boolean => element.localName === 'head';

/** Whether elements are nested beyond `MAX_DEPTH`, give or take `LOOKED_AT` levels. */
function isTooDeep(elements: HTMLCollectionOf<Element>): boolean {
  const parentOf = (element: Element) => Reflect.get(Node.prototype, 'parentElement', element) as Element | null;
  for (let at = LOOKED_AT; at < elements.length; at += LOOKED_AT) {
    let depth = 0;
    for (let element = elements[at] ?? null; element && depth <= MAX_DEPTH; depth++) element = parentOf(element);
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** The copy has no address of its own in every browser, so it is told one. */
function setBase(copy: Document, url: string): void {
  const href = resolveLink(copy.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  without(copy, 'base');
  const base = copy.createElement('base');
  base.setAttribute('href', href);
  (copy.head ?? copy.documentElement).prepend(base);
}
