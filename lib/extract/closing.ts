import { textsIn } from './texts-in';
import { lineOf, oneLine } from './one-line';
import { bare } from './tidy';

/**
 * How Chinese platforms close what their users publish, which the rules for such platforms ask of them: 以上内容为……用户上传,
 * 以上观点仅代表作者. "The above" ends an article by its meaning; what follows is of the platform.
 * 本文仅代表作者观点 and 版权所有 may open one as well. IT之家 has 广告声明 on its links there.
 */
const CLOSING = /^[“"【[(（]?(?:(?:特别|平台|免责)?声明[】\])）]?[\s:：]*)?(?:以上(?:作品|文章|图文)?(?:内容|观点|文章).{0,60}(?:上传|发布|代表|平台|无关)|(?:[本该此](?:文|内容)|文章).{0,30}代表.*(?:作者|观点|立场)|版权所有，|郑重声明|广告声明：文内|©?著作权归作者)/u;
const LONGEST = 200;

/** Characters that an article has above its closing at least: less is no article, but a page of rules. */
const LEAST = 60;

/** Takes out of a copied content the words that close it, and all that stands below them. */
export function leaveOutBelowClosing(content: Element): void {
  const closing = closingOf(content);
  leaveOutBeside('nextSibling', closing, content);
  closing?.remove();
}

/** Takes out all that stands on one side of a part of a content. */
function leaveOutBeside(side: 'previousSibling' | 'nextSibling', part: Element | undefined, content: Element): void {
  for (let node: Node | null = part ?? null; node && node !== content; node = node.parentNode) {
    while (node[side]) node[side].remove();
  }
}

function closingOf(content: Element): Element | undefined {
  let above = 0;
  for (const node of textsIn(content)) {
    const text = lineOf(node);
    const parent = node.parentElement;
    const isClosing = above >= LEAST && text.length <= LONGEST && CLOSING.test(text) && parent && parent !== content;
    if (isClosing && (text.includes('以上') || above * 2 > oneLine(content).length)) return parent;
    above += text.length;
  }
  return undefined;
}

/** A longer text above the title is of the article; and where there is no more in all, it may be what heads one. */
const FURNITURE = 120;

/** Takes out of a copied content what stands above its title, where that is much and no prose: menus and boxes of the template. */
export function leaveOutAboveTitle(content: Element, title: string): void {
  const heading = [...content.querySelectorAll('h1, h2')].find((each) => bare(each.textContent) === bare(title));
  if (!heading) return;
  let above = 0;
  for (const text of textsIn(content)) {
    if (heading.contains(text)) break;
    if (text.parentElement?.matches('script, style')) continue;
    const { length } = lineOf(text);
    if (length > FURNITURE) return;
    above += length;
  }
  if (above > FURNITURE) leaveOutBeside('previousSibling', heading, content);
}
