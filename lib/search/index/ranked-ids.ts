import type { Ids } from '../filter';
import type { Bits } from './bits';
import type { Docs } from './docs';

/** Scores are told apart to this part of one, positions in a list below this: both fit into one exact number. */
const FINENESS = 10_000;
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

/** The same, best first. Equals keep the order in which they come. */
export class RankedIds extends DocIds {
  private sorted = 0;

  /** What each hit is sorted by. */
  private readonly keys: Float64Array;

  /** `order`: all documents in the order of equals; `position`: the place of each in it. */
  constructor(
    docs: Docs,
    private readonly order: Uint32Array,
    private readonly position: Uint32Array,
    private readonly hits: Bits,
    private readonly worth: (doc: number) => number,
  ) {
    const list = hits.list();
    super(docs, new Uint32Array(list.length));
    const keys = new Float64Array(list.length);
    for (let at = 0; at < list.length; at++) keys[at] = this.keyOf(list[at]!);
    this.keys = keys;
    this.ready(Math.min(FIRST, keys.length));
  }

  /** Worth and position in one number, since the platform sorts plain numbers ten times as fast as by a function. */
  private keyOf(doc: number): number {
    return this.position[doc]! - Math.round(this.worth(doc) * FINENESS) * MOST;
  }

  /** How many stand before it, counted: a list asks at every key for the place of one row, and need not sort all for that. */
  protected override placeOf(doc: number): number {
    if (!this.hits.has(doc)) return -1;
    const key = this.keyOf(doc);
    let before = 0;
    for (const each of this.keys) if (each < key) before++;
    return before;
  }

  protected override ready(end: number): void {
    if (end <= this.sorted) return;
    const sorted = end <= FIRST && this.keys.length > 4 * FIRST ? least(this.keys, FIRST) : this.keys.slice().sort();
    sorted.forEach((key, at) => (this.inOrder[at] = this.order[((key % MOST) + MOST) % MOST]!));
    this.sorted = sorted.length;
  }
}

/** The least numbers in order, without sorting the rest. */
function least(keys: Float64Array, count: number): Float64Array {
  // What is not under the worst of those kept so far is passed over; twice the room makes sorting rare.
  const kept = new Float64Array(2 * count);
  let size = 0;
  let worst = Infinity;
  for (const key of keys) {
    if (key >= worst) continue;
    kept[size++] = key;
    if (size < kept.length) continue;
    kept.sort();
    size = count;
    worst = kept[count - 1]!;
  }
  return kept.slice(0, size).sort().slice(0, count);
}
