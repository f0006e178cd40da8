import * as v from 'valibot';
import { webAddress } from './address';
import { LIMITS } from './limits';

/** The pieces of which the schema of a clipping is made: each is one rule for one kind of field. */

/** Text of at most `max` UTF-16 code units. Halves of surrogate pairs become U+FFFD, as they would in any file. */
export const text = (max: number) =>
  v.pipe(
    v.string(),
    v.transform((value: string) => value.toWellFormed()),
    v.maxLength(max),
  );

/** Text that shows something. */
export const visibleText = (max: number) => v.pipe(text(max), v.regex(/\S/));

/** An http(s) address; any other kind could run or read something when it is opened. */
export const address = v.pipe(
  v.string(),
  v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
    const url = webAddress(dataset.value);
    if (url !== undefined) return url;
    addIssue();
    return NEVER;
  }),
  v.maxLength(LIMITS.url),
  v.regex(/^https?:\/\//),
);

/** A UUID of any version, in lower case: two spellings of one id would be two clippings. */
export const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** `Date.parse` alone takes 30 February for 2 March. */
const isRealInstant = (time: string) =>
  Number.isFinite(Date.parse(time)) && new Date(Date.parse(time)).toISOString() === time;

/** ISO 8601 in UTC with milliseconds, of a day that exists. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  v.check(isRealInstant),
);

const isRealDate = (date: string) =>
  Number.isFinite(Date.parse(date)) && isRealInstant(`${`${date}-01-01`.slice(0, 10)}T00:00:00.000Z`);

/** A year, a month, a day, or a time with its zone: as precise as the page was. */
export const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/),
  v.check(isRealDate),
);

/** The form of a BCP 47 tag (RFC 5646, section 2.1), without a look into its registry; 35 covers every real one. */
export const language = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/), v.maxLength(35));

/** Tags in their order: trimmed, none blank, none twice. */
export const tags = v.pipe(
  v.array(v.pipe(text(LIMITS.tag), v.trim())),
  v.transform((list: string[]) => [...new Set(list)].filter((tag) => tag !== '')),
  v.maxLength(LIMITS.tags),
);

export const list = <const Item extends v.GenericSchema>(item: Item, max: number) =>
  v.pipe(v.array(item), v.maxLength(max));

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Nothing is said by an empty text, list or object, nor by a summary or body whose text is empty. */
function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === '';
  return Object.keys(value).length === 0 || ('text' in value && value.text === '');
}

/**
 * An object built anew from the fields named in `entries`, in their order. A field without a name here is left behind,
 * so nothing foreign travels on (`__proto__` is a field like any other, and not named). An optional field that says
 * nothing is left out. So equal clippings are equal JSON.
 */
export const record = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.object(entries),
    v.transform((value) => {
      for (const [name, entry] of Object.entries(entries)) {
        if (entry.type === 'exact_optional' && isEmpty(Reflect.get(value, name))) Reflect.deleteProperty(value, name);
      }
      return value;
    }),
  );
