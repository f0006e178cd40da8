import type { Language } from './language';

/** A moment as a day in the reader's own time: `23 Nov 2026`, `2026年11月23日`. */
export function formatDay(language: Language, iso: string): string {
  return dateFormat(language, 'day').format(new Date(iso));
}

/** What a page calls its date, no more precisely than it does: `2021`, `Mar 2021`, `4 Mar 2021`. */
export function formatPublished(language: Language, publishedAt: string): string {
  const [year, month, day] = publishedAt.slice(0, 10).split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return publishedAt;
  const precision = day ? 'day' : month ? 'month' : 'year';
  // A calendar date has no time zone: built in UTC and printed in UTC, it is the same day everywhere.
  return dateFormat(language, precision, 'UTC').format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}

/** A number of bytes in decimal units, as file managers tell it: `12.4 kB`, `3 MB`. */
export function formatBytes(language: Language, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const unit = units[step] ?? 'byte';
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

/** A number with the separators of the language: `12,400`. */
export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}

type Precision = 'year' | 'month' | 'day';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are kept, since making one costs more than using it a thousand times. */
function dateFormat(language: Language, precision: Precision, timeZone?: 'UTC'): Intl.DateTimeFormat {
  const key = `${language} ${precision} ${timeZone ?? ''}`;
  const known = formats.get(key);
  if (known) return known;
  // British order in English: day, month, year leaves no doubt which number is which.
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: language === 'en' ? 'short' : 'long' }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
    ...(timeZone ? { timeZone } : {}),
  });
  formats.set(key, made);
  return made;
}
