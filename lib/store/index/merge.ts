import { CHUNK_SIZE, DEAD } from '../../search/index/chunk';
import { checksum } from '../../search/index/bytes';
import { mergeSegments } from '../../search/index/merge';
import { IndexDamaged } from '../../search/index/postings';
import { decodeDirectory } from '../../search/index/segment';
import type { Database } from '../database';
import { blockKey, manifestOf, segmentRange, type StoredSegment } from './manifest';
import { alike, SIZES, type SegmentSizes } from './sizes';
import { readRanks } from './stored-chunks';
import { IndexWriter, putBlocks, type StoredBlock } from './writer';

/** Blocks of each segment that are read at once. */
const READ = 4;

/** Blocks that are stored at once, some 2 MB: a commit of a large library takes a fifth of a second, whatever is in it. */
const STORE = 64;

/** Merges segments where there are `least` alike. Answers whether there were. Throws `IndexDamaged`. */
export async function merge(db: Database, sizes = SIZES, least = sizes.fan): Promise<boolean> {
  // Looked at without a lock first: mostly there is nothing, and a save that comes next need not wait.
  const group = alike((await manifestOf(db)).segments, sizes, least) && (await claim(db, sizes, least));
  if (!group) return false;
  const { no, epoch, chosen } = group;
  const dead = await deadDocs(db, chosen);
  const stored: StoredBlock[] = [];
  const sources = chosen.map((segment) => ({ base: segment.base, blocks: blocksOf(db, segment) }));
  for await (const blocks of batches(mergeSegments(sources, (doc) => dead.has(doc)), STORE)) {
    await putBlocks(db, no, 1 + stored.length, blocks);
    for (const { first, bytes } of blocks) stored.push({ first, sum: checksum(bytes), bytes: bytes.length });
  }
  await swap(db, no, epoch, chosen, stored);
  return true;
}

type Group = { no: number; epoch: number; chosen: StoredSegment[] };

/** Takes a number for the segment that is to be: what is written under it counts for nothing until it is named. */
function claim(db: Database, sizes: SegmentSizes, least: number): Promise<Group | undefined> {
  return db.transaction('rw', [db.meta], async () => {
    const manifest = await manifestOf(db);
    const chosen = alike(manifest.segments, sizes, least);
    if (!chosen) return undefined;
    const no = manifest.nextSegment++;
    await db.meta.put(manifest);
    return { no, epoch: manifest.epoch, chosen };
  });
}

/** The documents of no clipping among those that the segments can have. */
async function deadDocs(db: Database, chosen: readonly StoredSegment[]): Promise<Set<number>> {
  const dead = new Set<number>();
  const { base, until } = reach(chosen);
  for (let no = Math.floor(base / CHUNK_SIZE); no * CHUNK_SIZE < until; no++) {
    const [chunk] = await readRanks(db, [no]);
    if (!chunk) throw new IndexDamaged(`Columns ${no} are gone`);
    for (let place = 0; place < chunk.count; place++) if (chunk.flags[place]! & DEAD) dead.add(no * CHUNK_SIZE + place);
  }
  return dead;
}

/** From the lowest number of their documents up to one more than the highest. */
function reach(segments: readonly StoredSegment[]): Pick<StoredSegment, 'base' | 'until'> {
  return { base: Math.min(...segments.map(({ base }) => base)), until: Math.max(...segments.map(({ until }) => until)) };
}

/** The blocks of a segment in order, each checked: what is damaged must not be passed on as sound. */
async function* blocksOf(db: Database, { no, blocks, sum }: StoredSegment): AsyncGenerator<Uint8Array> {
  const directory = await db.blocks.get(blockKey(no, 0));
  if (!directory || checksum(directory) !== sum) throw new IndexDamaged(`Directory of segment ${no}`);
  const { sums } = decodeDirectory(directory);
  for (let from = 1; from <= blocks; from += READ) {
    const keys = Array.from({ length: Math.min(READ, blocks + 1 - from) }, (_, at) => blockKey(no, from + at));
    const read = await db.blocks.bulkGet(keys);
    for (const [at, block] of read.entries()) {
      if (!block || checksum(block) !== sums[from - 1 + at]) throw new IndexDamaged(`Block ${from + at} of segment ${no}`);
      yield block;
    }
  }
}

/** So many at a time, and at last the rest. */
async function* batches<T>(items: AsyncIterable<T[]>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const some of items) {
    batch.push(...some);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Puts the one in the place of the many, unless the index was thrown away meanwhile. */
async function swap(db: Database, no: number, epoch: number, chosen: readonly StoredSegment[], blocks: readonly StoredBlock[]): Promise<void> {
  await db.transaction('rw', [db.pend, db.chunks, db.blocks, db.meta], async () => {
    const writer = await IndexWriter.open(db);
    const { manifest } = writer;
    if (manifest.epoch !== epoch) {
      await deleteSegments(db, [no]);
      return;
    }
    const numbers = new Set(chosen.map((segment) => segment.no));
    manifest.segments = manifest.segments.filter((segment) => !numbers.has(segment.no));
    const docs = chosen.reduce((sum, segment) => sum + segment.docs, 0);
    if (blocks.length > 0) await writer.name({ no, family: chosen[0]!.family, ...reach(chosen), docs }, blocks);
    await deleteSegments(db, [...numbers]);
    await writer.close();
  });
}

async function deleteSegments(db: Database, numbers: readonly number[]): Promise<void> {
  for (const no of numbers) {
    const [from, until] = segmentRange(no, no + 1);
    await db.blocks.where(':id').between(from, until).delete();
  }
}

/** Deletes blocks that no manifest names: of merges that were broken off. */
export async function deleteStrays(db: Database): Promise<void> {
  await db.transaction('rw', [db.blocks, db.meta], async () => {
    const { segments, nextSegment } = await manifestOf(db);
    const named = segments.map(({ no }) => no).sort((a, b) => a - b);
    let from = 0;
    for (const no of [...named, nextSegment]) {
      if (no > from) await db.blocks.where(':id').between(...segmentRange(from, no)).delete();
      from = no + 1;
    }
  });
}
