import { madeOnce } from '../made-once';
import { LETTER } from './letters';
import { monthOf, MONTHS } from './months';

/** A date as precise as it was written. `clock` is the time of day with its zone, `T10:30:00+08:00`. */
type Written = { year: number; month?: number | undefined; day?: number | undefined; clock?: string | undefined };
/** Reads a date from a text in lower case: patterns that tell no letters apart by themselves are ten times as dear to begin with. */
type Reader = (text: string, now: Date, dayFirst?: boolean) => Written | undefined;

/** No day is written without a year in four digits, nor one with the name of its month without such a name. */
const YEARS = /\d{4}/u;
const NAMED = new RegExp(MONTHS, 'u');

/** A reader of one pattern whose groups are called `y`, `m` (number), `M` (name of a month), `d`. A browser that is new to a pattern takes long to make it ready: so it is made when a text may have such a date. */
function pattern(source: string): Reader {
  const regex = madeOnce(() => new RegExp(source, 'u'));
  const isNamed = source.includes(MONTHS);
  return (text) => {
    if (!YEARS.test(text) || (isNamed && !NAMED.test(text))) return undefined;
    const groups = regex().exec(text)?.groups;
    if (!groups?.y) return undefined;
    const { y, m, M, d } = groups;
    return { year: Number(y), month: M ? monthOf(M) : m ? Number(m) : undefined, day: d ? Number(d) : undefined };
  };
}

const MONTH = String.raw`(?<M>${MONTHS})(?![${LETTER}])\.?`;
const DAY = String.raw`(?<d>\d{1,2})(?:st|nd|rd|th|\.|er|º)?`;
const YEAR = String.raw`(?<y>(?:1[5-9]|20)\d{2})`;

/** ISO 8601 and what is near it: a blank for the `T`, a zone without colon. */
const iso: Reader = (text) => {
  const found =
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[t ]+(\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?)?/u.exec(
      text,
    );
  if (!found) return undefined;
  const [, year, month, day, minutes, seconds = ':00', zone] = found;
  const offset = zone && (/^[+-]/u.test(zone) ? zone.replace(/^(...):?(..)$/u, '$1:$2') : 'Z');
  const clock = minutes && offset ? `T${minutes}${seconds}${offset}` : undefined;
  return { year: Number(year), month: Number(month), day: Number(day), clock };
};

/**
 * `13/02/2024` and `02/13/2024` say which is the day; `02/03/2024` does not, and is not guessed, unless the page's language
 * puts the day first, or a clock of twelve hours follows, as in America. With dots, as in `02.03.2024`, it always comes first.
 * A year in two digits may be a day just as well, unless the month is known: `02/13/24`.
 */
const slashes: Reader = (text, _now, dayFirst) => {
  const found = /(?<![\d/-])(\d{1,2})([/-]|\. ?)(\d{1,2})(?:\2((?:19|20)\d{2})|(?<=\/\d+)\/(\d{2}))(?![\d/])(,?\s\d{1,2}:\d{2} ?[ap]m\b)?/u.exec(text);
  if (!found) return undefined;
  const [a, b, year] = [found[1], found[3], found[4] ?? `20${found[5]}`].map(Number) as [number, number, number];
  if ((dayFirst || (found[4] && (a > 12 || found[2]?.startsWith('.')))) && b <= 12) return { year, month: b, day: a };
  if ((b > 12 || found[6]) && a <= 12) return { year, month: a, day: b };
  return found[4] && a === b ? { year, month: a, day: b } : undefined;
};

/** `23.09.22`, as German pages shorten it, and `09.23.22`, as American firms do, where no month is so high. A version number has other neighbours. */
const shortened: Reader = (text) => {
  const found = /(?<![\d.v])(\d{2})\.(\d{2})\.(\d{2})(?![\d.])/u.exec(text)?.slice(1).map(Number);
  if (!found) return undefined;
  const [day, month, year] = found as [number, number, number];
  return { year: 2000 + year, ...(month > 12 ? { month: day, day: month } : { month, day }) };
};

/** How long ago, in one of five units; and the seconds of each. */
const AGO =
  /(\d{1,3})\s*(?:(秒|secs?|seconds?)|(分[钟鐘]|mins?|minutes?)|(小[时時]|hours?)|(天|days?)|([周週]|weeks?))\s*(?:之?前|ago)/u;
const SECONDS = [1, 60, 3_600, 86_400, 604_800];
/** Words for today, for the day before, and for the one before that. */
const DAYS_AGO = /(今天|今日|刚刚|today|just now)|(昨天|昨日|yesterday)|(前天)/u;

/** Days counted back from today, in the reader's own zone: 今天, 昨天, 3天前, 5小时前, `2 days ago`. */
export const relative: Reader = (text, now) => {
  const [count, ...units] = AGO.exec(text)?.slice(1) ?? [];
  const days = DAYS_AGO.exec(text)?.slice(1).findIndex(Boolean);
  const seconds = count ? Number(count) * (SECONDS[units.findIndex(Boolean)] ?? 1) : days && days * 86_400;
  if (seconds === undefined) return undefined;
  const then = new Date(now.getTime() - seconds * 1000);
  return { year: then.getFullYear(), month: then.getMonth() + 1, day: then.getDate() };
};

/** Ways to write a day, the least ambiguous first. */
export const DAYS: readonly Reader[] = [
  iso,
  pattern(String.raw`(?<!\d)(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号]`),
  pattern(String.raw`(?<![\d/.])${YEAR}[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)`),
  pattern(String.raw`\b${MONTH}\s*${DAY},?(?:\s+[a-z]{3})?\s+${YEAR}\b`),
  pattern(String.raw`(?<!\d)${DAY}(?:\s+(?:of|de))?[\s-]+${MONTH},?(?:\s+de)?[\s-]+${YEAR}\b`),
  // As `date` writes it, and mail after it: `Wed Mar 18 14:22:07 CET 2009`.
  pattern(String.raw`\b${MONTH}\s+(?<d>\d{1,2})\s+\d{2}:\d{2}:\d{2}\s+(?:[a-z]{2,5}\s+)?${YEAR}\b`),
  // As PubMed has it: `2009 Mar 18`.
  pattern(String.raw`\b${YEAR}\s+${MONTH}\s+${DAY}(?!\d)`),
  slashes,
  shortened,
];

/** Ways to write less than a day, and the bare digits that only a metadata field may mean as a date. */
export const COARSE: readonly Reader[] = [
  pattern(String.raw`^${YEAR}(?<m>\d{2})(?<d>\d{2})(?:t?\d{4,6}.*)?$`),
  pattern(String.raw`(?<!\d)(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月`),
  pattern(String.raw`\b${MONTH},?\s+${YEAR}\b`),
  pattern(String.raw`^${YEAR}[-/.](?<m>\d{1,2})$`),
  // As ADS states it: `05/2018`.
  pattern(String.raw`^(?<m>\d{1,2})[-/.]${YEAR}$`),
  pattern(String.raw`^${YEAR}\s*年?$`),
];

const two = (n: number) => String(n).padStart(2, '0');

/** Writes a date down with its own precision; undefined for a day that no calendar has, or one still to come. */
function write(written: Written | undefined, now: Date): string | undefined {
  if (!written) return undefined;
  const { year, month, day, clock } = written;
  if (year < 1400 || year > now.getUTCFullYear() + 1) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  const exact = new Date(Date.UTC(year, month - 1, day));
  // A day of grace: the page may stand in a zone that is already in tomorrow.
  if (exact.getUTCMonth() !== month - 1 || day < 1 || exact.getTime() > now.getTime() + 2 * 86_400_000)
    return undefined;
  const whole = `${year}-${two(month)}-${two(day)}`;
  return clock && Number.isFinite(Date.parse(whole + clock)) ? whole + clock : whole;
}

/** The first date that one of some readers finds in a text, in their order; undefined where none of its dates can be. */
export const firstOf = (readers: readonly Reader[], text: string, now: Date, dayFirst?: boolean): string | undefined => {
  const lower = text.toLowerCase();
  for (const read of readers) {
    const date = write(read(lower, now, dayFirst), now);
    if (date) return date;
  }
  return undefined;
};
