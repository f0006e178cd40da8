import { madeOnce } from '../../made-once';
import { namesOfSite } from '../columns';
import type { Names } from './names';

/** More names than there are: a count and the place of a name fit into one exact number. */
const MOST = 2 ** 24;

/** As people put names in order: `tag-2` before `tag-10`. Made once, when it is needed: it costs more than comparing thousands. */
const collator = madeOnce(() => new Intl.Collator(undefined, { numeric: true }));

/** The names among which a facet lets choose. Several numbers may stand for one of them, as hosts do for a site. */
class Choices {
  /** In order. */
  readonly names: readonly string[];
  /** The place among them of the name of each number, which are from 1 on; what has no name is no choice. */
  private readonly places: readonly (number | undefined)[];

  /** `before`: the names as they were in order before some were added, so that only those have to find their place. */
  constructor(nameOfEach: readonly string[], before: readonly string[] = []) {
    this.names = [...new Set([...before, ...nameOfEach])].filter(Boolean).sort(collator().compare);
    const places = new Map(this.names.map((name, place) => [name, place]));
    this.places = [undefined, ...nameOfEach.map((name) => places.get(name))];
  }

  /** Counts by number as counts by name, those that are none left out: largest first, then by name. */
  largestFirst(counts: Uint32Array): [string, number][] {
    const sums = new Uint32Array(this.names.length);
    this.places.forEach((place, number) => {
      if (place !== undefined) sums[place]! += counts[number]!;
    });
    const keys = Float64Array.from(sums, (sum, place) => place - sum * MOST).sort();
    // What was counted is below zero, all else above.
    const some = keys.subarray(0, keys.findIndex((key) => key >= 0) >>> 0);
    return Array.from(some, (key) => {
      const place = ((key % MOST) + MOST) % MOST;
      return [this.names[place]!, (place - key) / MOST];
    });
  }
}

type NamedFacets = { tags: Choices; sites: Choices };

const known = new WeakMap<Names, { count: number; choices: NamedFacets }>();

/** The choices that names are, put in order once: they are asked for at every key, and only ever added to. */
export function choicesOf(names: Names): NamedFacets {
  const count = names.tags.size + names.sites.size;
  const before = known.get(names);
  if (before?.count === count) return before.choices;
  const { tags, sites } = before?.choices ?? {};
  const choices = {
    tags: new Choices(names.tags.names, tags?.names),
    sites: new Choices(names.sites.names.map((site) => namesOfSite(site).name), sites?.names),
  };
  known.set(names, { count, choices });
  return choices;
}
