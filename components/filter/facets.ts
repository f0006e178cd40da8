import type { Kind } from '../../lib/clip/clip';
import type { MessageKey, Translate } from '../../lib/i18n/messages';
import type { Counts, Facet, Filter } from '../../lib/search/filter';
import { KIND_LABELS } from '../clip/labels';

/** The facets in the order of the bar. */
export const FACETS: readonly Facet[] = ['kind', 'tag', 'site', 'year', 'state', 'origin'];

export const FACET_LABELS: Record<Facet, MessageKey> = {
  kind: 'filterKind',
  tag: 'filterTag',
  site: 'filterSite',
  year: 'filterYear',
  state: 'filterState',
  origin: 'filterOrigin',
};

/** One choice of a facet: what the filter would hold, how it is called, and how many clippings it would leave. */
export type Choice = { value: string; label: string; count: number };

const STATE_LABELS = { unread: 'stateUnread', read: 'stateRead', starred: 'stateStarred' } as const;
const ORIGIN_LABELS = { own: 'originOwn', seed: 'originSeed' } as const;

/** The choices of a facet that would leave something, and the one that is made even where it leaves nothing. */
export function choicesOf(facet: Facet, counts: Counts, chosen: string | undefined, t: Translate): Choice[] {
  const all: Record<Facet, () => Choice[]> = {
    kind: () => counts.kind.map(([value, count]) => ({ value, label: t(KIND_LABELS[value]), count })),
    tag: () => counts.tag.map(([value, count]) => ({ value, label: value, count })),
    site: () => counts.site.map(([value, count]) => ({ value, label: value, count })),
    year: () => counts.year.map(([year, count]) => ({ value: `${year}`, label: labelOf(facet, `${year}`, t), count })),
    state: () => named(STATE_LABELS, counts.state, t),
    origin: () => named(ORIGIN_LABELS, counts.origin, t),
  };
  const choices = all[facet]().filter(({ count }) => count > 0);
  const isGone = chosen !== undefined && !choices.some(({ value }) => value === chosen);
  return isGone ? [{ value: chosen, label: labelOf(facet, chosen, t), count: 0 }, ...choices] : choices;
}

function named<K extends string>(labels: Record<K, MessageKey>, counts: Record<K, number>, t: Translate): Choice[] {
  const values = Object.keys(labels) as K[];
  return values.map((value) => ({ value, label: t(labels[value]), count: counts[value] }));
}

/** How a chosen value is called. */
export function labelOf(facet: Facet, value: string, t: Translate): string {
  if (facet === 'kind') return t(KIND_LABELS[value as Kind]);
  if (facet === 'state') return t(STATE_LABELS[value as keyof typeof STATE_LABELS]);
  if (facet === 'origin') return t(ORIGIN_LABELS[value as keyof typeof ORIGIN_LABELS]);
  // `NO_YEAR`, as it is written.
  return facet === 'year' && value === '0' ? t('yearNone') : value;
}

/** The filter with one facet set, or freed by `undefined`. The value must be one of the facet's own choices. */
export function withFacet(filter: Filter, facet: Facet, value: string | undefined): Filter {
  const { [facet]: _former, ...rest } = filter;
  if (value === undefined) return rest;
  return { ...rest, [facet]: facet === 'year' ? Number(value) : value };
}

/** What is chosen of a facet, as its choices name it. */
export function chosenOf(facet: Facet, filter: Filter): string | undefined {
  return filter[facet]?.toString();
}

/** Whether anything narrows the list within its shelf. */
export function isNarrowed(filter: Filter): boolean {
  return hasQuery(filter) || hasFacet(filter);
}

/** How it is called to free the list of what narrows it. */
export function clearingOf(filter: Filter): MessageKey {
  if (!hasFacet(filter)) return 'clearSearch';
  return hasQuery(filter) ? 'clearBoth' : 'clearFilters';
}

const hasQuery = ({ text }: Filter) => Boolean(text?.trim());
const hasFacet = (filter: Filter) => FACETS.some((facet) => filter[facet] !== undefined);

/** The same shelf without any narrowing. */
export function cleared(filter: Filter): Filter {
  return filter.shelf ? { shelf: filter.shelf } : {};
}

/** The same filter with other words, or none. */
export function withText({ text: _former, ...rest }: Filter, text: string): Filter {
  return text === '' ? rest : { ...rest, text };
}
