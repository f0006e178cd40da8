import { periodOf, type Period } from './period';

/** A stretch of time that may be open at either end. */
export type Range = Partial<Period>;

const COMPARED = /^(>=|<=|>|<|≥|≤)(.+)$/;

/** Two dots, or what Chinese writes between two dates; where one is left out the range is open. */
const BETWEEN = /^(.*?)(?:\.{2,}|至|到)(.*)$/;

/**
 * The time that is written as a date or an age (see `periodOf`), between two dates with both of them (`2020..2022`, `2020..`,
 * `2020至2022`), or from one on (`>2020`, from 2021 on; `>=2020-05`; `<2020`). Nothing for what is none of these: an age is
 * both a time since when and one until now, so that none is compared.
 */
export function rangeOf(written: string, now: Date): Range | undefined {
  const [, sign, bound] = COMPARED.exec(written) ?? [];
  if (sign && bound) return compared(sign, dateOf(bound, now));
  const [, first, last] = BETWEEN.exec(written) ?? [];
  if (!first && !last) return periodOf(written, now);
  const from = first ? dateOf(first, now)?.from : undefined;
  const until = last ? dateOf(last, now)?.until : undefined;
  if ((first && !from) || (last && !until)) return undefined;
  return { ...(from && { from }), ...(until && { until }) };
}

function compared(sign: string, date: Required<Period> | undefined): Range | undefined {
  if (!date) return undefined;
  if (sign === '>') return { from: date.until };
  if (sign === '<') return { until: date.from };
  return sign === '>=' || sign === '≥' ? { from: date.from } : { until: date.until };
}

function dateOf(written: string, now: Date): Required<Period> | undefined {
  const { from, until } = periodOf(written, now) ?? {};
  return from && until && { from, until };
}
