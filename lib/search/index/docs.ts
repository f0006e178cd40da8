import { keptOnce } from '../../kept-once';
import type { Bits } from './bits';
import { CHUNK_SIZE, DEAD, type Chunk, type Traits, type TraitsChunk, type WholeChunk } from './chunk';
import { compareUuids, lastBytes, putUuid, uuidAt } from './uuid';

/** What no first answer needs whole, by chunk: of ids what is known already and how some are read, and how all traits are. */
export type LateParts = {
  ids: { known: (no: number) => Uint8Array | undefined; read: (numbers: readonly number[]) => Promise<unknown> };
  traits: () => Promise<readonly Traits[]>;
};

/**
 * Everything that has a number in the index, by chunk; a chunk's place in the list gives the numbers of its documents. Their
 * ids and traits are there once they have been read: whoever needs them waits for that first.
 */
export class Docs {
  private readonly ids: (Uint8Array | undefined)[] = [];
  private withTraits: readonly TraitsChunk[] | undefined;

  /** Sees to it that every id can be asked for. */
  readonly readIds: () => Promise<unknown>;
  /** Sees to it that filters and counts can be asked for. */
  readonly readTraits: () => Promise<unknown>;

  constructor(
    readonly chunks: readonly Chunk[],
    private readonly late: LateParts,
  ) {
    this.readIds = keptOnce(() => late.ids.read(this.unread()));
    this.readTraits = keptOnce(async () => {
      const traits = await late.traits();
      this.withTraits = chunks.map((chunk, at) => ({ ...chunk, ...traits[at]! }));
    });
  }

  /** How many chunks have ids that cannot be asked for yet. */
  get idsLeft(): number {
    return this.unread().length;
  }

  /** Sees to it that the ids of these documents can be asked for. */
  async readIdsOf(docs: readonly number[]): Promise<void> {
    const numbers = new Set(docs.map((doc) => Math.floor(doc / CHUNK_SIZE)));
    const unread = this.unread().filter((no) => numbers.has(no));
    if (unread.length > 0) await this.late.ids.read(unread);
  }

  /** Whether filters and counts can be asked for. */
  get hasTraits(): boolean {
    return this.withTraits !== undefined;
  }

  /** The chunks with their traits, which must have been read. */
  get traits(): readonly TraitsChunk[] {
    if (!this.withTraits) throw new Error('The traits have not been read');
    return this.withTraits;
  }

  /** One more than the highest number that a document can have. */
  get room(): number {
    return this.chunks.length * CHUNK_SIZE;
  }

  /** Where a document's columns stand. */
  placeOf(doc: number): { chunk: Chunk; place: number } {
    return { chunk: this.chunks[Math.floor(doc / CHUNK_SIZE)]!, place: doc % CHUNK_SIZE };
  }

  /** The document at a place of the last chunk. */
  numberOf(place: number): number {
    return (this.chunks.length - 1) * CHUNK_SIZE + place;
  }

  /** The places of those of a set that a chunk has; the number of a document is `no * CHUNK_SIZE` more. */
  placesOf(set: Bits, no: number): Uint32Array {
    return set.list(no * CHUNK_SIZE, (no + 1) * CHUNK_SIZE);
  }

  idOf(doc: number): string {
    return uuidAt(this.idsOf(Math.floor(doc / CHUNK_SIZE)), doc % CHUNK_SIZE);
  }

  /** Compares two documents as their ids compare. */
  compareIds(a: number, b: number): number {
    return compareUuids(this.idsOf(Math.floor(a / CHUNK_SIZE)), a % CHUNK_SIZE, this.idsOf(Math.floor(b / CHUNK_SIZE)), b % CHUNK_SIZE);
  }

  /** The documents of these clippings, by id: one pass over all, since no table from ids to documents is kept. */
  docsOf(ids: readonly string[]): Map<string, number> {
    const all = this.chunks.map((chunk, no) => placesWith(ids, { ...chunk, ids: this.idsOf(no) }));
    return new Map(all.flatMap((places, no) => [...places].map(([id, place]) => [id, no * CHUNK_SIZE + place] as const)));
  }

  private idsOf(no: number): Uint8Array {
    const ids = this.known(no);
    if (!ids) throw new Error(`The ids of chunk ${no} have not been read`);
    return ids;
  }

  private known(no: number): Uint8Array | undefined {
    return (this.ids[no] ??= this.late.ids.known(no));
  }

  private unread(): number[] {
    return [...this.chunks.keys()].filter((no) => !this.known(no));
  }
}

/** The places, in a chunk, of the documents of these clippings, by id; without flags, of dead ones as well. */
export function placesWith(wanted: readonly string[], { count, ids, flags }: Pick<WholeChunk, 'count' | 'ids'> & Partial<Pick<Chunk, 'flags'>>): Map<string, number> {
  const found = new Map<string, number>();
  if (wanted.length === 0) return found;
  const sought = new Uint8Array(16 * wanted.length);
  const byLast = new Map<number, number[]>();
  wanted.forEach((id, at) => {
    putUuid(sought, at, id);
    const last = lastBytes(sought, at);
    byLast.set(last, [...(byLast.get(last) ?? []), at]);
  });
  for (let place = 0; place < count; place++) {
    if (flags && flags[place]! & DEAD) continue;
    for (const at of byLast.get(lastBytes(ids, place)) ?? NONE) {
      if (compareUuids(ids, place, sought, at) === 0) found.set(wanted[at]!, place);
    }
  }
  return found;
}

const NONE: readonly number[] = [];
