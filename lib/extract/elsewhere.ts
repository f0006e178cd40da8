import { SHOW_TEXT } from './node-filter';

/** How sites head what leads away from an article: links and cards of other pages, forms, voices of customers. */
const ENGLISH = [
  String.raw`(?:related|recommended|similar|suggested|more|latest|recent|popular|featured|trending|top)(?: (?:[\w’'&-]+ )?(?:articles?|posts?|stories|news|content|products?|items?|reading|reads?|videos?|pages?|discussions?|threads?|questions?|insights?|blogs?|comments|tags|searches|from .{1,40}|for you|now|by .{1,30}|like this))+`,
  'related|recommended|trending|categories|archives|tags|blogroll|testimonials?|advertisements?|contact us|get in touch|quick links',
  '(?:you|readers|customers|people) (?:(?:may|might) |who .{3,40} )?also .{3,40}|you (?:may|might) (?:like|enjoy|be interested).{0,20}',
  'most (?:read|popular|viewed|commented|recent|shared)(?: .{1,20})?|recently viewed(?: .{1,20})?|frequently bought together',
  'read (?:next|more|also|this next)|up next|keep reading|continue reading|explore more|in this (?:section|series)',
  '(?:leave|post|add|write) (?:a|your) (?:comment|reply|review)|join the (?:conversation|discussion)|(?:\\d+ )?comments?(?: \\(\\d+\\))?',
  'share(?: this.{0,20}| on .{2,20})?|follow us(?: on .{2,20})?|connect with us|stay connected|(?:our )?newsletter|subscribe(?: .{1,40})?|sign ?up(?: .{1,40})?',
  'sponsored(?: content| links)?|about the authors?|about us',
];
const CHINESE = [
  '(?:相关|更多|热门|最新|精彩|精选|推荐|延伸|热点|本周|今日|近期|随机|编辑|图文|往期|其他|其它|为您|为你|猜你)(?:新闻|阅读|文章|推荐|内容|报道|专题|链接|资讯|话题|标签|排行|视频|图片|喜欢|帖子|问题|搜索|回顾|热文|精选|评论|图集|稿件){1,2}',
  String.raw`大家都在看|热门排行|排行榜|\d+小时(?:热文|热榜|排行).{0,6}|发表评论|网友评论|我要评论|友情链接|分享到|相关|标签`,
];
const LABEL = new RegExp(String.raw`^(?:${[...ENGLISH, ...CHINESE].join('|')})\s*[:：»›>…]*$`, 'iu');
const LONGEST_LABEL = 60;

/** Labels that are looked at: a page made of nothing else must not cost more than it is worth. */
const LOOKED = 40;

/** What has a larger share of the text is what the page is for, unless an article of so many characters stands above it. */
const MOST = 0.6;
const ARTICLE = 500;
const MOST_BELOW = 0.75;
/** What follows a heading without a section of its own goes with it where so much of it is links, and so little of the text. */
const LINKS = 0.4;
const MOST_FLAT = 0.4;

type Label = { element: Element; above: number };

/** Takes out of a copied content the sections that lead to other pages, told by how they are headed. */
export function leaveOutElsewhere(content: Element): void {
  const { labels, whole } = labelsIn(content);
  for (const { element, above } of labels) {
    if (!content.contains(element)) continue;
    const section = sectionOf(element, content, whole * (above > ARTICLE ? MOST_BELOW : MOST));
    if (lengthOf(section) <= lengthOf(element)) for (const part of linksBelow(section, whole)) part.remove();
    section.remove();
  }
}

/** The elements that are labels and nothing else, each with how many characters stand above it. */
function labelsIn(content: Element): { labels: Label[]; whole: number } {
  const labels: Label[] = [];
  let whole = 0;
  const walker = content.ownerDocument.createTreeWalker(content, SHOW_TEXT);
  while (walker.nextNode()) {
    const text = line(walker.currentNode);
    const parent = walker.currentNode.parentElement;
    if (parent && parent !== content && labels.length < LOOKED && text.length <= LONGEST_LABEL && LABEL.test(text)) {
      const element = blockOf(parent, content, text.length);
      if (element) labels.push({ element, above: whole });
    }
    whole += text.length;
  }
  return { labels, whole };
}

/** The outermost element that holds these characters alone; undefined where they stand in a longer line. */
function blockOf(innermost: Element, content: Element, length: number): Element | undefined {
  let block = innermost;
  if (lengthOf(block) > length) return undefined;
  for (let next = block.parentElement; next && next !== content && lengthOf(next) <= length; next = next.parentElement) block = next;
  return block;
}

/** The largest element that begins with a label and is no longer than this. */
function sectionOf(label: Element, content: Element, most: number): Element {
  let section = label;
  for (let next = section.parentElement; next && next !== content && isFirst(section); next = section.parentElement) {
    if (next.querySelector('h1') || lengthOf(next) > most) break;
    section = next;
  }
  return section;
}

function isFirst(element: Element): boolean {
  for (let before = element.previousSibling; before; before = before.previousSibling) if (line(before)) return false;
  return true;
}

/** What stands between a heading and the next one, if it is mostly links. */
function linksBelow(heading: Element, whole: number): Element[] {
  const below: Element[] = [];
  for (let next = heading.nextElementSibling; next && next.localName !== heading.localName && !/^h\d$/u.test(next.localName); next = next.nextElementSibling)
    below.push(next);
  const linkedIn = (part: Element) =>
    part.localName === 'a' ? lengthOf(part) : [...part.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0);
  const size = below.reduce((sum, part) => sum + lengthOf(part), 0);
  const linked = below.reduce((sum, part) => sum + linkedIn(part), 0);
  return size < whole * MOST_FLAT && linked > size * LINKS ? below : [];
}

const line = (node: Node): string => (node.textContent ?? '').replace(/\s+/gu, ' ').trim();
const lengthOf = (element: Element): number => line(element).length;
