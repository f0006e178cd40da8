import { KINDS, type Kind } from '../../clip/clip';
import { bitOf, kindOf } from '../columns';
import { NO_YEAR, type Counts, type Facet } from '../filter';
import { choicesOf } from './choices';
import type { Traits, TraitsChunk } from './chunk';
import type { Names } from './names';

const [READ, STARRED, SEED] = (['read', 'starred', 'seed'] as const).map(bitOf) as [number, number, number];

/** No year comes after it. */
const LAST_YEAR = 9_999;

/** What a year counts for in the number of a day (see `dayNumber`). */
const YEAR = 10_000;

/** The year in which a document was published; `NO_YEAR` where nobody knows. */
export const yearAt = ({ published }: Traits, place: number): number => Math.floor(published[place]! / YEAR);

/** Counts by choice, as one pass over documents fills them. */
export class Tally {
  private readonly kind = new Uint32Array(KINDS.length);
  private readonly tag: Uint32Array;
  private readonly site: Uint32Array;
  private readonly year = new Uint32Array(LAST_YEAR + 1);
  private readonly state = { read: 0, unread: 0, starred: 0 };
  private readonly origin = { seed: 0, own: 0 };

  constructor(private readonly names: Names) {
    this.tag = new Uint32Array(names.tags.size + 1);
    this.site = new Uint32Array(names.sites.size + 1);
  }

  /** Counts a document for every facet, or for the one facet that it failed. */
  add(chunk: TraitsChunk, place: number, only?: Facet): void {
    const flags = chunk.flags[place]!;
    if (!only || only === 'kind') this.kind[chunk.kind[place]!]!++;
    if (!only || only === 'tag') {
      const end = chunk.tagEnds[place]!;
      for (let at = place === 0 ? 0 : chunk.tagEnds[place - 1]!; at < end; at++) this.tag[chunk.tags[at]!]!++;
    }
    if (!only || only === 'site') this.site[chunk.site[place]!]!++;
    if (!only || only === 'year') this.year[yearAt(chunk, place)]!++;
    if (!only || only === 'state') {
      if (flags & READ) this.state.read++;
      else this.state.unread++;
      if (flags & STARRED) this.state.starred++;
    }
    if (!only || only === 'origin') {
      if (flags & SEED) this.origin.seed++;
      else this.origin.own++;
    }
  }

  counts(): Counts {
    const { tags, sites } = choicesOf(this.names);
    const { state, origin } = this;
    return { kind: this.kinds(), tag: tags.largestFirst(this.tag), site: sites.largestFirst(this.site), year: this.years(), state, origin };
  }

  private kinds(): [Kind, number][] {
    const some = Array.from(this.kind, (count, number): [Kind, number] => [kindOf(number), count]).filter(([, count]) => count > 0);
    return some.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }

  private years(): [number, number][] {
    const some: [number, number][] = [];
    for (let year = LAST_YEAR; year >= NO_YEAR; year--) if (this.year[year]! > 0) some.push([year, this.year[year]!]);
    return some;
  }
}
