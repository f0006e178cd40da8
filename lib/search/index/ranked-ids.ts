import type { Ids } from '../filter';
import type { Docs } from './docs';

/** More than there are documents: a key and a position in a list fit into one exact number. */
const MOST = 2 ** 24;

/** As many as a view asks for at first are put in order at once; the rest when somebody scrolls there. */
const FIRST = 160;

/** The clippings of documents in the order in which they come, each id made when it is asked for. */
export class DocIds implements Ids {
  constructor(
    private readonly docs: Docs,
    protected readonly inOrder: Uint32Array,
  ) {}

  get length(): number {
    return this.inOrder.length;
  }

  at(index: number): string | undefined {
    return this.slice(index, index + 1)[0];
  }

  /** The documents that come first. */
  first(count: number): Uint32Array {
    this.ready(Math.min(count, this.length));
    return this.inOrder.subarray(0, count);
  }

  slice(start = 0, end = this.length): string[] {
    this.ready(Math.min(end, this.length));
    return Array.from(this.inOrder.subarray(start, end), (doc) => this.docs.idOf(doc));
  }

  indexOf(id: string): number {
    const doc = this.docs.docsOf([id]).get(id);
    return doc === undefined ? -1 : this.placeOf(doc);
  }

  protected placeOf(doc: number): number {
    return this.inOrder.indexOf(doc);
  }

  /** Sees to it that those before `end` are in order. */
  protected ready(end: number): void {
    if (end > this.inOrder.length) throw new RangeError(`There are ${this.inOrder.length} and no ${end}`);
  }
}

/** How equals stand: which of two is before the other; and, for whoever needs all of it, all documents in that order, with the place of each. */
export type Ties = {
  isBefore: (doc: number, other: number) => boolean;
  whole: () => { order: Uint32Array; position: Uint32Array };
};

/** The same, best first. Equals stand in the order given. */
export class RankedIds extends DocIds {
  private sorted = 0;

  /** `keys`: what each of the hits is sorted by, whole numbers; the better, the less. */
  constructor(
    docs: Docs,
    private readonly hits: Uint32Array,
    private readonly keys: Float64Array,
    private readonly equals: Ties,
  ) {
    super(docs, new Uint32Array(hits.length));
    this.ready(Math.min(FIRST, hits.length));
  }

  /** How many stand before it, counted: a list asks at every key for the place of one row, and need not sort all for that. */
  protected override placeOf(doc: number): number {
    const { hits, keys, equals } = this;
    const key = keys[hits.indexOf(doc)];
    if (key === undefined) return -1;
    let before = 0;
    for (let at = 0; at < hits.length; at++) {
      if (keys[at]! < key || (keys[at] === key && equals.isBefore(hits[at]!, doc))) before++;
    }
    return before;
  }

  protected override ready(end: number): void {
    if (end <= this.sorted) return;
    const sorted = end <= FIRST ? this.best(Math.min(FIRST, this.length)) : this.all();
    this.inOrder.set(sorted);
    this.sorted = sorted.length;
  }

  /** So many as come first, picked out without sorting the rest, and without the order of all. */
  private best(count: number): number[] {
    const { hits, keys, equals } = this;
    const last = least(keys, count).at(-1) ?? 0;
    const picked: { doc: number; key: number }[] = [];
    for (let at = 0; at < hits.length; at++) if (keys[at]! <= last) picked.push({ doc: hits[at]!, key: keys[at]! });
    picked.sort((a, b) => a.key - b.key || (equals.isBefore(a.doc, b.doc) ? -1 : 1));
    return picked.slice(0, count).map(({ doc }) => doc);
  }

  /** Worth and position in one number, since the platform sorts plain numbers ten times as fast as by a function. */
  private all(): Uint32Array {
    const { order, position } = this.equals.whole();
    const keys = this.keys.map((key, at) => position[this.hits[at]!]! + key * MOST).sort();
    return Uint32Array.from(keys, (key) => order[((key % MOST) + MOST) % MOST]!);
  }
}

/** The least numbers in order, without sorting the rest. */
function least(keys: Float64Array, count: number): Float64Array {
  if (keys.length <= count) return keys.slice().sort();
  // What is not under the worst of those kept so far is passed over; twice the room makes sorting rare, and so does to begin
  // at the end, where the newest clippings are, which are worth more.
  const kept = new Float64Array(2 * count);
  let size = 0;
  let worst = Infinity;
  for (let at = keys.length - 1; at >= 0; at--) {
    const key = keys[at]!;
    if (key >= worst) continue;
    kept[size++] = key;
    if (size < kept.length) continue;
    kept.sort();
    size = count;
    worst = kept[count - 1]!;
  }
  return kept.slice(0, size).sort().slice(0, count);
}
