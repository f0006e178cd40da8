import type { Lookup } from '../lookups';
import type { Bits } from './bits';
import { BlockReader } from './block';
import { checksum } from './bytes';
import { blocksWith, type Directory } from './segment';

/** What is indexed apart: the fields of a clipping, which are searched first, and its body. */
export type Family = 'head' | 'body';

/** A segment that can be asked: `base` is the lowest number of its documents. */
export type Segment = { no: number; family: Family; base: number; directory: Directory };

/** A document whose terms are in no segment yet, but in a block of its own (see `encodeTerms`). */
export type Pending = { doc: number; block: (family: Family) => Uint8Array | undefined };

/** Gives blocks of segments; one that is not there is left out. */
export type ReadBlocks = (blocks: readonly BlockName[]) => Promise<(Uint8Array | undefined)[]>;
export type BlockName = { segment: number; block: number };

/** A block is not there, or not what was written: the index must be built anew, unless it has changed meanwhile. */
export class IndexDamaged extends Error {
  override readonly name = 'IndexDamaged';
}

/** A lookup in one of the families. */
export type Asked = Lookup & { family: Family };

/** What all lookups of a query need, in memory, so that the query is answered in one go. */
export class Postings {
  private constructor(
    private readonly segments: readonly Segment[],
    private readonly pending: readonly Pending[],
    private readonly blocks: ReadonlyMap<string, Uint8Array>,
  ) {}

  /** Reads every block that the lookups need, all at once. Throws `IndexDamaged`. */
  static async load(
    asked: readonly Asked[],
    segments: readonly Segment[],
    pending: readonly Pending[],
    read: ReadBlocks,
  ): Promise<Postings> {
    const wanted = new Map<string, { name: BlockName; sum: number }>();
    for (const { family, term, prefix } of asked) {
      for (const { no, directory } of segments.filter((segment) => segment.family === family)) {
        const [from, until] = blocksWith(directory, term, prefix);
        for (let at = from; at < until; at++) {
          const name = { segment: no, block: at + 1 };
          wanted.set(keyOf(name), { name, sum: directory.sums[at]! });
        }
      }
    }
    const names = [...wanted.values()];
    const bytes = await read(names.map(({ name }) => name));
    const blocks = new Map<string, Uint8Array>();
    names.forEach(({ name, sum }, at) => {
      const block = bytes[at];
      if (!block || !isSound(block, sum)) throw new IndexDamaged(`Block ${keyOf(name)}`);
      blocks.set(keyOf(name), block);
    });
    return new Postings(segments, pending, blocks);
  }

  /** Tells every document that has the term, or one that begins with it, with its weight. */
  each(asked: Asked, tell: (doc: number, weight: number) => void): void {
    for (const { reader, base } of this.found(asked)) reader.eachPosting(base, tell);
  }

  /**
   * Raises `most` of every document that has the term to what `worth` says of its weight, where that is more; `begun` says
   * it of a term that only begins with it. Those that had nothing before are noted in `found`.
   */
  raise(asked: Asked, worth: Float32Array, begun: Float32Array, most: Float32Array, found: Bits): void {
    for (const { reader, base } of this.found(asked)) reader.raise(base, reader.isOf(asked.term.length) ? worth : begun, most, found);
  }

  /** Tells the terms that are asked for, each with how many documents have it; one may come several times. */
  eachTerm(asked: Asked, tell: (term: string, count: number) => void): void {
    for (const { reader } of this.found(asked)) tell(reader.term, reader.count);
  }

  /** Readers that have come to a term that is asked for, block by block; `base` is the lowest document of the block. */
  private *found(asked: Asked): Generator<{ reader: BlockReader; base: number }> {
    const { term, prefix } = asked;
    for (const { block, base } of this.blocksFor(asked)) {
      const reader = new BlockReader(block);
      for (let is = reader.seek(term, prefix); is; is = reader.next() && reader.compare(term, prefix) === 0) yield { reader, base };
    }
  }

  private *blocksFor({ family, term, prefix }: Asked): Generator<{ block: Uint8Array; base: number }> {
    for (const { no, base, directory } of this.segments.filter((segment) => segment.family === family)) {
      const [from, until] = blocksWith(directory, term, prefix);
      for (let at = from; at < until; at++) yield { block: this.blocks.get(keyOf({ segment: no, block: at + 1 }))!, base };
    }
    for (const { doc, block } of this.pending) {
      const own = block(family);
      if (own) yield { block: own, base: doc };
    }
  }
}

const keyOf = ({ segment, block }: BlockName): string => `${segment}/${block}`;

/** The checksums of blocks that were looked at once: they never change. */
const sums = new WeakMap<Uint8Array, number>();

function isSound(block: Uint8Array, sum: number): boolean {
  const known = sums.get(block) ?? checksum(block);
  sums.set(block, known);
  return known === sum;
}
