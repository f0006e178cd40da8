import type { Chunk } from '../../search/index/chunk';
import { IndexDamaged } from '../../search/index/postings';
import type { Database, IndexTables } from '../database';
import { manifestOf } from './manifest';

type Read<T> = (tables: Pick<IndexTables, 'chunks'>, numbers: readonly number[]) => Promise<(T | undefined)[]>;

/**
 * A part of chunks that no first answer needs, as one page knows it of one build of the index: read when it is asked for, and
 * again of a chunk that has grown. It may be read later than the ranks, since what it says of a document never changes.
 */
export class LatePart<T> {
  private readonly known = new Map<number, { count: number; part: T }>();

  constructor(
    private readonly db: Database,
    private readonly epoch: number,
    private readonly read: Read<T>,
  ) {}

  /** The part of each of these chunks. Throws `IndexDamaged`, which an index that was built anew is to whoever knows the former. */
  async of(chunks: readonly Chunk[]): Promise<T[]> {
    const stale = chunks.filter(({ no, count }) => (this.known.get(no)?.count ?? 0) < count);
    if (stale.length > 0) {
      const parts = await this.fetch(stale.map(({ no }) => no));
      stale.forEach(({ no, count }, at) => {
        const part = parts[at];
        if (part === undefined) throw new IndexDamaged(`Columns ${no}`);
        this.known.set(no, { count, part });
      });
    }
    return chunks.map(({ no }) => this.known.get(no)!.part);
  }

  private fetch(numbers: readonly number[]): Promise<(T | undefined)[]> {
    const { db } = this;
    return db.transaction('r', [db.chunks, db.meta], async () => {
      const { epoch } = await manifestOf(db);
      if (epoch !== this.epoch) throw new IndexDamaged(`Build ${this.epoch} of the index, which is at ${epoch}`);
      return this.read(db, numbers);
    });
  }
}
