import type { Chunk } from '../../search/index/chunk';
import { IndexDamaged } from '../../search/index/postings';
import type { Database, IndexTables } from '../database';
import { manifestOf } from './manifest';

type Read<T> = (tables: Pick<IndexTables, 'chunks'>, numbers: readonly number[]) => Promise<(T | undefined)[]>;

/**
 * A part of chunks that no first answer needs whole, as one page knows it of one build of the index: read when it is asked for,
 * and again of a chunk that has grown. It may be read later than the ranks, since what it says of a document never changes.
 */
export class LatePart<T> {
  private readonly parts = new Map<number, { count: number; part: T }>();

  constructor(
    private readonly db: Database,
    private readonly epoch: number,
    private readonly readParts: Read<T>,
  ) {}

  /** The part of a chunk, where it has been read. */
  known({ no, count }: Chunk): T | undefined {
    const known = this.parts.get(no);
    return known && known.count >= count ? known.part : undefined;
  }

  /**
   * Reads the part of those of these chunks of which it is not known. Throws `IndexDamaged`, which an index that was built anew
   * is to whoever knows the former.
   */
  async read(chunks: readonly Chunk[]): Promise<void> {
    const stale = chunks.filter((chunk) => this.known(chunk) === undefined);
    if (stale.length === 0) return;
    const parts = await this.fetch(stale.map(({ no }) => no));
    stale.forEach((chunk, at) => {
      const part = parts[at];
      if (part === undefined) throw new IndexDamaged(`Columns ${chunk.no}`);
      // Whoever knows more of the chunk may have read it meanwhile.
      if (this.known(chunk) === undefined) this.parts.set(chunk.no, { count: chunk.count, part });
    });
  }

  /** The part of each of these chunks, read where it is not known. */
  async of(chunks: readonly Chunk[]): Promise<T[]> {
    await this.read(chunks);
    return chunks.map((chunk) => this.known(chunk)!);
  }

  private fetch(numbers: readonly number[]): Promise<(T | undefined)[]> {
    const { db } = this;
    return db.transaction('r', [db.chunks, db.meta], async () => {
      const [{ epoch }, parts] = await Promise.all([manifestOf(db), this.readParts(db, numbers)]);
      if (epoch !== this.epoch) throw new IndexDamaged(`Build ${this.epoch} of the index, which is at ${epoch}`);
      return parts;
    });
  }
}
