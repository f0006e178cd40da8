import type { StoredNames } from '../../search/index/names';
import type { Family } from '../../search/index/postings';
import type { IndexTables } from '../database';

/** A segment as the manifest names it; its directory is block 0, its blocks are numbered from 1 on. */
export type StoredSegment = {
  no: number;
  family: Family;
  /** The lowest number of its documents, one more than the highest, and how many documents went into it. */
  base: number;
  until: number;
  docs: number;
  blocks: number;
  bytes: number;
  /** The checksum of its directory. */
  sum: number;
};

/** Raised whenever terms, blocks or columns change their meaning. */
export const FORMAT = 8;

/** What is in the index. What it does not name is not part of it, whatever lies in the tables. */
export type IndexManifest = {
  name: 'index';
  /** What the bytes mean: an index of another format is built anew. */
  format: number;
  /** Another one after everything was thrown away: nothing that was read before holds. */
  epoch: number;
  nextSegment: number;
  /** Documents that ever got a number. */
  docs: number;
  /** The version of each chunk's ranks, so that a reader fetches only what changed. */
  chunks: number[];
  segments: StoredSegment[];
  /** Documents whose bodies are to be indexed. */
  bodiesLeft: number;
  /** While the index is built anew from the clippings: the last id that was read. */
  rebuildAfter?: string;
};

/** The names that columns speak of by number, with their checksum. */
export type IndexNames = { name: 'names'; stored: StoredNames; sum: number };

/** The manifest of an index that has nothing in it. After everything was thrown away it needs another `epoch`. */
export function emptyManifest(epoch = 0): IndexManifest {
  return { name: 'index', format: FORMAT, epoch, nextSegment: 1, docs: 0, chunks: [], segments: [], bodiesLeft: 0 };
}

/** The manifest that is stored, of whatever format; an empty one where there is none. */
export async function manifestOf({ meta }: Pick<IndexTables, 'meta'>): Promise<IndexManifest> {
  const stored = await meta.get('index');
  return stored?.name === 'index' ? stored : emptyManifest();
}

/** Blocks of one segment at most: what is left of 2^53 is for segments. */
const MOST_BLOCKS = 2 ** 20;

/** The key of a block in its table. Keys are in the order of the segments, and of the blocks of each. */
export const blockKey = (segment: number, block: number): number => segment * MOST_BLOCKS + block;

/** All blocks of the segments from the first up to, and without, the second, as a range of keys. */
export const segmentRange = (from: number, until: number): [number, number] => [blockKey(from, 0), blockKey(until, 0)];
