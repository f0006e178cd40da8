import { textPieces } from './byline';
import { findDate, saysUpdate } from './dates';
import { textsIn } from './texts-in';
import { UNREAD } from './unread';

/** Where pages show their day: HTML's `time`, what Baidu asks newspapers for (`pubtime_baidu`), and the class names of
 * content systems. */
const DATE_ELEMENTS =
  'time, [itemprop="datePublished"], [title^="20"], [property*="created" i], [id*="pubtime" i], [id*="publish_time" i], [class*="publish" i], [class*="date" i], [class*="time" i]';
/** Where days belong to something else: other articles, comments, and the page's own updates. */
const ELSEWHERE =
  ':is(aside, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="teaser" i], [class*="sidebar" i]):not(:has(main, h1)), footer, nav, [class*="updated" i]:not(.published), [class*="modified" i], [itemprop="dateModified"]';

/** What is not seen, and that with what holds the days of other things. */
const UNSEEN = `${UNREAD}, head`;
const ASIDE = `${UNSEEN}, ${ELSEWHERE}`;

/** The day in the first element made for one that is not the page's update. */
export function shownDate(document: Document, now: Date, dayFirst: boolean): string | undefined {
  const elements = [...document.querySelectorAll(DATE_ELEMENTS)].filter((element) => !element.closest(ELSEWHERE));
  for (const element of elements.slice(0, 50)) {
    const text = element.textContent.trim();
    if (saysUpdate(before(element, text))) continue;
    const machine = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name)).find(Boolean) ?? '';
    const date = findDate(machine, now) ?? (text.length <= 120 ? findDate(textPieces(element).join(' '), now, dayFirst) : undefined);
    if (date) return date;
  }
  return undefined;
}

/** What the element around says before a text, on the same line: `Last updated on`. */
function before({ parentElement }: Element, text: string): string {
  const line = (parentElement?.textContent ?? '').slice(0, 500).replace(/\s+/gu, ' ');
  return line.slice(0, Math.max(0, line.indexOf(text)));
}

/** Texts that are looked at, and days among them: a day that stands more often is that of a list. */
const LOOKED = { texts: 20_000, days: 10 };

/** Words that the day of publication stands after, and what follows; WordPress in German says that a Beitrag, or an Artikel, "wurde am". */
const PUBLISHED = /(?:publi(?:shed|c[ae]|k[ao]|é)|posted|pubblicat|[发發][布佈表]|首发|公开时间|veröffentlicht|erschienen|erstellt|(?:rag|kel) wurde am)([^]*)/i;

/** The first day behind a word that says what it is. */
export const labelledIn = (text: string, now: Date, dayFirst: boolean): string | undefined => findDate(PUBLISHED.exec(text)?.[1] ?? '', now, dayFirst);

/** Such a day in one text or the next, wherever it stands: sidebars hold it too. */
export function labelledDate(document: Document, now: Date, dayFirst: boolean): string | undefined {
  let above = '';
  for (const { data, parentElement } of textsIn(document.documentElement, LOOKED.texts)) {
    const text = data.trim();
    const labelled = text.length <= 160 && /\d/u.test(text) ? `${above} ${text}` : '';
    const date = labelledIn(labelled, now, dayFirst);
    if (date && !parentElement?.closest(UNSEEN)) return date;
    above = text.slice(-30);
  }
  return undefined;
}

/** A longer text is more than a day; a shorter one has no year. */
const ALONE = { least: 8, most: 24 };
const YEAR = /(?:19|20)\d\d/u;
/** The one day that stands on the page as a text of its own; of several the others would be of other pages. */
export function loneDate(document: Document, now: Date, dayFirst: boolean): string | undefined {
  const days = new Set<string>();
  let above = '';
  let dated = 0;
  for (const { data, parentElement } of textsIn(document.documentElement, LOOKED.texts)) {
    const text = data.trim();
    const date = text.length >= ALONE.least && text.length <= ALONE.most && YEAR.test(text) ? findDate(text, now, dayFirst) : undefined;
    if (date && ++dated > LOOKED.days) return undefined;
    if (date && !saysUpdate(`${above} `) && !parentElement?.closest(ASIDE)) days.add(date);
    if (days.size > 1) return undefined;
    above = text.slice(-40);
  }
  return days.size === 1 ? [...days][0] : undefined;
}
