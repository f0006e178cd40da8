import { firstDay } from './dates';
import { INLINE } from './density';
import { onOneLine } from '../white-space';
import { LOWER } from './letters';
import { ELEMENT_NODE, TEXT_NODE } from './node-filter';
import { isHouseName } from './houses';
import { lineOf, oneLine } from './one-line';
import { MONTHS } from './months';
import { splitNames } from './names';
import { textsIn } from './texts-in';
import { bare } from './tidy';
import { UNREAD } from './unread';

/** What a page says of itself that its text need not say again: its title, and names of authors and of the site. */
export type Said = { titles: readonly string[]; names: readonly string[]; now: Date };

/** What stands over an article is short; of a list of days, or of those who speak, there are more. */
const LONGEST = 160;
const MOST = 4;

/** Parts above the first paragraph that are looked at. */
const LOOKED = 24;

/** How pages name what follows, how long it takes to read, and how many have, in English and Chinese. */
const LABELS = new RegExp(
  [
    String.raw`\b(?:(?:last )?(?:published|posted|updated|written|reviewed|created|modified)(?: (?:on|by|at))?|by|authors?|date|source|on behalf of)\b`,
    String.raw`(?<![a-zÀ-ɏ])(?:min(?:ute)?s?\.?(?: read)?|read(?:ing)? time)\b`,
    '^于|首次|(?:[发發][布佈表]|更新|修改|出版|刊登)[于於者]?|[时時][间間]|日期|[来來]源|作者|撰文|[记記]者|(?:[责責]任)?[编編][辑輯]|责编|分享到|原创|(?:[阅閱][读讀]|[浏瀏][览覽]|点击|评论)[量数數]?|分[钟鐘]|[字次]数?',
  ].join('|'),
  'gi',
);

/** What buttons for passing a page on say. */
const SHARED =
  /^(?:share(?: this(?: article)?| on .{1,12}| full article)?|facebook|twitter|x|linkedin|reddit|whatsapp|pinterest|telegram|flipboard|pocket|e-?mail|print|copy link|link|save|gift|listen|comments?|\d+ (?:shares|comments)|partager|teilen|imprimir|分享|收藏|打印|微信|微博|朋友圈|qq|字号|大|中|小)$/i;

/** All that a day and an hour are written with, and a few words before them, Veröffentlicht am Freitag, unless they make a sentence. */
const DAY = new RegExp(
  [
    String.raw`(?<=^|[\d|,–—·(-])\s*(?:[^\s\d.,:|–—·()-]+[.,:]?\s+){1,4}(?=\d)(?!.*\.$)`,
    String.raw`\b(?:${MONTHS})\b`,
    String.raw`\b(?:at|on|am|pm|[ap]\.m\.|utc|gmt|[ecmp][sd]?t|uhr)\b|(?<=\d)(?:st|nd|rd|th|[ap]m|t|z|h)(?![a-zÀ-ɏ])`,
    '[年月日号时時分秒]|(?:周|週|星期|礼拜)[一二三四五六日天]|[上下]午|凌晨|早上|晚上',
    String.raw`\d+`,
  ].join('|'),
  'gi',
);

/**
 * Takes what only says names and day again, and the title beside them, out of the beginning of a copied content, as far as
 * its first paragraph. Readability leaves out one byline; pages have several, in elements of any name. A title that stands
 * alone heads the text, as of a question, and stays.
 */
export function leaveOutMasthead(content: Element, whatIsSaid: () => Said): void {
  const parts = partsAbove(content);
  if (parts.length === 0) return;
  const said = whatIsSaid();
  const titles = parts.filter((part) => isTitle(part, said));
  const again = parts.flatMap((part) => (titles.includes(part) ? [] : restatingIn(part, said)));
  if (again.length === 0 || again.filter((part) => !SHARED.test(lineOf(part))).length > MOST) return;
  for (const part of [...again, ...titles]) part.remove();
}

/** An element that restates, or those of its blocks that do; what stands within a line stays with it. */
function restatingIn(element: Element, said: Said): Element[] {
  if (restates(element, said)) return [element];
  return [...element.children].flatMap((child) => (isBlock(child) ? restatingIn(child, said) : []));
}

const isTitle = (part: Element, { titles }: Said): boolean => titles.some((title) => bare(title) !== '' && bare(title) === bare(part.textContent));

/** What may be longer and is not the first paragraph: a caption, and what stands over the article as its header. */
const BESIDE = 'figure, figcaption, header';

/** The outermost short elements that stand above the first paragraph of a content; none when there is no such paragraph. */
function partsAbove(content: Element): Element[] {
  const parts: Element[] = [];
  const isReached = (element: Element): boolean => {
    for (const node of element.childNodes) {
      const text = isRead(node) ? (node.textContent ?? '').trim() : '';
      if (text === '') continue;
      if (!isBlock(node)) return true;
      if (isWithin(LONGEST, text)) parts.push(node);
      else if (isReached(node) || !node.matches(BESIDE)) return true;
    }
    return false;
  };
  return isReached(content) ? parts.slice(0, LOOKED) : [];
}

/** Whether a trimmed text has so many characters at most on one line. Of a long one only the beginning is looked at. */
const isWithin = (most: number, text: string): boolean =>
  onOneLine(text.slice(0, most * 4)).trim().length <= most && onOneLine(text).length <= most;

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

/** What begins a line of its own; a line of text with names or a day in it is the article's. */
const isBlock = (node: Node): node is Element => isElement(node) && !INLINE.has(node.nodeName);

const isRead = (node: Node): boolean => (isElement(node) ? !node.matches(UNREAD) : node.nodeType === TEXT_NODE);

/** Whether every piece of text in an element says what is said already. */
function restates(element: Element, { titles, names, now }: Said): boolean {
  const known = new Set([...titles, ...names].map(bare));
  const isKnown = (text: string) => known.has(bare(text)) || (/^[々〇㐀-鿿]+$/u.test(text) && isHouseName(text));
  const shown = [element, ...element.querySelectorAll('*')].filter((each) => each.matches(SHOWN));
  // An author's picture bears his name.
  if (!shown.every((each) => each.localName === 'img' && (!each.getAttribute('alt') || isKnown(each.getAttribute('alt')!)))) return false;
  let told = false;
  for (const text of textsIn(element)) {
    const piece = lineOf(text);
    if (bare(piece) === '' || text.parentElement?.matches(UNREAD)) continue;
    if (SHARED.test(piece)) {
      told = true;
      continue;
    }
    const rest = piece.replace(LABELS, ' ');
    const words = rest.replace(DAY, ' ');
    const isDay = firstDay(rest, now) !== undefined && splitAtSigns(words).every(isKnown);
    if (!isDay && bare(words) !== '' && !isKnown(piece) && !isAll(splitNames(rest), isKnown)) {
      if (!LABEL.test(piece) || text.parentElement?.localName === 'p' || !firstDay(oneLine(element), now)) return false;
      continue;
    }
    told ||= isDay || bare(words) !== '';
  }
  return told;
}

/** What Chinese sites have beside a day and in no paragraph, as a chronicle has it: an account, a place, how often it was liked. */
const LABEL = new RegExp(`^(?!.*[${LOWER}]{2})[^。！？，；]{1,12}$`, 'u');

/** What is seen beside the words; and headings, since one may be the day that a chapter is of. */
const SHOWN = 'img, figure, picture, video, audio, table, pre, math, h2, h3, h4, h5, h6';

const isAll = (texts: readonly string[], is: (text: string) => boolean): boolean => texts.length > 0 && texts.every(is);

/** What stands between commas, dots and strokes, where there is anything. */
const splitAtSigns = (text: string): string[] => text.split(/[,，·•|｜/:：()（）-]+/u).filter((part) => bare(part) !== '');
