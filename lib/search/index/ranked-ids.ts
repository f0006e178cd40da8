import { ON_TOP, type Ids } from '../filter';
import type { Docs } from './docs';
import { least } from './least';

/** More than there are documents: a key and a position in a list fit into one exact number. */
const MOST = 2 ** 24;

/** As many as a view asks for at first are put in order at once; the rest when somebody scrolls there. */
const FIRST = 160;

/**
 * The clippings of documents in the order in which they come, each id made when it is asked for. While not all ids have been
 * read, it tells no more than the rows that come with an answer.
 */
export class DocIds implements Ids {
  constructor(
    protected readonly docs: Docs,
    protected readonly inOrder: Uint32Array,
  ) {}

  get length(): number {
    return this.inOrder.length;
  }

  /** Whether all of it can be told. */
  get isWhole(): boolean {
    return this.told === this.length;
  }

  /** Sees to it that what comes first can be told. */
  begin(): Promise<void> {
    return Promise.resolve();
  }

  at(index: number): string | undefined {
    return this.slice(index, index + 1)[0];
  }

  /** The documents that come first, those of them that can be told; `from` leaves some of the foremost out. */
  first(count: number, from = 0): Uint32Array {
    const end = Math.min(count, this.told);
    this.ready(end);
    return this.inOrder.subarray(from, end);
  }

  slice(start = 0, end = this.length): string[] {
    return Array.from(this.first(end, start), (doc) => this.docs.idOf(doc));
  }

  indexOf(id: string): number {
    if (this.docs.idsLeft > 0) return this.slice().indexOf(id);
    const doc = this.docs.docsOf([id]).get(id);
    return doc === undefined ? -1 : this.placeOf(doc);
  }

  /** How many of the rows can be told. */
  protected get told(): number {
    return this.docs.idsLeft > 0 ? Math.min(ON_TOP, this.length) : this.length;
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
  /** The same as far as their times tell: less than 0 for the one before, 0 where only the ids know. */
  byTime: (doc: number, other: number) => number;
  isBefore: (doc: number, other: number) => boolean;
  whole: () => { order: Uint32Array; position: Uint32Array };
};

/** A document and what it is sorted by. */
type Ranked = { doc: number; key: number };

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
  }

  override async begin(): Promise<void> {
    const count = Math.min(FIRST, this.told);
    const candidates = this.candidates(count);
    await this.docs.readIdsOf(candidates.map(({ doc }) => doc));
    this.put(this.best(count, candidates));
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
    this.put(end <= FIRST ? this.best(Math.min(FIRST, this.told)) : this.all());
  }

  private put(sorted: ArrayLike<number>): void {
    this.inOrder.set(sorted);
    this.sorted = sorted.length;
  }

  /** So many as come first, picked out without sorting the rest, and without the order of all. */
  private best(count: number, candidates = this.candidates(count)): number[] {
    candidates.sort((a, b) => a.key - b.key || (this.equals.isBefore(a.doc, b.doc) ? -1 : 1));
    return candidates.slice(0, count).map(({ doc }) => doc);
  }

  /** Those, by all but their ids, and with the last of them whatever only its id tells from it. */
  private candidates(count: number): Ranked[] {
    const { hits, keys, equals } = this;
    const last = least(keys, count).at(-1) ?? 0;
    const picked: Ranked[] = [];
    for (let at = 0; at < hits.length; at++) if (keys[at]! <= last) picked.push({ doc: hits[at]!, key: keys[at]! });
    const compare = (a: Ranked, b: Ranked) => a.key - b.key || equals.byTime(a.doc, b.doc);
    picked.sort(compare);
    let end = Math.min(count, picked.length);
    while (end < picked.length && compare(picked[end - 1]!, picked[end]!) === 0) end++;
    return picked.slice(0, end);
  }

  /** Worth and position in one number, since the platform sorts plain numbers ten times as fast as by a function. */
  private all(): Uint32Array {
    const { order, position } = this.equals.whole();
    const keys = this.keys.map((key, at) => position[this.hits[at]!]! + key * MOST).sort();
    return Uint32Array.from(keys, (key) => order[((key % MOST) + MOST) % MOST]!);
  }
}
