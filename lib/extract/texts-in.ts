import { SHOW_TEXT } from './node-filter';

/**
 * The texts in an element that are more than white space, in the order of the page.
 * @param most how many are looked at, white space included
 */
export function* textsIn(root: Element, most = Infinity): Generator<Text> {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let looked = 0; looked < most && walker.nextNode(); looked++) {
    const text = walker.currentNode as Text;
    if (text.data.trim()) yield text;
  }
}
