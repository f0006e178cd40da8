import { formulaAround, writeFormulas } from './formulas';
import { nodesIn } from './range-nodes';
import { textOf } from './text-of';
import { tidyLines } from './tidy';

type Part = {
  /** About so many UTF-16 units are wanted: no more of the page is looked at than these need. */
  limit: number;
  /** The last of a longer text are wanted, not the first. */
  fromEnd?: boolean;
  /** Formulas that are left out. */
  without?: readonly (Element | undefined)[];
};

/**
 * The text that a range of the live page shows, written as the body of a clipping is: formulas whole and as their TeX,
 * paragraphs parted by a blank line, nothing that is hidden or cannot be selected.
 */
export function shownText(range: Range, part: Part): string {
  const copy = copyShown(range, part);
  writeFormulas(copy);
  return tidyLines(textOf(copy, Infinity).text).trim();
}

/** What a range shows, copied into a document that loads nothing and runs no script. */
function copyShown(range: Range, { limit, fromEnd = false, without = [] }: Part): Element {
  const inert = new DOMParser().parseFromString('', 'text/html');
  const root = rootOf(range);
  const copy = inert.createElement(closest(root, 'pre') ? 'pre' : 'div');
  const copies = new Map<Node, Node>([[root, copy]]);
  const put = (node: Node, part: Node) => {
    const place = copies.get(parentOf(node));
    place?.insertBefore(part, fromEnd ? place.firstChild : null);
    copies.set(node, part);
  };
  let length = 0;
  // What shows nothing is not copied: it would only leave a break behind.
  const add = (node: Node, part: Node) => {
    const missing: Node[] = [];
    for (let around = parentOf(node); !copies.has(around); around = parentOf(around)) missing.push(around);
    for (const around of missing.reverse()) put(around, withoutContent(around, inert));
    put(node, part);
    length += part.textContent?.trim().length ?? 0;
  };
  for (const node of nodesIn(range, root, fromEnd)) {
    if (length > limit) break;
    const formula = formulaAt(node);
    if (formula && !copies.has(formula) && !without.includes(formula) && isDrawn(formula)) add(formula, inert.importNode(formula, true));
    if (!formula && node instanceof Text && isShown(parentOf(node))) add(node, wordsOf(node, range, inert));
    if (!formula && node instanceof HTMLBRElement && isShown(node)) add(node, inert.createElement('br'));
  }
  return copy;
}

/** The smallest element around a range; of a formula all is taken, however little of it is selected. */
function rootOf({ commonAncestorContainer: common }: Range): Node {
  const formula = formulaAt(common);
  return formula ?? common instanceof CharacterData ? parentOf(formula ?? common) : common;
}

/** The formula that a place of the live page is in. */
export function formulaAt(node: Node): Element | undefined {
  const element = node instanceof CharacterData ? parentOf(node) : node;
  return element instanceof Element ? formulaAround(element) : undefined;
}

/** A form is copied as a plain element: its own members may be hidden behind fields of their names. */
function withoutContent(element: Node, inert: Document): Node {
  return element instanceof HTMLFormElement ? inert.createElement('div') : inert.importNode(element);
}

/** The words of a text that are in a range, each of its lines as one where the page shows it so. */
function wordsOf(text: Text, { startContainer, startOffset, endContainer, endOffset }: Range, inert: Document): Node {
  const words = text.data.slice(text === startContainer ? startOffset : 0, text === endContainer ? endOffset : undefined);
  const element = parentOf(text);
  const hasLines = element instanceof Element && getComputedStyle(element).whiteSpace.startsWith('pre');
  if (!hasLines || closest(element, 'pre')) return inert.createTextNode(words);
  const lines = inert.createElement('span');
  lines.innerText = words;
  return lines;
}

/** MathJax draws beside the script that it reads. */
const isDrawn = (formula: Element) => formula instanceof HTMLScriptElement || isShown(formula);

/** An element without a box of its own (`display: contents`) is shown where that around it is. */
function isShown(node: Node): boolean {
  if (!(node instanceof Element)) return true;
  const { display, visibility, userSelect } = getComputedStyle(node);
  if (visibility !== 'visible' || userSelect === 'none') return false;
  return display === 'contents' ? isShown(parentOf(node)) : Element.prototype.checkVisibility.call(node);
}

/** Of what may be a form only the prototype's members are asked. */
const parentOf = (node: Node) => Reflect.get(Node.prototype, 'parentNode', node) as Node;
const closest = (node: Node, selector: string) => node instanceof Element && Element.prototype.closest.call(node, selector);
