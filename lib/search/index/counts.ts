import { KINDS } from '../../clip/clip';
import { bitOf, kindNumber, kindOf, namesOfSite } from '../columns';
import type { Counts, Facet, Filter } from '../filter';
import type { IsSo } from './asks';
import type { Bits } from './bits';
import { tagsAt, type Chunk } from './chunk';
import type { Names } from './names';
import type { Snapshot } from './snapshot';
import type { Steps } from './steps';

const [READ, STARRED, SEED, TRASHED] = (['read', 'starred', 'seed', 'trashed'] as const).map(bitOf) as [number, number, number, number];

/** What a filter's choices ask of a clipping. */
export function facetTests({ kind, tag, site, year, state, origin }: Filter, names: Names): Partial<Record<Facet, IsSo>> {
  const number = kind && kindNumber(kind);
  const tagNumber = tag === undefined ? 0 : names.tags.names.indexOf(tag) + 1;
  const sites = new Set(names.sites.names.flatMap((each, at) => (site !== undefined && namesOfSite(each).name === site ? [at + 1] : [])));
  return {
    ...(number !== undefined && { kind: (chunk, place) => chunk.kind[place] === number }),
    ...(tag && { tag: (chunk, place) => tagsAt(chunk, place).includes(tagNumber || NEVER) }),
    ...(site && { site: (chunk, place) => sites.has(chunk.site[place]!) }),
    ...(year && { year: (chunk, place) => yearAt(chunk, place) === year }),
    ...(state && { state: ({ flags }, place) => (state === 'starred' ? (flags[place]! & STARRED) !== 0 : ((flags[place]! & READ) !== 0) === (state === 'read')) }),
    ...(origin && { origin: ({ flags }, place) => ((flags[place]! & SEED) !== 0) === (origin === 'seed') }),
  };
}

/** The number of no name. */
const NEVER = 0xffffffff;

const yearAt = ({ published }: Chunk, place: number) => Math.floor(published[place]! / 10_000);

/** What a filter leaves of the documents that a query found, and the counts beside its choices. */
export function* filtered(
  found: Bits,
  filter: Filter,
  { docs, names, shelf }: Snapshot,
  everyShelf: boolean,
): Steps<{ hits: Bits; counts: Counts }> {
  const tests = Object.entries(facetTests(filter, names)) as [Facet, IsSo][];
  const inTrash = filter.shelf === 'trash';
  const hits = found.copy();
  const tally = new Tally(names, shelf);
  for (const [no, chunk] of docs.chunks.entries()) {
    docs.eachOf(found, no, (doc, place) => {
      if (!everyShelf && ((chunk.flags[place]! & TRASHED) !== 0) !== inTrash) {
        hits.delete(doc);
        return;
      }
      let failed = 0;
      let last: Facet | undefined;
      for (const [facet, isSo] of tests) {
        if (isSo(chunk, place)) continue;
        failed++;
        last = facet;
      }
      if (failed > 0) hits.delete(doc);
      // One that fails two facets counts nowhere.
      if (failed <= 1) tally.add(chunk, place, last);
    });
    yield;
  }
  return { hits, counts: tally.counts() };
}

/** Counts by choice, as one pass over the documents fills them. */
class Tally {
  private readonly kind = new Uint32Array(KINDS.length);
  private readonly tag: Uint32Array;
  private readonly site: Uint32Array;
  private readonly year = new Uint32Array(10_000);
  private readonly state = { read: 0, unread: 0, starred: 0 };
  private readonly origin = { seed: 0, own: 0 };

  constructor(
    private readonly names: Names,
    private readonly shelf: Counts['shelf'],
  ) {
    this.tag = new Uint32Array(names.tags.size + 1);
    this.site = new Uint32Array(names.sites.size + 1);
  }

  /** Counts a document for every facet, or for the one facet that it failed. */
  add(chunk: Chunk, place: number, only?: Facet): void {
    const flags = chunk.flags[place]!;
    if (!only || only === 'kind') this.kind[chunk.kind[place]!]!++;
    if (!only || only === 'tag') {
      const end = chunk.tagEnds[place]!;
      for (let at = place === 0 ? 0 : chunk.tagEnds[place - 1]!; at < end; at++) this.tag[chunk.tags[at]!]!++;
    }
    if (!only || only === 'site') this.site[chunk.site[place]!]!++;
    if (!only || only === 'year') this.year[yearAt(chunk, place)]!++;
    if (!only || only === 'state') {
      this.state[flags & READ ? 'read' : 'unread']++;
      if (flags & STARRED) this.state.starred++;
    }
    if (!only || only === 'origin') this.origin[flags & SEED ? 'seed' : 'own']++;
  }

  counts(): Counts {
    const { shelf, state, origin, names } = this;
    const kind = largestFirst(counted(this.kind, kindOf));
    const tag = largestFirst(counted(this.tag, (number) => names.tags.nameOf(number)));
    // A site may have several hosts, and a host that has no name is no choice.
    const site = new Map<string, number>();
    for (const [name, count] of counted(this.site, (number) => namesOfSite(names.sites.nameOf(number)).name)) {
      if (name) site.set(name, (site.get(name) ?? 0) + count);
    }
    const year = counted(this.year, (number) => number).filter(([number]) => number > 0).reverse();
    return { kind, tag, site: largestFirst([...site]), year, state, origin, shelf };
  }
}

function counted<K>(counts: Uint32Array, nameOf: (number: number) => K): [K, number][] {
  const named: [K, number][] = [];
  counts.forEach((count, number) => {
    if (count > 0) named.push([nameOf(number), count]);
  });
  return named;
}

function largestFirst<K extends string>(counts: [K, number][]): [K, number][] {
  return counts.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
