/** A span of time: from its first moment up to, and without, `until`; an age reaches up to now and has no end. */
export type Period = { from: Date; until?: Date };

const AGE = /^(\d{1,4})(d|w|m|y|天|日|周|个?月|年)$/;
const DATE = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日]?$/;

/** The first figures of a year. */
const YEAR_BEGUN = /^\d{1,3}$/;

/** Behind a year or a month, what the next part of a date begins with. */
const PART_BEGUN = /[-/.]0?$/;

/** Days that have a name, and how many days ago they were. */
const NAMED = new Map([
  ['today', 0],
  ['今天', 0],
  ['yesterday', 1],
  ['昨天', 1],
]);

/** From this year on a number with 年 is a year and no age: nobody asks for what is a thousand years old. */
const FIRST_YEAR = 1000;

/**
 * The day, month or year that is written (`2024`, `2024-03`, `2024-03-05`, `2024年3月`, `today`), as the reader's clock has it, or
 * an age (`3d`, `2w`, `6m`, `1y`, `3天`): the time since then. Of a date that is being typed (`202`, `2024-`) all that it may become. Nothing for what is neither, or no day of the calendar.
 */
export function periodOf(written: string, now: Date): Period | undefined {
  const [, amount, unit = ''] = AGE.exec(written) ?? [];
  if (amount !== undefined && Number(amount) < FIRST_YEAR) return { from: ago(Number(amount), unit, now) };
  if (YEAR_BEGUN.test(written)) return { from: startOf(Number(written.padEnd(4, '0')), 1, 1), until: startOf(Number(written.padEnd(4, '9')) + 1, 1, 1) };
  const named = NAMED.get(written.toLowerCase());
  const date = DATE.exec(named === undefined ? written.replace(PART_BEGUN, '') : dayOf(ago(named, 'd', now)));
  if (!date) return undefined;
  const [year = 0, month, day] = date.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const from = startOf(year, month ?? 1, day ?? 1);
  if (month !== undefined && from.getMonth() !== month - 1) return undefined;
  if (day !== undefined && from.getDate() !== day) return undefined;
  if (month === undefined) return { from, until: startOf(year + 1, 1, 1) };
  return { from, until: day === undefined ? startOf(year, month + 1, 1) : startOf(year, month, day + 1) };
}

function startOf(year: number, month: number, day: number): Date {
  const date = new Date(2000, 0);
  // Not given to the constructor, which takes years before 100 for those of the last century.
  date.setFullYear(year, month - 1, day);
  return date;
}

/** A moment's day by the reader's clock, as pages write days: `2024-03-05`. */
export function dayOf(date: Date): string {
  const numbers = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return numbers.map((number, part) => String(number).padStart(part === 0 ? 4 : 2, '0')).join('-');
}

/** So long ago. Where a month is too short for the day, it is the month's last: half a year before the 31st of August, the 28th of February. */
function ago(amount: number, unit: string, now: Date): Date {
  const date = new Date(now);
  if (/[d天日]/.test(unit)) date.setDate(date.getDate() - amount);
  else if (/[w周]/.test(unit)) date.setDate(date.getDate() - 7 * amount);
  else {
    date.setMonth(date.getMonth() - (/[m月]/.test(unit) ? amount : 12 * amount));
    // A day that a month lacks is taken for one of the next: the zeroth of that is the last of this.
    if (date.getDate() !== now.getDate()) date.setDate(0);
  }
  return date;
}
