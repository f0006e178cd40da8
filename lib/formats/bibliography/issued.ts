import { dayIn } from '../../clip/as-written';

/** `2021-03-04`, `2021/03/04/`, `2021.3`, `2021年3月4日`, an interval or a time that begins so; `c. 2021`, `[2021]`. */
const FIGURES = /^[\s[(~c.a]*(\d{4})(?!\d)(?:\s*[-/.年]\s*(\d{1,2})(?!\d)(?:\s*[-/.月]\s*(\d{1,2})(?!\d))?)?/iu;
/** `2021 March`, `2021 Mar 4`. */
const YEAR_FIRST = /^\s*(\d{4})\s*[,/ ]\s*([a-z]{3,})\.?(?:\s*[-–/]\s*[a-z]+\.?)?(?:\s+(\d{1,2}))?/i;
const YEAR = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/;

/** The day, month or year that a text of a list tells, as precisely as it does; `undefined` where it tells none (`in press`). */
export function issuedIn(text: string): string | undefined {
  const [, first, word, number] = YEAR_FIRST.exec(text) ?? [];
  const worded = first && word ? (number && dayIn(`${number} ${word} ${first}`)) || dayIn(`${word} ${first}`) : dayIn(text);
  if (worded) return worded;
  const [, year, month, day] = FIGURES.exec(text) ?? [];
  return asPreciseAs(year ?? YEAR.exec(text)?.[0], month, day);
}

/** A year with a month, which may be a name or a figure, and a day, as far as they make one. */
export function issuedOf(year: string, month = '', day = ''): string | undefined {
  const date = issuedIn(year);
  if (date === undefined || date.length > 4) return date;
  const [, before, name, behind] = /^\s*(?:(\d{1,2})\W+)?([a-z]{3,}|\d{1,2}(?!\d)\s*月?)\.?(?:[-–/\s,]+(\d{1,2})(?!\d))?/iu.exec(month) ?? [];
  if (name === undefined) return date;
  const number = /^\d/.test(name) ? Number.parseInt(name, 10) : Number(dayIn(`${name} ${date}`)?.slice(5));
  return asPreciseAs(date, String(number), day.trim() || before || behind);
}

/** Of days that do not exist the month, of months that do not the year: seasons are numbered as months behind the twelfth. */
function asPreciseAs(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined) return undefined;
  return (month && day && dayIn(`${year}-${month}-${day}`)) || (month && dayIn(`${year}-${month}`)) || dayIn(year);
}
