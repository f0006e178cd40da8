import type { CslDate } from './csl';

/** The year of a date, in four figures. */
export const yearOf = (date: CslDate | undefined): string | undefined => date && padded(date['date-parts'][0][0], 4);

/** A date as ISO 8601 has it, as precise as it is known: `2021`, `2021-03`, `2021-03-04`. */
export function isoOf(date: CslDate | undefined): string | undefined {
  if (!date) return undefined;
  const [year, ...rest] = date['date-parts'][0];
  return [padded(year, 4), ...rest.flatMap((part) => (part === undefined ? [] : padded(part, 2)))].join('-');
}

const padded = (part: number, length: number) => String(part).padStart(length, '0');
