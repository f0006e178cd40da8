import { COARSE, DAYS, firstOf, relative } from './written-dates';

/**
 * A date that a metadata field or a date element holds: `2021`, `2021-03`, `2021-03-04`, or a full time where the page
 * gives its zone. A time without zone is kept to its day, since nobody can tell which moment it was.
 */
export function parseDate(text: string | undefined, now: Date): string | undefined {
  const trimmed = text?.trim().slice(0, 200);
  return trimmed ? firstOf([...DAYS, ...COARSE, relative], trimmed, now) : undefined;
}

/** The first day that a text names, whatever is said of it. */
export const firstDay = (text: string, now: Date): string | undefined => firstOf(DAYS, text, now);

/** What marks the day after it as one of an update, of another article that is recommended, on which a member joined, or a ministry signed. */
const UPDATE = /(?:updated|modifi|edited|revised|received|accepted|la(?:st|atste) (?:change|review|update)|joined|join date|registered|member since|tuali[sz]|ggiornat|bijgewerkt|änder(?:t|ung)|registriert|mis à jour|更新|修改|编辑于|推荐|注册|成文)[^\n]{0,24}$/u;

/** The same, said in Chinese behind the day: 已于 2023-02-08 10:02:51 修改. */
const UPDATED_ON = /^\D*\d[\d\s:年月日号./-]*(?:重新)?(?:修改|更新|编辑)/u;

/** Days before the Web are what a page is about, never when it was put there. */
const FIRST_WEB_YEAR = 1991;

/** Whether the words before a day say that it is one of an update. */
export const saysUpdate = (before: string): boolean => UPDATE.test(before.toLowerCase());

/** A line that says nothing but how long ago, or a day without its year: 3小时前, 5月20日, `05-20 10:30`. A mere `10-20` is a range. */
const RECENT = /^[^\d编更]{0,4}(?:[今昨前]天|\d+ ?(?:分[钟鐘]|小[时時]|天)前|\d+ ?月 ?\d+ ?日|\d\d-\d\d )[ \d:]*$/u;

/** The day in the first line that tells it as seen from now: a day without its year is the last such. */
export function recentDate(text: string, now: Date): string | undefined {
  const line = text.split('\n').find((one) => RECENT.test(one)) ?? '';
  const year = now.getFullYear();
  const days = [line, ...[year, year - 1].map((one) => `${one}-${line}`.replace(/\D+/gu, '-'))];
  return days.map((day) => parseDate(day, now)).find(Boolean);
}

/**
 * The first day named in running text that is not said to be one of an update.
 * @param dayFirst whether the text is in a language that puts the day before the month
 */
export function findDate(text: string, now: Date, dayFirst = false): string | undefined {
  // Only the style sheet may part "Last updated on" from its day.
  let above = '';
  for (const part of text.slice(0, 2_000).split(/\n+|[|｜•·]|\u3000+|\s{2,}/u)) {
    const date = firstOf(DAYS, part, now, dayFirst);
    const before = `${above} ${part.slice(0, part.search(/\d{4}/u))}`;
    if (date && Number(date.slice(0, 4)) >= FIRST_WEB_YEAR && !saysUpdate(before) && !UPDATED_ON.test(part)) return date;
    above = /\d/u.test(part) ? '' : part;
  }
  return undefined;
}
