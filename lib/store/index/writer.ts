import { addToChunk, BODY_LATER, CHUNK_SIZE, DEAD, emptyChunk, type Chunk, type WholeChunk } from '../../search/index/chunk';
import { PARTS, type Part } from '../../search/index/chunk-parts';
import { checksum } from '../../search/index/bytes';
import { placesWith } from '../../search/index/docs';
import { countOf, namesFrom, storedNames, type Names } from '../../search/index/names';
import { IndexDamaged, type Family } from '../../search/index/postings';
import { encodeDirectory, type Block } from '../../search/index/segment';
import type { IndexTables } from '../database';
import { blockKey, manifestOf, type IndexManifest, type StoredSegment } from './manifest';
import type { PendEntry } from './pend';
import { putChunks, readChunks, readIds } from './stored-chunks';
import { putNames, storedNamesOf } from './stored-names';

/** The index within one transaction: what is read is kept, what is changed is written at the end, in one go. */
export class IndexWriter {
  private readonly chunks = new Map<number, WholeChunk>();
  /** What has changed of which chunks. */
  private readonly touched = new Map<number, readonly Part[]>();
  private readonly namesBefore: number;

  private constructor(
    private readonly tables: IndexTables,
    readonly manifest: IndexManifest,
    private readonly names: Names,
  ) {
    this.namesBefore = countOf(names);
  }

  static async open(tables: IndexTables): Promise<IndexWriter> {
    const [manifest, names] = await Promise.all([manifestOf(tables), storedNamesOf(tables)]);
    return new IndexWriter(tables, manifest, namesFrom(names));
  }

  /** Reads the chunks that so many new documents go to. Requests stand together: of a hundred awaits in a row that ask the database nothing, a transaction dies. */
  async makeRoom(count: number): Promise<void> {
    const from = Math.floor(this.manifest.docs / CHUNK_SIZE);
    const last = Math.floor((this.manifest.docs + count - 1) / CHUNK_SIZE);
    await this.load(Array.from({ length: last + 1 - from }, (_, at) => from + at));
  }

  /** Gives a clipping a document, for which room was made; answers its number. */
  add(id: string, { columns, headLength, bodyLength }: Pick<PendEntry, 'columns' | 'headLength' | 'bodyLength'>): number {
    const doc = this.manifest.docs++;
    const chunk = this.chunk(Math.floor(doc / CHUNK_SIZE));
    addToChunk(chunk, id, { columns, head: new Map(), headLength, bodyLength }, this.names);
    this.touched.set(chunk.no, PARTS);
    if (columns.flags & BODY_LATER) this.manifest.bodiesLeft++;
    return doc;
  }

  /** Changes the documents of these clippings, those that the index has. Looks where they are likely first: at the end. */
  async change(ids: readonly string[], change: (id: string, chunk: Chunk, place: number) => void): Promise<void> {
    let left = ids;
    for (let no = this.manifest.chunks.length - 1; no >= 0 && left.length > 0; no--) {
      if (!(await this.hasAny(no, left))) continue;
      await this.load([no]);
      const chunk = this.chunk(no);
      const found = placesWith(left, chunk);
      for (const [id, place] of found) change(id, chunk, place);
      if (found.size > 0) this.touchRanks(no);
      left = left.filter((id) => !found.has(id));
    }
  }

  /** Whether a chunk has documents of some of these clippings, dead ones perhaps. Most have none, and their ids are enough to see it. */
  private async hasAny(no: number, wanted: readonly string[]): Promise<boolean> {
    const ids = this.chunks.get(no)?.ids ?? (await readIds(this.tables, [no]))[0];
    if (!ids) throw new IndexDamaged(`Columns ${no} are gone`);
    return placesWith(wanted, { count: ids.length / 16, ids }).size > 0;
  }

  /** Takes a document out of the index; its terms stay until its segment is merged. */
  kill(chunk: Chunk, place: number): void {
    if (chunk.flags[place]! & BODY_LATER) this.manifest.bodiesLeft--;
    chunk.flags[place]! |= DEAD;
  }

  /** A document's body has been read. */
  bodyRead(chunk: Chunk, place: number, length: number): void {
    if (chunk.flags[place]! & BODY_LATER) this.manifest.bodiesLeft--;
    chunk.flags[place]! &= ~BODY_LATER;
    chunk.bodyLength[place] = length;
    this.touchRanks(chunk.no);
  }

  private touchRanks(no: number): void {
    if (!this.touched.has(no)) this.touched.set(no, ['ranks']);
  }

  /** Reads chunks, those that are there. Throws `IndexDamaged`. */
  async load(numbers: readonly number[]): Promise<void> {
    const missing = numbers.filter((no) => !this.chunks.has(no));
    const read = await readChunks(this.tables, missing);
    missing.forEach((no, at) => {
      const chunk = read[at];
      if (!chunk && this.manifest.chunks[no] !== undefined) throw new IndexDamaged(`Columns ${no} are gone`);
      this.chunks.set(no, chunk ?? emptyChunk(no));
    });
  }

  /** A chunk that was read. */
  chunk(no: number): WholeChunk {
    this.manifest.chunks[no] ??= 0;
    return this.chunks.get(no)!;
  }

  /** Stores a whole segment of so many documents. */
  async addSegment(family: Family, { base, until }: { base: number; until: number }, docs: number, blocks: readonly Block[]): Promise<void> {
    if (blocks.length === 0) return;
    const no = this.manifest.nextSegment++;
    await putBlocks(this.tables, no, 1, blocks);
    await this.name({ no, family, base, until, docs }, blocks.map(({ first, bytes }) => ({ first, sum: checksum(bytes), bytes: bytes.length })));
  }

  /** Names a segment whose blocks are stored. */
  async name(segment: Pick<StoredSegment, 'no' | 'family' | 'base' | 'until' | 'docs'>, blocks: readonly StoredBlock[]): Promise<void> {
    const directory = encodeDirectory(blocks);
    await this.tables.blocks.put(directory, blockKey(segment.no, 0));
    const bytes = blocks.reduce((sum, block) => sum + block.bytes, directory.length);
    this.manifest.segments.push({ ...segment, blocks: blocks.length, bytes, sum: checksum(directory) });
  }

  /** Writes what was changed. Nothing of it holds before. */
  async close(): Promise<void> {
    for (const no of this.touched.keys()) this.manifest.chunks[no]!++;
    await putChunks(this.tables, [...this.touched].map(([no, parts]) => ({ chunk: this.chunks.get(no)!, parts })));
    if (countOf(this.names) !== this.namesBefore) {
      await putNames(this.tables, storedNames(this.names));
    }
    await this.tables.meta.put(this.manifest);
  }
}

/** What a segment's directory says of a block. */
export type StoredBlock = { first: string; sum: number; bytes: number };

/** Stores blocks of a segment, numbered from `from` on. */
export async function putBlocks(tables: IndexTables, segment: number, from: number, blocks: readonly Block[]): Promise<void> {
  await tables.blocks.bulkPut(blocks.map(({ bytes }) => bytes), blocks.map((_, at) => blockKey(segment, from + at)));
}
