import { lineOf, linkedIn, linksIn } from './one-line';
import { textsIn } from './texts-in';

/** How sites head what leads away from an article: links and cards of other pages. */
const ENGLISH = [
  String.raw`(?:related|recommended|similar|suggested|more|latest|recent|popular|featured|trending|top|(?:\d+ )?other)(?: (?:[\w’'&-]+ )?(?:articles?|posts?|stories|news|content|products?|items?|reading|reads?|videos?|pages?|discussions?|threads?|questions?|topics?|insights?|blogs?|comments|tags|searches|(?:from|by|in) .{1,40}|for you|now|like this))+`,
  '(?:you|readers|customers|people) (?:(?:may|might) |who .{3,40} )?also .{3,40}|(?:we .{9,25} )?you (?:may|might) (?:like|enjoy|be interested).{0,20}',
  '(?:most (?:read|popular|viewed|commented|recent|shared)|recently viewed)(?: .{1,20})?|frequently bought together|complete the look',
  'more on this (?:story|topic)|read (?:next|also|this next)|up next|keep reading|explore more(?: from .{1,30})?|sponsored(?: content| links)',
];
const CHINESE = [
  '(?:相关|更多|热门|最新|精彩|精选|推[荐薦]|延伸|热点|本周|今日|近期|随机|编辑|图文|往期|其[他它]|为[您你]|猜你)(?:新闻|[阅閱][读讀]|文章|推荐|内容|报道|专题|链接|资讯|话题|标签|排行|视频|图片|喜欢|帖子|问题|搜索|回顾|热文|精选|评论|图集|稿件){1,2}',
  String.raw`大家都在看|热门排行|\d+小时(?:热文|热榜|排行).{0,6}|友情链接`,
];
/** The same words head chapters of their own: a manual of a language has one on comments. */
const EITHER = [
  'related|recommended|trending|categories|archives|tags|blogroll|quick links|in this (?:section|series)|read more|continue reading',
  String.raw`(?:\d+ )?comments?(?: \(\d+\))?|(?:leave|post|add|write) (?:a|your) (?:comment|reply|review)|join the (?:conversation|discussion)`,
  '(?:share|follow us)(?: .{1,20})?|connect with us|stay connected|contact us|get in touch|about us',
  '分享到|相关|标签|排行榜|发表评论|网友评论|我要评论',
];
/** What customers say of a firm and of its things leads nowhere, and is no part of what it offers; nor is what a newspaper asks of those who remark. */
const PRAISE = '(?:customer|top) reviews?|welcome to the discussion.?|testimonials?|what (?:(?:our|people|clients|customers|readers|users|students) ){1,2}(?:say|are saying)|why people choose .{2,30}';
/** The label of a list of chapters, as plug-ins of WordPress, Elementor and Webflow have it; and what is left of it without their links. */
const CONTENTS = { left: 25, label: '(?:table of )?contents|(?:on|in) this (?:page|article|post|guide)|jump to(?: section)?|目录|目錄' };
const labelled = (...words: string[]) => new RegExp(String.raw`^(?:${words.join('|')})\s*[:：»›>…]*$`, 'u');
/** What stands under a label leads elsewhere: as cards do, with a link to so many characters at least, or mostly. */
type Leads = (element: Element) => boolean;
const CARD = 500;
const LINKS = 0.4;
const isMostlyLinks: Leads = (element) => linkedIn(element) >= lengthOf(element) * LINKS;
/** A list of what stands below leads nowhere else, and says nothing outside its links; where it was a menu, the switch that folded it is left. */
const isContents: Leads = (element) =>
  linksIn(element).length === 0 &&
  lengthOf(element) - [...element.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0) <= CONTENTS.left;
/** What heads an order for a newsletter, which many a newspaper has between two paragraphs. */
const LETTERS = /^(?:sign up|subscribe|join|get)\b|newsletter/u;
const isOrder: Leads = (element) => lengthOf(element) <= CARD && (/newsletter|in-?box/i.test(element.textContent) || element.querySelector('[type="email"]') !== null);
const LONGEST_LABEL = 60;
const LABELS: { label: RegExp; leads: Leads }[] = [
  { label: labelled(...ENGLISH, ...CHINESE), leads: (element) => linksIn(element).length * CARD >= lengthOf(element) },
  { label: labelled(...EITHER), leads: isMostlyLinks },
  { label: labelled(PRAISE), leads: () => true },
  { label: LETTERS, leads: isOrder },
  { label: labelled(CONTENTS.label), leads: isContents },
];

/** Labels that are looked at: a page made of nothing else must not cost more than it is worth. */
const LOOKED = 40;

/** What has a larger share of the text is what the page is for, unless an article of so many characters stands above it. */
const MOST = 0.6;
const ARTICLE = 500;
const MOST_BELOW = 0.75;

type Label = { element: Element; leads: Leads; above: number };

/** Takes out of a copied content the sections that lead to other pages, told by how they are headed and by their links. */
export function leaveOutElsewhere(content: Element): void {
  const { labels, whole } = labelsIn(content);
  for (const { element, leads, above } of labels) {
    if (!content.contains(element)) continue;
    const most = whole * (above > ARTICLE ? MOST_BELOW : MOST);
    const section = sectionOf(element, content, (next) => lengthOf(next) <= most && !next.querySelector('h1'), leads);
    if (section) section.remove();
    else for (const part of sectionBelow(element, leads, most)) part.remove();
  }
}

/** The elements that are labels and nothing else, each with how many characters stand above it. */
function labelsIn(content: Element): { labels: Label[]; whole: number } {
  const labels: Label[] = [];
  let whole = 0;
  for (const node of textsIn(content)) {
    const text = lineOf(node);
    const parent = node.parentElement;
    const isShort = text.length <= LONGEST_LABEL && labels.length < LOOKED;
    const small = isShort ? text.toLowerCase() : '';
    const kind = isShort ? LABELS.find(({ label }) => label.test(small)) : undefined;
    const element = kind && parent && parent !== content ? blockOf(parent, content, text.length) : undefined;
    if (kind && element) labels.push({ element, leads: kind.leads, above: whole });
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

/** The largest element that begins with a label, may go, and leads elsewhere; undefined where there is none. */
function sectionOf(label: Element, content: Element, mayGo: (element: Element) => boolean, leads: Leads): Element | undefined {
  let section: Element | undefined;
  let inner = label;
  for (let next = inner.parentElement; next && next !== content && isFirst(inner) && mayGo(next); next = inner.parentElement) {
    if (leads(next)) section = next;
    inner = next;
  }
  return section;
}

function isFirst(element: Element): boolean {
  for (let before = element.previousSibling; before; before = before.previousSibling) if (before.textContent?.trim()) return false;
  return true;
}

/** A heading and what follows it as far as it leads elsewhere, if that is no great part of the text; else nothing. */
function sectionBelow(heading: Element, leads: Leads, most: number): Element[] {
  const below: Element[] = [];
  for (let next = heading.nextElementSibling; next && !/^h\d$/u.test(next.localName); next = next.nextElementSibling) {
    // A paragraph with a link in it goes on with the article.
    if (!(next.localName === 'p' ? isMostlyLinks(next) : leads(next))) break;
    below.push(next);
  }
  const size = below.reduce((sum, part) => sum + lengthOf(part), 0);
  return size > 0 && size <= most ? [heading, ...below] : [];
}

const lengthOf = (element: Element): number => lineOf(element).length;
