import { bitOf, kindNumber, namesOfSite } from '../columns';
import type { Counts, Facet, Filter } from '../filter';
import type { IsSo } from './asks';
import type { Bits } from './bits';
import { CHUNK_SIZE, tagsAt } from './chunk';
import type { Names } from './names';
import type { Snapshot } from './snapshot';
import type { Steps } from './steps';
import { Tally, yearAt } from './tally';

const [READ, STARRED, SEED] = (['read', 'starred', 'seed'] as const).map(bitOf) as [number, number, number];

/** What a filter's choices ask of a clipping. */
export function facetTests({ kind, tag, site, year, state, origin }: Filter, names: Names): Partial<Record<Facet, IsSo>> {
  const number = kind && kindNumber(kind);
  const tagNumber = tag === undefined ? 0 : names.tags.names.indexOf(tag) + 1;
  const sites = new Set(names.sites.names.flatMap((each, at) => (site !== undefined && namesOfSite(each).name === site ? [at + 1] : [])));
  return {
    ...(number !== undefined && { kind: (chunk, place) => chunk.kind[place] === number }),
    ...(tag && { tag: (chunk, place) => tagsAt(chunk, place).includes(tagNumber || NEVER) }),
    ...(site && { site: (chunk, place) => sites.has(chunk.site[place]!) }),
    ...(year !== undefined && { year: (chunk, place) => yearAt(chunk, place) === year }),
    ...(state && { state: ({ flags }, place) => (state === 'starred' ? (flags[place]! & STARRED) !== 0 : ((flags[place]! & READ) !== 0) === (state === 'read')) }),
    ...(origin && { origin: ({ flags }, place) => ((flags[place]! & SEED) !== 0) === (origin === 'seed') }),
  };
}

/** The number of no name. */
const NEVER = 0xffffffff;

/** Whether a filter has a choice that leaves some of a shelf out. */
export const isNarrowing = (filter: Filter, { names }: Snapshot): boolean => Object.keys(facetTests(filter, names)).length > 0;

/** What a filter leaves of the documents on its shelf. */
export function* narrowed(onShelf: Bits, filter: Filter, { docs, names }: Snapshot): Steps<Bits> {
  const tests = Object.values(facetTests(filter, names));
  if (tests.length === 0) return onShelf;
  const hits = onShelf.copy();
  for (const [no, chunk] of docs.traits.entries()) {
    for (const place of docs.placesOf(hits, no)) {
      if (!tests.every((isSo) => isSo(chunk, place))) hits.delete(no * CHUNK_SIZE + place);
    }
    yield;
  }
  return hits;
}

/** Counts, of the documents on a filter's shelf, what stands beside its choices. */
export function* counted(onShelf: Bits, filter: Filter, { docs, names }: Snapshot): Steps<Counts> {
  const tests = Object.entries(facetTests(filter, names)) as [Facet, IsSo][];
  const tally = new Tally(names);
  for (const [no, chunk] of docs.traits.entries()) {
    const places = docs.placesOf(onShelf, no);
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!;
      let failed = 0;
      let last: Facet | undefined;
      for (const [facet, isSo] of tests) {
        if (isSo(chunk, place)) continue;
        failed++;
        last = facet;
      }
      // One that fails two facets counts nowhere.
      if (failed <= 1) tally.add(chunk, place, last);
    }
    yield;
  }
  return tally.counts();
}

/** Those of the documents that a query found that are on the filter's shelf. */
export function onShelf(found: Bits, { shelf }: Filter, { trashed }: Snapshot, everyShelf: boolean): Bits {
  const all = found.copy();
  if (everyShelf) return all;
  return shelf === 'trash' ? all.and(trashed) : all.without(trashed);
}
