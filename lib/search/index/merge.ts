import { BlockReader } from './block';
import { SegmentWriter, type Block } from './segment';

/** A segment to be read from its first block to its last; `base` is the lowest number of its documents. */
export type Source = { base: number; blocks: AsyncIterator<Uint8Array> };

/** A source at one of its terms. */
type Cursor = { base: number; blocks: AsyncIterator<Uint8Array>; reader: BlockReader; term: string };

/**
 * Several segments as one, a few blocks at a time, so that memory stays flat whatever their size. Documents that are
 * `dead` are left out.
 */
export async function* mergeSegments(sources: readonly Source[], isDead: (doc: number) => boolean): AsyncGenerator<Block[]> {
  const base = Math.min(...sources.map((source) => source.base));
  const writer = new SegmentWriter(base);
  const cursors: Cursor[] = [];
  for (const source of sources) {
    const cursor = { ...source, reader: new BlockReader(new Uint8Array()), term: '' };
    if (await advance(cursor)) file(cursors, cursor);
  }
  for (let first = cursors[0]; first; first = cursors[0]) {
    const { term } = first;
    const others = cursors.findIndex((cursor) => cursor.term !== term);
    const having = cursors.splice(0, others < 0 ? cursors.length : others);
    const docs: number[] = [];
    const weights: number[] = [];
    let ordered = true;
    for (const { reader, base: from } of having) {
      reader.eachPosting(from, (doc, weight) => {
        if (isDead(doc)) return;
        if (docs.length > 0 && docs.at(-1)! > doc) ordered = false;
        docs.push(doc);
        weights.push(weight);
      });
    }
    if (ordered) writer.add(term, docs, weights);
    else addSorted(writer, term, docs, weights);
    for (const cursor of having) {
      if (!cursor.reader.next()) {
        if (await advance(cursor)) file(cursors, cursor);
        continue;
      }
      cursor.term = cursor.reader.term;
      file(cursors, cursor);
    }
    const finished = writer.take();
    if (finished.length > 0) yield finished;
  }
  yield writer.take(true);
}

/** Puts a cursor in its place: by term, and those of one term by their documents. */
function file(cursors: Cursor[], cursor: Cursor): void {
  let low = 0;
  let high = cursors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(cursors[middle]!, cursor)) low = middle + 1;
    else high = middle;
  }
  cursors.splice(low, 0, cursor);
}

const isBefore = (one: Cursor, other: Cursor): boolean => (one.term === other.term ? one.base < other.base : one.term < other.term);

/** Goes to the first term of the source's next block; false when there is none. */
async function advance(cursor: Cursor): Promise<boolean> {
  for (;;) {
    const next = await cursor.blocks.next();
    if (next.done) return false;
    cursor.reader = new BlockReader(next.value);
    if (!cursor.reader.next()) continue;
    cursor.term = cursor.reader.term;
    return true;
  }
}

/** Segments whose documents lie between each other's, as when bodies are indexed later than heads. */
function addSorted(writer: SegmentWriter, term: string, docs: number[], weights: number[]): void {
  const order = docs.map((_, at) => at).sort((a, b) => docs[a]! - docs[b]!);
  writer.add(term, order.map((at) => docs[at]!), order.map((at) => weights[at]!));
}
