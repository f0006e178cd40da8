import type { Kind } from '../clip/clip';
import type { Counts, Filter, Found } from './filter';
import type { Head } from './head';
import { matcher } from './query/match';
import { parseQuery } from './query/parse';
import { namesShelf } from './query/query';
import { ranked } from './rank';

type Test = (head: Head) => boolean;

/** The facets that can be chosen. A facet's counts leave its own choice out, so that the other choices stay visible. */
type Facet = 'kind' | 'tag' | 'site' | 'state' | 'origin';

/**
 * What a filter finds among heads that come newest first: best first when words are asked for, else as they come. One pass: a head that fails one facet only still counts for
 * that facet's other choices; a head that fails two counts nowhere. `now` is what a query's ages are counted from.
 */
export function find(heads: readonly Head[], filter: Filter, now = new Date()): Found {
  const query = parseQuery(filter.text ?? '', now);
  const matches = matcher(query);
  const everyShelf = namesShelf(query);
  const tests = Object.entries(facetTests(filter)) as [Facet, Test][];
  const inTrash = filter.shelf === 'trash';
  const tally = new Tally();
  const hits: Head[] = [];
  for (const head of heads) {
    tally.shelf[head.trashed ? 'trash' : 'library']++;
    if (!everyShelf && Boolean(head.trashed) !== inTrash) continue;
    if (!matches(head)) continue;
    const failed = tests.filter(([, test]) => !test(head));
    if (failed.length === 0) hits.push(head);
    if (failed.length <= 1) tally.add(head, failed[0]?.[0]);
  }
  return { ids: ranked(hits, query, now).map(({ id }) => id), counts: tally.counts() };
}

function facetTests({ kind, tag, site, state, origin }: Filter): Partial<Record<Facet, Test>> {
  return {
    ...(kind && { kind: (head) => head.kind === kind }),
    ...(tag && { tag: (head) => head.tags?.includes(tag) ?? false }),
    ...(site && { site: (head) => head.site === site }),
    ...(state && { state: (head) => (state === 'starred' ? Boolean(head.starred) : Boolean(head.read) === (state === 'read')) }),
    ...(origin && { origin: (head) => Boolean(head.seed) === (origin === 'seed') }),
  };
}

/** Counts by choice, as one pass over the heads fills them. */
class Tally {
  readonly shelf = { library: 0, trash: 0 };
  private readonly kind = new Map<Kind, number>();
  private readonly tag = new Map<string, number>();
  private readonly site = new Map<string, number>();
  private readonly state = { read: 0, unread: 0, starred: 0 };
  private readonly origin = { seed: 0, own: 0 };

  /** Counts a head for every facet, or for the one facet that it failed. */
  add(head: Head, only?: Facet): void {
    if (!only || only === 'kind') increment(this.kind, head.kind);
    if (!only || only === 'tag') for (const tag of head.tags ?? []) increment(this.tag, tag);
    if ((!only || only === 'site') && head.site) increment(this.site, head.site);
    if (!only || only === 'state') {
      this.state[head.read ? 'read' : 'unread']++;
      if (head.starred) this.state.starred++;
    }
    if (!only || only === 'origin') this.origin[head.seed ? 'seed' : 'own']++;
  }

  counts(): Counts {
    const { shelf, state, origin } = this;
    return { kind: largestFirst(this.kind), tag: largestFirst(this.tag), site: largestFirst(this.site), state, origin, shelf };
  }
}

function increment<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function largestFirst<K extends string>(counts: Map<K, number>): [K, number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
