import * as v from 'valibot';
import { partialDate } from './fields';
import { LIMITS } from './limits';

/** Between the names of a list that is shown to be changed: a comma may stand inside one. */
export const BETWEEN_NAMES = '; ';

/**
 * The names in what a reader writes, parted by semicolons, 、 or lines; by `and` where each has a comma inside; by commas where
 * all that they part are whole names, of two words or in Chinese characters, and not `Amari, Rashid`.
 */
export function authorsIn(text: string): string[] {
  const parts = namesIn(text, /[;；、\n]/u).flatMap(turnedNames);
  const [only] = parts;
  const byComma = only !== undefined && parts.length === 1 ? namesIn(only, /[,，]/u) : [];
  const names = byComma.length > 1 && byComma.every((name) => /\S\s+\S|^\p{Script=Han}/u.test(name)) ? byComma : parts;
  return [...new Set(names)].slice(0, LIMITS.authors);
}

/** The names of `Amari, Rashid and Lin, Haoran`, as BibTeX has them. An "and" in the name of an authority stands between no commas. */
function turnedNames(part: string): string[] {
  const names = namesIn(part, /(?<!\s)\s+and\s+/);
  return names.every((name) => name.includes(',')) ? names : [part];
}

const namesIn = (text: string, parting: RegExp): string[] =>
  text.split(parting).flatMap((name) => name.trim().slice(0, LIMITS.author) || []);

const DAY = /^\s*(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?|\s*年)?\s*$/u;

/** `5 March 2024`, `Mar. 5th, 2024` and `March 2024`: the day before the month or behind it, or none. */
const IN_WORDS = /^\s*(?:(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+)[.,]?|([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?)\s+(\d{4})\s*$/i;

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The same day in figures; undefined where the word is no month's. */
function inFigures([, early, name, named, late, year]: RegExpExecArray): string | undefined {
  const word = (name ?? named ?? '').toLowerCase();
  const month = word.length < 3 ? 0 : MONTHS.findIndex((each) => each.startsWith(word)) + 1;
  return month === 0 ? undefined : [year, month, early ?? late].filter((part) => part !== undefined).join('-');
}

/**
 * The day, month or year in what a reader writes (`2024`, `2024-3`, `2024/03/05`, `2024年3月5日`, `5 Mar 2024`), as a clipping has
 * it; undefined when it is none.
 */
export function dayIn(text: string): string | undefined {
  const worded = IN_WORDS.exec(text);
  const [, ...numbers] = DAY.exec((worded && inFigures(worded)) ?? text) ?? [];
  const date = numbers.flatMap((number) => number?.padStart(2, '0') ?? []).join('-');
  return v.is(partialDate, date) ? date : undefined;
}
