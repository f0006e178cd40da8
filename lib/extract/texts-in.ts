import { SHOW_TEXT } from './node-filter';

/**
 * The texts in an element that are more than white space, in the order of the page.
 * @param most how many are looked at, white space included
 */
export function textsIn(root: Element, most = Infinity): Text[] {
  const texts: Text[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let looked = 0, node = walker.nextNode(); looked < most && node; looked++, node = walker.nextNode()) {
    if ((node as Text).data.trim()) texts.push(node as Text);
  }
  return texts;
}
