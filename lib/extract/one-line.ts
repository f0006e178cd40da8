import { onOneLine } from '../white-space';

/** The text of a node as it would stand on one line. */
export const oneLine = (node: Node): string => onOneLine(node.textContent ?? '');

/** The same without blanks at its ends. */
export const lineOf = (node: Node): string => oneLine(node).trim();

/** The links in an element, itself included, that lead to other pages: not to a place on the same one. */
export function linksIn(element: Element): Element[] {
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a')];
  return links.filter((link) => !link.getAttribute('href')?.startsWith('#'));
}

/** Characters in these links. */
export const linkedIn = (element: Element): number => linksIn(element).reduce((sum, link) => sum + oneLine(link).length, 0);
