import * as v from 'valibot';
import { partialDate } from './fields';
import { LIMITS } from './limits';

/** Between the names of a list that is shown to be changed: a comma may stand inside one. */
export const BETWEEN_NAMES = '; ';

/**
 * The names in what a reader writes, parted by semicolons, 、 or lines; by commas where all that they part are whole names,
 * of two words or in Chinese characters, and not `Amari, Rashid`.
 */
export function authorsIn(text: string): string[] {
  const parts = namesIn(text, /[;；、\n]/u);
  const [only] = parts;
  const byComma = only !== undefined && parts.length === 1 ? namesIn(only, /[,，]/u) : [];
  const names = byComma.length > 1 && byComma.every((name) => /\S\s+\S|^\p{Script=Han}/u.test(name)) ? byComma : parts;
  return [...new Set(names)].slice(0, LIMITS.authors);
}

const namesIn = (text: string, parting: RegExp): string[] =>
  text.split(parting).flatMap((name) => name.trim().slice(0, LIMITS.author) || []);

const DAY = /^\s*(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?|\s*年)?\s*$/u;

/** The day, month or year in what a reader writes (`2024`, `2024-3`, `2024/03/05`, `2024年3月5日`), as a clipping has it; undefined when it is none. */
export function dayIn(text: string): string | undefined {
  const [, ...numbers] = DAY.exec(text) ?? [];
  const date = numbers.flatMap((number) => number?.padStart(2, '0') ?? []).join('-');
  return v.is(partialDate, date) ? date : undefined;
}
