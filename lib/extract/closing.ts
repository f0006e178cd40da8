import { SHOW_TEXT } from './node-filter';
import { oneLine } from './one-line';

/**
 * How Chinese platforms close what their users publish, which the rules for such platforms ask of them: 以上内容为……用户上传,
 * 以上观点仅代表作者. "The above" ends an article by its meaning; what follows is of the platform. IT之家 has 广告声明 on its links there.
 */
const CLOSING = /^[“"【[(（]?(?:(?:特别|平台|免责)?声明[】\])）]?[\s:：]*)?(?:以上(?:作品|文章|图文)?(?:内容|观点|文章).{0,60}(?:上传|发布|代表|平台|无关)|广告声明：文内)/u;
const LONGEST = 200;

/** Characters that an article has above its closing at least: less is no article, but a page of rules. */
const LEAST = 60;

/** Takes out of a copied content the words that close it, and all that stands below them. */
export function leaveOutBelowClosing(content: Element): void {
  const closing = closingOf(content);
  for (let node: Node | null = closing ?? null; node && node !== content; node = node.parentNode) {
    while (node.nextSibling) node.nextSibling.remove();
  }
  closing?.remove();
}

function closingOf(content: Element): Element | undefined {
  const walker = content.ownerDocument.createTreeWalker(content, SHOW_TEXT);
  let above = 0;
  while (walker.nextNode()) {
    const text = oneLine(walker.currentNode).trim();
    const parent = walker.currentNode.parentElement;
    if (above >= LEAST && text.length <= LONGEST && CLOSING.test(text) && parent && parent !== content) return parent;
    above += text.length;
  }
  return undefined;
}
