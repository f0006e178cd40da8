/** White space that is anything but one blank: to put a blank in the place of every blank would take three times as long. */
const RUN = /[^\S ]\s*| \s+/gu;

/** The text of a node as it would stand on one line. */
export const oneLine = (node: Node): string => (node.textContent ?? '').replace(RUN, ' ');

/** The links in an element, itself included, that lead to other pages: not to a place on the same one. */
export function linksIn(element: Element): Element[] {
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a')];
  return links.filter((link) => !link.getAttribute('href')?.startsWith('#'));
}

/** Characters in these links. */
export const linkedIn = (element: Element): number => linksIn(element).reduce((sum, link) => sum + oneLine(link).length, 0);
