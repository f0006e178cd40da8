import { bylineOf, textPieces } from '../byline';
import { cleanNames, givenFirst, splitNames } from '../names';
import type { Page } from '../page';
import { isSiteName } from '../site-names';

/** Where pages show who wrote them: microformats' `rel=author`, hCard, and the class names of content systems. */
const AUTHOR_ELEMENTS =
  '[rel~="author"], .p-author, .author.vcard .fn, .author-name, .authorName, .byline-name, .post-author, .entry-author, .article-author, .byline, .author, [class*="byline" i], [data-testid="authorName"], [class*="author__name" i], [class*="author-name" i], [class*="__author" i], [class*="post-author" i], [class*="author" i] a, a[href*="/author/"], a[href*="/authors/"]';
/** What follows the names in a byline: where and when, and what a reader may press. */
const BESIDE = /^(?:发布|发表|来自|关注|粉丝|IP|on\b|in\b|updated|published|follow|\d)/iu;
/** Where names are not those of the page's author. */
const ELSEWHERE =
  'aside, footer, nav, [class*="comment" i], [class*="related" i], [class*="recommend" i], [id*="comment" i]';

/** The authors, given name first: as stated for citation, for machines, for sharing, then as shown beside the title. */
export function authorsOf(page: Page): string[] {
  const { highwire, dublinCore, jsonLd, openGraph, microdata, html, posts } = page;
  const inverted = (names: string[] = []) => names.map(givenFirst);
  const listed = (names: string[] = []) => names.flatMap(splitNames);
  const rungs: (() => string[])[] = [
    () => inverted(highwire.authors),
    () => listed(jsonLd.authors),
    () => inverted(dublinCore.authors),
    () => (posts[0]?.author ? [posts[0].author] : []),
    () => listed(html.authors),
    () => listed(openGraph.authors),
    () => listed(microdata.authors),
    () => namesInByline(bylineOf(page)),
    () => shownNames(page.document),
  ];
  for (const rung of rungs) {
    const names = cleanNames(rung(), (name) => isSiteName(name, page) && !isPerson(name, page));
    if (names.length > 0) return names;
  }
  return [];
}

/** Whether a name that the site bears as well is a person's: stated as one, and of more than one word. */
const isPerson = (name: string, { jsonLd }: Page): boolean =>
  name.includes(' ') && (jsonLd.persons?.includes(name) ?? false);

function shownNames(document: Document): string[] {
  const elements = [...document.querySelectorAll(AUTHOR_ELEMENTS)].filter((element) => !element.closest(ELSEWHERE));
  for (const element of elements.slice(0, 20)) {
    const pieces = textPieces(element);
    // A box about the author holds more than the name.
    const end = pieces.findIndex((piece) => BESIDE.test(piece));
    const names = end < 0 ? pieces : pieces.slice(0, end);
    if (names.length > 0 && names.join(' ').length <= 80) return names.flatMap(splitNames);
  }
  return [];
}

/** What stands before a name, on its line or on the line above. */
const BY =
  /^\s*(?:(?:(?:written|posted|words|text|story|published|verfasst|geschrieben|veröffentlicht|écrit|escrito)\s+)?(?:by|von|par|por)|authors?|autor(?:in)?|auteur)\s*:?\s*$/iu;
const BY_NAME =
  /^\s*(?:(?:[Ww]ritten|[Pp]osted|[Vv]erfasst|[Gg]eschrieben|[Vv]eröffentlicht) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|Author|Autor|Auteur)\s*:?\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:and|&|und|et)\s+)?\p{Lu}[\p{L}.'’-]*){0,5})/u;
const CHINESE = /(?:(?:作者|记者|撰文|撰稿|文)\s*[|｜:：/]\s*|记者\s+)([\p{Script=Han}·、 ]{2,30})/u;

/** `By Ada Lovelace`, or `By` and the name on the next line, or 作者：张三 anywhere in the lines around the title. */
function namesInByline(byline: string): string[] {
  const lines = byline.split('\n');
  for (const [i, line] of lines.entries()) {
    const below = BY.test(line) ? lines[i + 1] : undefined;
    const name = below && below.length <= 60 ? below : BY_NAME.exec(line)?.[1];
    if (name) return splitNames(name);
  }
  const found = CHINESE.exec(byline);
  const names = found?.[1]?.split(/[、\s]+/u) ?? [];
  // What stands before the next colon is the next label.
  return found && /^\s*[:：]/u.test(byline.slice(found.index + found[0].length)) ? names.slice(0, -1) : names;
}
