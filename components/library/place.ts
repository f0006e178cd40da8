import { KINDS } from '../../lib/clip/clip';
import { ORDERS, type Filter } from '../../lib/search/filter';

/** The parts of the library tab. */
export const SECTIONS = ['browse', 'files', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

/** Where a reader is in the library: the part of it, what is looked for, and the clipping that is open. */
export type Place = { section: Section; filter: Filter; opened?: string | undefined };

/** A filter whose list stands in this order. */
export function withOrder({ order: _former, ...rest }: Filter, order: Filter['order']): Filter {
  return order ? { ...rest, order } : rest;
}

/** Characters of a query that an address holds: no more are read of it. */
const LONGEST = 1_000;

/** A place as it is noted, or as the address of the page has it, behind its `#`; the address may be anybody's. */
export function placeOf(hash: string): Place {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const one = <T extends string>(name: string, of: readonly T[]) => of.find((each) => each === said.get(name));
  const words = (name: string) => said.get(name) || undefined;
  const clip = /^[\w-]+$/.exec(said.get('clip') ?? '')?.[0];
  const year = /^(?:0|\d{4})$/.test(said.get('year') ?? '') ? Number(said.get('year')) : undefined;
  const filter = {
    text: words('q'),
    kind: one('kind', KINDS),
    tag: words('tag'),
    site: words('site'),
    year,
    state: one('state', ['read', 'unread', 'starred']),
    origin: one('origin', ['seed', 'own']),
    shelf: one('shelf', ['trash']),
    order: one('order', ORDERS),
  } satisfies { [P in keyof Required<Filter>]: Filter[P] | undefined };
  return { section: one('view', SECTIONS) ?? 'browse', filter: withoutGaps(filter), opened: clip };
}

/** How a place is noted, and stands in an address; nothing for the place where everyone begins. */
export function hashOf({ section, filter, opened }: Place): string {
  const { text, ...facets } = filter;
  const view = section === 'browse' ? undefined : section;
  const said = Object.entries({ view, q: text?.slice(0, LONGEST), ...facets, clip: opened });
  const hash = new URLSearchParams(said.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
  return hash.size === 0 ? '' : `#${String(hash)}`;
}

function withoutGaps(filter: { [P in keyof Filter]: Filter[P] | undefined }): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
