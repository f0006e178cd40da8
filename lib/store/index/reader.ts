import { addToChunk, BODY_LATER, DEAD, emptyChunk, type Chunk, type Traits } from '../../search/index/chunk';
import { checksum } from '../../search/index/bytes';
import { Docs, type LateParts } from '../../search/index/docs';
import { namesFrom, type Names } from '../../search/index/names';
import { IndexDamaged, type BlockName, type Pending, type Segment } from '../../search/index/postings';
import { decodeDirectory, type Directory } from '../../search/index/segment';
import { surveyed, type Snapshot } from '../../search/index/snapshot';
import type { Database } from '../database';
import { clipCount } from '../read';
import { BlockCache } from './block-cache';
import { LatePart } from './late-part';
import { blockKey, FORMAT, manifestOf, type IndexManifest } from './manifest';
import type { PendRow } from './pend';
import { readIds, readRanks, readTraits } from './stored-chunks';
import { storedNamesOf } from './stored-names';

/** The index as it is now, or that it is damaged. */
export type IndexState = { snapshot: Snapshot } | { damaged: IndexDamaged };

/** Whether the index still has the segments that it had then. */
export async function isCurrent(db: Database, { segments }: Snapshot): Promise<boolean> {
  const now = new Set((await manifestOf(db)).segments.map(({ no }) => no));
  return segments.length === now.size && segments.every(({ no }) => now.has(no));
}

/** What one page knows of the index: what did not change is not read again. */
export class IndexReader {
  private epoch = -1;
  private readonly chunks = new Map<number, { revision: number; chunk: Chunk }>();
  private readonly directories = new Map<number, () => Directory>();
  private readonly cache = new BlockCache();
  private names: Names = namesFrom();
  private ids: LatePart<Uint8Array>;
  private traits: LatePart<Traits>;

  constructor(private readonly db: Database) {
    this.ids = new LatePart(db, this.epoch, readIds);
    this.traits = new LatePart(db, this.epoch, readTraits);
  }

  /** Manifest, ranks and what waits come from one transaction, so that no answer mixes two states. */
  async read(): Promise<IndexState> {
    const { db } = this;
    try {
      return await db.transaction('r', [db.pend, db.chunks, db.blocks, db.meta], async () => {
        const [manifest, waiting, stored, clips] = await Promise.all([
          manifestOf(db),
          db.pend.toArray(),
          storedNamesOf(db),
          clipCount(db),
        ]);
        if (manifest.format !== FORMAT) throw new IndexDamaged(`Format ${manifest.format}`);
        if (manifest.epoch !== this.epoch) this.forget(manifest.epoch);
        this.names = namesFrom(stored);
        const [chunks, segments] = await Promise.all([this.chunksOf(manifest), this.segmentsOf(manifest)]);
        return { snapshot: await this.snapshotOf(manifest, chunks, segments, waiting, clips) };
      });
    } catch (error) {
      if (error instanceof IndexDamaged) return { damaged: error };
      throw error;
    }
  }

  private forget(epoch: number): void {
    this.epoch = epoch;
    this.ids = new LatePart(this.db, epoch, readIds);
    this.traits = new LatePart(this.db, epoch, readTraits);
    this.chunks.clear();
    this.directories.clear();
  }

  private async chunksOf({ chunks }: IndexManifest): Promise<Chunk[]> {
    const stale = [...chunks.keys()].filter((no) => this.chunks.get(no)?.revision !== chunks[no]);
    const read = await readRanks(this.db, stale);
    stale.forEach((no, at) => {
      const chunk = read[at];
      if (!chunk) throw new IndexDamaged(`Chunk ${no}`);
      this.chunks.set(no, { revision: chunks[no]!, chunk });
    });
    return chunks.map((_, no) => this.chunks.get(no)!.chunk);
  }

  private async segmentsOf({ segments }: IndexManifest): Promise<Segment[]> {
    const fresh = segments.filter(({ no }) => !this.directories.has(no));
    const read = await this.db.blocks.bulkGet(fresh.map(({ no }) => blockKey(no, 0)));
    fresh.forEach(({ no, sum }, at) => {
      const bytes = read[at];
      if (!bytes || checksum(bytes) !== sum) throw new IndexDamaged(`Directory of segment ${no}`);
      this.directories.set(no, lazily(() => decodeDirectory(bytes)));
    });
    // Those of bodies are ten times as long, and the first answer does not need them.
    return segments.map(({ no, family, base }) => {
      const directory = this.directories.get(no)!;
      return { no, family, base, get directory() { return directory(); } }; // prettier-ignore
    });
  }

  private async snapshotOf(
    manifest: IndexManifest,
    chunks: readonly Chunk[],
    segments: readonly Segment[],
    waiting: readonly PendRow[],
    clips: number,
  ): Promise<Snapshot> {
    const { names, ids, traits } = this;
    const fresh = emptyChunk(chunks.length);
    const late: LateParts = {
      ids: {
        known: (no) => (no === fresh.no ? fresh.ids : ids.known(chunks[no]!)),
        read: (numbers) => ids.read(numbers.map((no) => chunks[no]!)),
      },
      traits: async () => [...(await traits.of(chunks)), fresh],
    };
    await overlay(new Docs(chunks, late), waiting);
    const docs = new Docs([...chunks, fresh], late);
    const pending = waiting.flatMap(({ id, entry }): Pending[] => {
      if (!entry) return [];
      const place = addToChunk(fresh, id, { columns: entry.columns, head: new Map(), headLength: entry.headLength, bodyLength: entry.bodyLength }, names);
      return [{ doc: docs.numberOf(place), block: (family) => entry[family] }];
    });
    const { bodiesLeft, ...survey } = surveyed(docs);
    const unread = manifest.rebuildAfter === undefined ? 0 : Math.max(0, clips - survey.count);
    return { docs, names, segments, pending, ...survey, left: unread + bodiesLeft, read: (wanted) => this.blocks(wanted) };
  }

  private async blocks(wanted: readonly BlockName[]): Promise<(Uint8Array | undefined)[]> {
    const keys = wanted.map(({ segment, block }) => blockKey(segment, block));
    const blocks = keys.map((key) => this.cache.get(key));
    const missing = keys.filter((_, at) => !blocks[at]);
    if (missing.length === 0) return blocks;
    const read = await this.db.blocks.bulkGet(missing);
    missing.forEach((key, at) => {
      const block = read[at];
      if (!block) return;
      this.cache.set(key, block);
      blocks[keys.indexOf(key)] = block;
    });
    return blocks;
  }
}

/** What a function gives, made when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Shows the documents as what waits will make of them. */
async function overlay(docs: Docs, waiting: readonly PendRow[]): Promise<void> {
  const known = new Map(waiting.flatMap((row) => (row.known ? [[row.id, row]] : [])));
  if (known.size === 0) return;
  await docs.readIds();
  for (const [id, doc] of docs.docsOf([...known.keys()])) {
    const state = known.get(id)?.state;
    const { chunk, place } = docs.placeOf(doc);
    if (!state) chunk.flags[place]! |= DEAD;
    else {
      chunk.flags[place] = state.flags | (chunk.flags[place]! & BODY_LATER);
      chunk.at[place] = state.at;
    }
  }
}
