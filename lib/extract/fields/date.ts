import { bylineOf } from '../byline';
import { findDate, parseDate } from '../dates';
import type { Page } from '../page';

/** Where pages show their day: HTML's `time`, hEntry's `dt-published`, and the class names of content systems. */
const DATE_ELEMENTS =
  'time[pubdate], time[itemprop="datePublished"], time.published, .dt-published, time.entry-date, time[datetime], abbr.published, .entry-date, .post-date, .publish-date, .pub-date, #publish_time, [class*="publish" i], [class*="pubdate" i], [class*="date" i], [class*="time" i]';
/** Where days belong to something else: other articles, comments, and the page's own updates. */
const ELSEWHERE =
  'aside, footer, nav, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="updated" i]:not(.published), [class*="modified" i], [itemprop="dateModified"], [class*="sidebar" i]';

const DAY_IN_PATH = /\/((?:19|20)\d{2}[/-]\d{1,2}[/-]\d{1,2})(?=[/-]|$)/u;

/**
 * The day of publication, with the page's own precision: as stated for citation, for machines, for sharing, then as the
 * address or the page shows it. Never the day of an update.
 */
export function publishedOf(page: Page, now: Date): string | undefined {
  const { highwire, jsonLd, openGraph, dublinCore, microdata, html, posts, url } = page;
  const stated = [highwire, jsonLd, openGraph, dublinCore, microdata, html].map(
    (said) => () => parseDate(said.published, now),
  );
  const rungs = [
    ...stated,
    () => (posts[0]?.written ? (parseDate(posts[0].written, now) ?? findDate(posts[0].written, now)) : undefined),
    () => parseDate(DAY_IN_PATH.exec(url.pathname)?.[1], now),
    () => shownDate(page.document, now),
    () => findDate(bylineOf(page), now),
    () => labelledDate(page.document, now),
    () => parseDate(/\/((?:19|20)\d{2}\/\d{2})\//u.exec(url.pathname)?.[1], now),
  ];
  for (const rung of rungs) {
    const date = rung();
    if (date) return ownDay(date, page, now);
  }
  return undefined;
}

/**
 * A moment in UTC may fall on another day where the page was written. The address tells when it names the day before or
 * after.
 */
function ownDay(date: string, page: Page, now: Date): string {
  if (!/(?:Z|[+-]00:00)$/u.test(date)) return date;
  const named = parseDate(DAY_IN_PATH.exec(page.url.pathname)?.[1], now);
  const apart = named ? Math.abs(Date.parse(`${named}T12:00Z`) - Date.parse(date)) : 0;
  return named && named !== date.slice(0, 10) && apart <= 1.5 * 86_400_000 ? named : date;
}

function shownDate(document: Document, now: Date): string | undefined {
  const elements = [...document.querySelectorAll(DATE_ELEMENTS)].filter((element) => !element.closest(ELSEWHERE));
  for (const element of elements.slice(0, 50)) {
    const text = (element.textContent ?? '').trim();
    const machine = element.getAttribute('datetime') ?? element.getAttribute('title') ?? '';
    const date = findDate(machine, now) ?? (text.length <= 120 ? findDate(text, now) : undefined);
    if (date) return date;
  }
  return undefined;
}

/** Words that the day of publication stands after. */
const PUBLISHED = /publi(?:shed|cation)|posted|发布|发表|veröffentlicht|erschienen/iu;

/** A day beside a word that says what it is, wherever it stands: sidebars hold it too. */
function labelledDate(document: Document, now: Date): string | undefined {
  const elements = [...document.querySelectorAll('time, [class*="date" i], [class*="meta" i], dd, li, p')];
  for (const element of elements.slice(0, 3_000)) {
    const text = element.textContent ?? '';
    const labelled = text.length <= 160 ? `${element.previousElementSibling?.textContent?.slice(-30) ?? ''} ${text}` : '';
    const found = PUBLISHED.exec(labelled);
    const date = found ? findDate(labelled.slice(found.index + found[0].length), now) : undefined;
    if (date) return date;
  }
  return undefined;
}
