import type { Language } from './language';

/** How each language writes a date, as precisely as it is known; the English short names are those of CLDR for Britain. */
const DATES: Record<Language, (year: number, month?: number, day?: number) => string> = {
  en: (year, month, day) => [day, month && MONTHS[month - 1], year].filter(Boolean).join(' '),
  'zh-CN': (year, month, day) => `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`,
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** A moment as a day in the reader's own time: `23 Nov 2026`, `2026年11月23日`. */
export function formatDay(language: Language, iso: string): string {
  const day = new Date(iso);
  return DATES[language](day.getFullYear(), day.getMonth() + 1, day.getDate());
}

/** What a page calls its date, no more precisely than it does: `2021`, `Mar 2021`, `4 Mar 2021`. */
export function formatPublished(language: Language, publishedAt: string): string {
  const [year, month, day] = publishedAt.slice(0, 10).split('-').map(Number);
  return year === undefined || Number.isNaN(year) ? publishedAt : DATES[language](year, month, day);
}

/** A whole number with the separators of the language, which all ours have in common: `12,400`. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
