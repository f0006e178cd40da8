import { parseDate } from './dates';

/** `/2024/05/20/`, `/2024-5-20` and `/2024/may/20/`: directories that content systems file by. */
const DIRECTORIES = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=[/-]|$)/i;
/** `/2024/0520/`, `/2024-05/20/`, `/2024/sport/05/20/`, `/20240520/`, `t20240520_1`: a day in digits that run on, or that may be another number. */
const DIGITS = /(?<!\d)((?:19|20)\d{2})(?:\/[a-z_-]+(?=\/))?[/-]?(\d{2})[/-]?(\d{2})(?!\d)/i;

const dayIn = (pattern: RegExp, { pathname }: URL, now: Date): string | undefined => {
  const [, year, month, day] = pattern.exec(pathname) ?? [];
  return year ? (parseDate(`${year}-${month}-${day}`, now) ?? parseDate(`${day} ${month} ${year}`, now)) : undefined;
};

/** The day that an address is filed under. */
export const dayFiled = (url: URL, now: Date): string | undefined => dayIn(DIRECTORIES, url, now);

/** A day among the digits of an address, as Chinese newspapers number their articles; to be believed when nothing else is known. */
export const dayInDigits = (url: URL, now: Date): string | undefined => dayIn(DIGITS, url, now);
