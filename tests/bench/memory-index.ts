import type { Clip } from '../../lib/clip/clip';
import type { Filter, Found } from '../../lib/search/filter';
import { answers, type Surroundings } from '../../lib/search/index/answer';
import { checksum } from '../../lib/search/index/bytes';
import { addToChunk, CHUNK_SIZE, emptyChunk, type WholeChunk } from '../../lib/search/index/chunk';
import { Docs, type LateParts } from '../../lib/search/index/docs';
import { bodyTerms, entryOf } from '../../lib/search/index/entry';
import { namesFrom } from '../../lib/search/index/names';
import type { Family, Segment } from '../../lib/search/index/postings';
import { SegmentBuilder, type Block } from '../../lib/search/index/segment';
import { surveyed, type Snapshot } from '../../lib/search/index/snapshot';
import { Weights } from '../../lib/search/index/weights';

/** A clipping of a library in memory, with the text of its body where one is kept. */
export type Kept = { clip: Clip; body?: string };

/** Ids that have all been read. */
const KNOWN = (chunks: readonly WholeChunk[]): LateParts['ids'] => ({ known: (no) => chunks[no]!.ids, read: () => Promise.resolve() });

/** An index of clippings in memory, as the store would hand it to the search: one segment a family. With fewer `perChunk` it is spread as wide as that of a large library. */
export function memoryIndex(kept: readonly Kept[], { perChunk = CHUNK_SIZE, ids = KNOWN }: { perChunk?: number; ids?: (chunks: readonly WholeChunk[]) => LateParts['ids'] } = {}): Snapshot {
  const names = namesFrom();
  const chunks: WholeChunk[] = [];
  const builders: Record<Family, SegmentBuilder> = { head: new SegmentBuilder(), body: new SegmentBuilder() };
  kept.forEach(({ clip, body }, nth) => {
    const entry = { ...entryOf(clip, body !== undefined), ...(body !== undefined && bodyTerms(body)) };
    const no = Math.floor(nth / perChunk);
    const doc = no * CHUNK_SIZE + (nth % perChunk);
    addToChunk((chunks[no] ??= emptyChunk(no)), clip.id, entry, names);
    builders.head.add(doc, entry.head);
    if (entry.body) builders.body.add(doc, entry.body);
  });
  const blocks = { head: builders.head.blocks(), body: builders.body.blocks() };
  const docs = new Docs(chunks, { ids: ids(chunks), traits: () => Promise.resolve(chunks) });
  const { bodiesLeft, ...survey } = surveyed(docs);
  const segments = (['head', 'body'] as const).filter((family) => blocks[family].length > 0);
  return {
    docs,
    names,
    ...survey,
    pending: [],
    left: bodiesLeft,
    segments: segments.map((family) => segment(family, builders[family].base, blocks[family])),
    read: (wanted) => Promise.resolve(wanted.map(({ segment: no, block }) => blocks[familyOf(no)][block - 1]?.bytes)),
  };
}

const FAMILIES: Family[] = ['head', 'body'];
const familyOf = (no: number): Family => FAMILIES[no]!;

function segment(family: Family, base: number, blocks: readonly Block[]): Segment {
  const directory = { firsts: blocks.map(({ first }) => first), sums: blocks.map(({ bytes }) => checksum(bytes)) };
  return { no: FAMILIES.indexOf(family), family, base, directory };
}

/** What answering asks beside the index, of a library in memory. */
export function readersOf(kept: readonly Kept[]): Pick<Surroundings, 'texts' | 'bodies'> {
  const byId = new Map(kept.map((each) => [each.clip.id, each]));
  const some = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return {
    texts: (ids) => Promise.resolve(some(ids)),
    bodies: (ids) => Promise.resolve(new Map(some(ids).flatMap(({ clip, body }) => (body === undefined ? [] : [[clip.id, body]])))),
  };
}

/** Everything that is answered, from the first answer to the last. */
export async function everyAnswer(kept: readonly Kept[], filter: Filter, now: Date, index = memoryIndex(kept)): Promise<Found[]> {
  const all: Found[] = [];
  // Released as a page does it, so that each question is answered with what the one before it left.
  const weights = new Weights();
  for await (const found of answers(filter, index, { ...readersOf(kept), now, isWanted: () => true, weights })) all.push(found);
  weights.release();
  return all;
}

/** The last answer: all that is found. */
export async function findIn(kept: readonly Kept[], filter: Filter, now = new Date(), index?: Snapshot): Promise<Found> {
  return (await everyAnswer(kept, filter, now, index)).at(-1)!;
}
