import { madeOnce } from '../../made-once';
import { dayFiled, dayInDigits } from '../address-date';
import { bylineOf, textPieces } from '../byline';
import { findDate, parseDate, recentDate } from '../dates';
import { ownDay } from '../own-day';
import type { Page } from '../page';
import { labelledDate, labelledIn, loneDate, shownDate } from '../shown-date';

/** Days after which what was published is another edition: zones and the day of an issue explain less. */
const DAYS_APART = 30;

/** A line that is longer than a byline with all that stands in it tells of other days. */
const SENTENCE = /^.{140,}$/gmu;

/** Where agencies and companies begin their reports: `LEEDS, May 20, 2024 (NEWS WIRE) --`, `Feb. 23, 2015 --`. */
const DATELINE = /^[^\n]{0,60}?\b(?:19|20)\d\d\b\)?\s*(?:--|[–—]\s|\/[A-Z]|\([A-Z])/mu;

/** Languages and countries that put the day before the month where both are numbers; Americans put it behind. */
const DAY_FIRST = /^(?:de|fr|es|it|pt|nl|pl)\b|-(?:gb|ie|au|nz|in|za)$/i;

/**
 * The day of publication, with the page's own precision: as stated for citation, for machines, for sharing, then as the
 * address or the page shows it. Where statements disagree, the page shows which is right. Never the day of an update.
 */
export function publishedOf(page: Page, now: Date, text = ''): string | undefined {
  const { highwire, jsonLd, openGraph, dublinCore, microdata, html, posts, url, document, headingElement } = page;
  const days = [highwire, jsonLd, openGraph, dublinCore, microdata, html].map(({ published }) => published);
  const stated = [...days, highwire.online].flatMap((day) => parseDate(day, now) ?? []);
  const dayFirst = DAY_FIRST.test(html.language ?? '');
  const byline = madeOnce(() => bylineOf(page));
  const inByline = () => findDate(byline().replace(SENTENCE, ''), now, dayFirst);
  const rungs = [
    () => before(stated[0], dayFiled(url, now), DAYS_APART),
    () => (jsonLd.published && jsonLd.published === jsonLd.modified ? before(stated[0], inByline() ?? labelledDate(document, now, dayFirst), 1) : undefined),
    () => moreExact(stated.length > 1 ? confirmed(stated, inByline()) : stated[0], stated),
    () => (posts[0]?.written ? findDate(posts[0].written, now, dayFirst) : undefined),
    () => dayFiled(url, now),
    () => (headingElement ? findDate(textPieces(headingElement).slice(1).join('\n'), now, dayFirst) : undefined),
    () => labelledIn(byline(), now, dayFirst),
    () => shownDate(document, now, dayFirst),
    inByline,
    () => labelledDate(document, now, dayFirst),
    () => dayInDigits(url, now),
    () => loneDate(document, now, dayFirst),
    () => findDate(DATELINE.exec(text.slice(0, 1_000))?.[0] ?? '', now, dayFirst),
    () => recentDate(`${posts[0]?.written ?? ''}\n${byline()}`, now),
    () => parseDate(/\/((?:19|20)\d{2}\/\d{2})\//u.exec(url.pathname)?.[1], now),
  ];
  for (const rung of rungs) {
    const date = rung();
    if (date) return ownDay(date, stated, page, now);
  }
  return undefined;
}

/** The other day where it is more than so many days before the one stated: a statement may follow a new edition, what keeps the first does not. */
const before = (stated: string | undefined, other: string | undefined, days: number): string | undefined =>
  stated && other && Date.parse(stated.slice(0, 10)) - Date.parse(other.slice(0, 10)) > days * 86_400_000 ? other : undefined;

/** Of a month or a year the day in it that another statement knows. */
const moreExact = (date: string | undefined, stated: readonly string[]): string | undefined =>
  date && date.length < 10 ? (stated.find((other) => other.length >= 10 && other.startsWith(`${date}-`)) ?? date) : date;

const confirmed = (stated: readonly string[], shown: string | undefined): string | undefined =>
  stated.find((date) => shown && date.startsWith(shown.slice(0, 10))) ?? stated[0];
