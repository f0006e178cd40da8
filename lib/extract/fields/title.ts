import { textPieces } from '../byline';
import { isHouseName } from '../houses';
import { LOWER, UPPER } from '../letters';
import { isSameSite, plainPath, resolveLink } from '../links';
import type { Page } from '../page';
import { overlap, termsOf } from '../sentences';
import { isSiteName, isWholeSiteName } from '../site-names';
import { bare, withoutStyle } from '../tidy';

/** Where a page's title and a site's name may be joined: a sign between blanks, or one that no title has inside. */
const JOINT = /\s+[|\-–—·•»«:~/]+\s+|\s*[|｜»_]+\s*|(?<=[々〇㐀-鿿]|[”》】！？])\s*[-–—]+\s*|:\s+/gu;

/** The share of its words that a heading must have in common with a stated title to be one. */
const CONFIRMED = 0.4;

/**
 * The title: stated for citation, then the heading that a stated title confirms (cards and search engines are told
 * shorter or louder ones), then stated for machines, for sharing, for the tab. A statement that is only the site's name
 * is passed over; a page that says nothing is called by its host.
 */
export function titleOf(page: Page): string {
  const { highwire, dublinCore, jsonLd, openGraph, microdata, heading, html, url } = page;
  const stated = [jsonLd.title, openGraph.title, dublinCore.title, microdata.title, html.title];
  const shown = heading && stated.some((title) => title && (title.startsWith(`${heading}（`) || isConfirmed(heading, title))) ? heading : undefined;
  const ladder = [highwire.title, shown && (coreOf(page) ?? shown), ...stated, heading];
  // A template may call each of its pages by the name of the house.
  const isOfAll = (title: string) => !shown && heading && /[々〇㐀-鿿]$/u.test(title) && isHouseName(title);
  for (const title of ladder) {
    const plain = title && !isCut(title, ladder) && withoutSite(withoutStyle(title), page);
    if (plain && !isOfAll(plain)) return withoutNumber(plain, page.url);
  }
  return html.title ?? url.hostname;
}

/** A title without the number of a bug that stands before it, filled up with noughts or behind its kind (MantisBT, Redmine), and in the address. */
function withoutNumber(title: string, { pathname, search }: URL): string {
  const [before, number = ''] = /^(?:\w* ?#)?0*(\d{3,})\s*[–—:-]\s*/u.exec(title) ?? [];
  return before && new RegExp(String.raw`\b${number}\b`, 'u').test(pathname + search) ? title.slice(before.length) : title;
}

/** Two pieces of which the second begins a sentence. */
const RUN_ON = new RegExp(`[${LOWER}\\d?!.:]\n[${UPPER}„“"]`, 'u');

/** The piece of the heading that the sharing card or the tab begins with: others are kickers, counters and labels. */
function coreOf({ headingElement, openGraph, jsonLd, html }: Page): string | undefined {
  // PHPCMS has day and source in the heading.
  const all = headingElement ? textPieces(headingElement) : [];
  const pieces = all.filter((piece) => !/\d{4}-\d{2}-\d{2}|^(?:来源|评论|点击)/u.test(piece));
  const titles = [openGraph.title, html.title].flatMap((title) => (title ? bare(title) : []));
  const isCore = (piece: string) =>
    titles.some((title) => title === bare(piece) || (bare(piece).length * 2 > bare(pieces.join('')).length && title.startsWith(bare(piece))));
  // Only the style sheet parts a kicker that no name gives away from the title below it.
  const longest = pieces.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (all.some((piece, i) => RUN_ON.test(`${all[i - 1] ?? ''}\n${piece}`) && headingElement!.textContent.includes(all[i - 1]! + piece)))
    return [...titles, bare(jsonLd.title ?? '')].some((title) => title.includes(bare(longest))) ? longest : undefined;
  const isWhole = titles.some((title) => title.startsWith(bare(all.join(''))));
  return all.length > 1 && !isWhole ? pieces.find(isCore) : undefined;
}

function isConfirmed(heading: string, title: string): boolean {
  const [shown, stated] = [termsOf(heading), termsOf(title)];
  return overlap(shown, stated) >= CONFIRMED && overlap(stated, shown) >= CONFIRMED / 2;
}

/** Whether a title ends in an ellipsis, and another goes on where it stops. */
function isCut(title: string, others: (string | undefined)[]): boolean {
  const stem = /^(.+?)\s*(?:…|\.{3})$/u.exec(title)?.[1];
  return stem !== undefined && others.some((other) => other !== title && other?.startsWith(stem));
}

/** The title less the site's name; empty when nothing else is in it. The heading on the page settles what is title. */
function withoutSite(title: string, page: Page): string {
  // A home page is called what the site is called.
  if (page.url.pathname === '/') return title;
  // `CMAKE_MODULE_PATH` is one name; 标题_频道_网站 are three.
  const joints = [...title.matchAll(JOINT)].filter(([joint]) => joint !== '_' || /[々〇㐀-鿿]/u.test(title));
  const [before, after] = around(title, joints.at(-1));
  const [head, rest] = around(title, joints[0]);
  // With a short title beside it the name is most of both: they would pass for the name together.
  if (isWholeSiteName(after, page) && !isSiteName(before, page)) return withoutSite(before, page);
  const isHost = bare(head) !== '' && bare(head) === page.url.hostname.split('.')[0];
  if ((isWholeSiteName(head, page) || isHost) && !isSiteName(rest, page)) return withoutSite(rest.replace(LABEL, ''), page);
  if (isSiteName(title, page)) return '';
  const heading = page.heading ? bare(page.heading) : '';
  for (const joint of joints) {
    for (const part of [title.slice(0, joint.index), title.slice(joint.index + joint[0].length)]) {
      if (heading && bare(part) === heading && !isSiteName(part, page)) return part;
    }
  }
  // 标题_频道_网站: Chinese content systems join what they file an article under by a sign that no title has inside.
  const filed = /^[^_]*[々〇㐀-鿿][^_]*(?=_)/u.exec(title)?.[0].trim();
  if (filed && title.split('_').every((part) => part.trim().length <= filed.length)) return filed;
  const last = joints.at(-1);
  if (last && (isSiteName(after, page) || isFiled(after, last) || (isApart(last) && leadsHome(after, page)) || (last[0].includes('|') && isSection(after, page))))
    return withoutSite(before, page);
  const first = joints[0];
  if (first && (isSiteName(head, page) || (isApart(first) && leadsHome(head, page)))) return rest.replace(LABEL, '');
  return title;
}

/** What stands before a joint of a title, and behind it. */
const around = (title: string, joint: RegExpExecArray | undefined): [before: string, after: string] =>
  joint ? [title.slice(0, joint.index), title.slice(joint.index + joint[0].length)] : ['', ''];

/** Whether two parts of a title are joined by more than the colon that titles have inside. */
const isApart = ([joint]: RegExpExecArray): boolean => joint.trim() !== ':';

/** Characters of the longest name that a Chinese site is filed under at the end of a title. */
const LONGEST_HOUSE = 8;

/** Whether a title ends in the name of a Chinese newspaper, site or channel, joined as names are: 标题—新闻—科学网. */
const isFiled = (tail: string, joint: RegExpExecArray): boolean =>
  isApart(joint) && tail.length <= LONGEST_HOUSE && /^[々〇㐀-鿿]+$/u.test(tail) && isHouseName(tail);

/** What phpBB and old templates of WordPress put between their name and a title. */
const LABEL = /^(?:(?:view topic|thema anzeigen)\s+-|blog[ -]archive?\s+»)\s+/i;

/** Whether a link of this text leads to where the site, or its forum, begins: no page but its first is called by its name. */
function leadsHome(text: string, { document, url }: Page): boolean {
  const name = bare(text);
  const folder = plainPath(new URL('./', url));
  const isHome = (link: Element) => {
    const address = resolveLink(link.getAttribute('href'), url);
    const path = address && isSameSite(new URL(address), url) ? plainPath(new URL(address)) : undefined;
    return path === '' || (path === folder && path !== plainPath(url));
  };
  const isNamed = ({ textContent }: Element) => textContent.length < 2 * text.length + 20 && bare(textContent) === name;
  return name !== '' && [...document.querySelectorAll('a[href]')].some((link) => isNamed(link) && isHome(link));
}

/** Whether a text is what the address files the page under: `Opinion` for `/opinion/2024/a-title`. */
const isSection = (text: string, { url }: Page): boolean =>
  url.pathname.split('/').slice(1, -1).some((part) => part !== '' && bare(part) === bare(text));
