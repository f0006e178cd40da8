import { BlockReader, BlockWriter } from './block';


/** Bytes from which on a block is full: a get of one takes 0.2 ms, and a query reads one or two a segment. */
const FULL = 32 * 1024;

/** A finished block of a segment, with what its directory says of it. */
export type Block = { first: string; bytes: Uint8Array<ArrayBuffer> };

/** Writes a segment: terms in order go in, blocks come out. `base`: the lowest number of its documents. */
export class SegmentWriter {
  private readonly writer = new BlockWriter();
  private first: string | undefined;
  private readonly finished: Block[] = [];

  constructor(private readonly base: number) {}

  add(term: string, docs: ArrayLike<number>, weights: ArrayLike<number>): void {
    if (docs.length === 0) return;
    this.first ??= term;
    this.writer.add(term, docs, weights, this.base);
    if (this.writer.length >= FULL) this.close();
  }

  /** The blocks that were finished since the last call; with `all`, the one that is being written too. */
  take(all = false): Block[] {
    if (all) this.close();
    return this.finished.splice(0);
  }

  private close(): void {
    if (this.first === undefined) return;
    this.finished.push({ first: this.first, bytes: this.writer.take() });
    this.first = undefined;
  }
}

/** What a segment's blocks begin with and sum up to, in order. */
export type Directory = { firsts: string[]; sums: number[] };

/** A directory as bytes: the blocks' first terms as if they were a block themselves, with the checksums as documents. */
export function encodeDirectory(blocks: readonly { first: string; sum: number }[]): Uint8Array<ArrayBuffer> {
  const writer = new BlockWriter();
  for (const { first, sum } of blocks) writer.add(first, [sum], [1], 0);
  return writer.take();
}

/** The directory that `encodeDirectory` has written. Its bytes must have been held to their checksum. */
export function decodeDirectory(bytes: Uint8Array): Directory {
  const directory: Directory = { firsts: [], sums: [] };
  const reader = new BlockReader(bytes);
  while (reader.next()) {
    directory.firsts.push(reader.term);
    reader.eachPosting(0, (sum) => directory.sums.push(sum));
  }
  return directory;
}

/** The numbers of the blocks that can hold a term, or terms that begin with it: from the first up to, and without, the second. */
export function blocksWith({ firsts }: Directory, term: string, prefix: boolean): [from: number, until: number] {
  const from = Math.max(0, below(firsts, (first) => first <= term) - 1);
  const until = below(firsts, (first) => first <= term || (prefix && first.startsWith(term)));
  return [from, until];
}

/** How many of the sorted items are so, when those that are stand before those that are not. */
function below(items: readonly string[], isSo: (item: string) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The terms of one document, in order, with their weights. */
export type Terms = { names: string[]; weights: Uint8Array<ArrayBuffer> };

/** The terms of one document with their weights, put in order, as the bytes of a block. */
export function encodeTerms(terms: ReadonlyMap<string, number>): Uint8Array<ArrayBuffer> {
  const writer = new BlockWriter();
  for (const term of [...terms.keys()].sort()) writer.add(term, [0], [terms.get(term)!], 0);
  return writer.take();
}

/** The terms that `encodeTerms` has written. */
export function decodeTerms(bytes: Uint8Array): Terms {
  const names: string[] = [];
  const weights: number[] = [];
  const reader = new BlockReader(bytes);
  while (reader.next()) {
    names.push(reader.term);
    reader.eachPosting(0, (_, weight) => weights.push(weight));
  }
  return { names, weights: Uint8Array.from(weights) };
}

/** A segment in the making: its documents' terms, gathered. */
export class SegmentBuilder {
  private readonly postings = new Map<string, { docs: number[]; weights: number[] }>();
  private first = Infinity;
  private last = -1;

  /** Documents must come in the order of their numbers. */
  add(doc: number, terms: Iterable<readonly [string, number]>): void {
    this.first = Math.min(this.first, doc);
    this.last = doc;
    for (const [term, weight] of terms) {
      const known = this.postings.get(term);
      if (known) {
        known.docs.push(doc);
        known.weights.push(weight);
      } else {
        this.postings.set(term, { docs: [doc], weights: [weight] });
      }
    }
  }

  /** The lowest number of a document. */
  get base(): number {
    return this.first;
  }

  /** One more than the highest. */
  get until(): number {
    return this.last + 1;
  }

  blocks(): Block[] {
    const writer = new SegmentWriter(this.base);
    for (const term of [...this.postings.keys()].sort()) {
      const { docs, weights } = this.postings.get(term)!;
      writer.add(term, docs, weights);
    }
    return writer.take(true);
  }
}


