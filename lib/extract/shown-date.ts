import { findDate, saysUpdate } from './dates';
import { SHOW_TEXT } from './node-filter';

/** Where pages show their day: HTML's `time`, what Baidu asks newspapers for (`pubtime_baidu`), and the class names of
 * content systems. */
const DATE_ELEMENTS =
  'time, [itemprop="datePublished"], [id*="pubtime" i], [id*="publish_time" i], [class*="publish" i], [class*="date" i], [class*="time" i]';
/** Where days belong to something else: other articles, comments, and the page's own updates. */
const ELSEWHERE =
  ':is(aside, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="teaser" i], [class*="sidebar" i]):not(:has(main, h1)), footer, nav, [class*="updated" i]:not(.published), [class*="modified" i], [itemprop="dateModified"]';

/** The day in the first element made for one that is not the page's update. */
export function shownDate(document: Document, now: Date, dayFirst: boolean): string | undefined {
  const elements = [...document.querySelectorAll(DATE_ELEMENTS)].filter((element) => !element.closest(ELSEWHERE));
  for (const element of elements.slice(0, 50)) {
    const text = (element.textContent ?? '').trim();
    if (saysUpdate(before(element, text))) continue;
    const machine = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name)).find(Boolean) ?? '';
    const date = findDate(machine, now) ?? (text.length <= 120 ? findDate(text, now, dayFirst) : undefined);
    if (date) return date;
  }
  return undefined;
}

/** What the element around says before a text, on the same line: `Last updated on`. */
function before({ parentElement }: Element, text: string): string {
  const line = (parentElement?.textContent ?? '').slice(0, 500).replace(/\s+/gu, ' ');
  return line.slice(0, Math.max(0, line.indexOf(text)));
}

/** Words that the day of publication stands after. */
const PUBLISHED = /publi(?:shed|cation)|posted|发布|发表|首发|veröffentlicht|erschienen/iu;

/** A day beside a word that says what it is, wherever it stands: sidebars hold it too. */
export function labelledDate(document: Document, now: Date, dayFirst: boolean): string | undefined {
  const elements = [...document.querySelectorAll('time, [class*="date" i], [class*="meta" i], dd, li, p')];
  for (const element of elements.slice(0, 3_000)) {
    const text = element.textContent ?? '';
    const labelled = text.length <= 160 ? `${element.previousElementSibling?.textContent?.slice(-30) ?? ''} ${text}` : '';
    const found = PUBLISHED.exec(labelled);
    const date = found ? findDate(labelled.slice(found.index + found[0].length), now, dayFirst) : undefined;
    if (date) return date;
  }
  return undefined;
}

/** What is not read by people, and what holds the days of other things. */
const ASIDE = `script, style, noscript, template, head, ${ELSEWHERE}`;
/** A longer text is more than a day; a shorter one has no year. */
const ALONE = { least: 8, most: 24 };
const YEAR = /(?:19|20)\d\d/u;
/** Texts that are looked at, and days among them: a day that stands more often is that of a list. */
const LOOKED = { texts: 20_000, days: 10 };

/** The one day that stands on the page as a text of its own; of several the others would be of other pages. */
export function loneDate(document: Document, now: Date, dayFirst: boolean): string | undefined {
  const days = new Set<string>();
  const walker = document.createTreeWalker(document.documentElement, SHOW_TEXT);
  let above = '';
  let dated = 0;
  for (let texts = 0; days.size < 2 && texts < LOOKED.texts && walker.nextNode(); texts++) {
    const { nodeValue, parentElement } = walker.currentNode;
    const text = (nodeValue ?? '').trim();
    if (!text) continue;
    const date = text.length >= ALONE.least && text.length <= ALONE.most && YEAR.test(text) ? findDate(text, now, dayFirst) : undefined;
    if (date && ++dated > LOOKED.days) return undefined;
    if (date && !saysUpdate(`${above} `) && !parentElement?.closest(ASIDE)) days.add(date);
    above = text.slice(-40);
  }
  return days.size === 1 ? [...days][0] : undefined;
}
