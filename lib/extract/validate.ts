import * as v from 'valibot';
import { KINDS } from '../clip/clip';
import { address, record, tags } from '../clip/fields';
import { body, quote, title, work } from '../clip/schema';
import { InvalidClip, parse } from '../clip/validate';
import type { PageExtract } from './page-extract';

/** What a clipping can do without. */
const OPTIONAL = new Set<string>(['canonicalUrl', ...Object.keys(work), 'keywords', 'quote', 'body']);

const pageExtract: v.GenericSchema<unknown, PageExtract> = record({
  url: address,
  canonicalUrl: v.exactOptional(address),
  title,
  kind: v.picklist(KINDS),
  ...work,
  keywords: v.exactOptional(tags),
  quote: v.exactOptional(quote),
  body: v.exactOptional(body),
} satisfies { [Field in keyof Required<PageExtract>]: v.GenericSchema<unknown, Required<PageExtract>[Field]> });

/** What came from a page, rebuilt field by field: the page may have had a hand in it. Throws `InvalidClip`. */
export const parsePageExtract = (value: unknown): PageExtract => parse(pageExtract, value);

/**
 * The same for a page that was just read: a field that does not fit is left out, one after the other, since a clipping
 * without a date is worth more than no clipping. Throws `InvalidClip` when the address or the title is what does not fit.
 */
export function acceptPageExtract(value: unknown): PageExtract {
  for (let rest = value; ; ) {
    try {
      return parsePageExtract(rest);
    } catch (error) {
      const field = error instanceof InvalidClip ? (error.path.split('.')[0] ?? '') : '';
      if (!OPTIONAL.has(field)) throw error;
      rest = Object.fromEntries(Object.entries(rest as object).filter(([name]) => name !== field));
    }
  }
}
