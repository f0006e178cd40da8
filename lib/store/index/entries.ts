import type { Clip } from '../../clip/clip';
import { BODY_LATER } from '../../search/index/chunk';
import { entryOf, type Entry } from '../../search/index/entry';
import { SegmentBuilder } from '../../search/index/segment';
import type { IndexWriter } from './writer';

type Weights = Iterable<readonly [term: string, weight: number]>;

/** What becomes of a clipping in the index, whatever its terms come from. */
export type NewDoc = Pick<Entry, 'columns' | 'headLength' | 'bodyLength'> & { id: string; head: Weights; body?: Weights };

/** What the index keeps of a clipping whose body, if it has one, is read later. */
export function readEntry(clip: Clip, hasBody: boolean): Entry {
  const entry = entryOf(clip, hasBody);
  if (!hasBody) return entry;
  return { ...entry, columns: { ...entry.columns, flags: entry.columns.flags | BODY_LATER } };
}

/** Gives clippings documents, and segments with their terms. */
export async function addDocs(writer: IndexWriter, added: readonly NewDoc[]): Promise<void> {
  if (added.length === 0) return;
  const heads = new SegmentBuilder();
  const bodies = new SegmentBuilder();
  let withBody = 0;
  await writer.makeRoom(added.length);
  for (const { id, head, body, ...entry } of added) {
    const doc = writer.add(id, entry);
    heads.add(doc, head);
    if (!body) continue;
    bodies.add(doc, body);
    withBody++;
  }
  await writer.addSegment('head', heads, added.length, heads.blocks());
  if (withBody > 0) await writer.addSegment('body', bodies, withBody, bodies.blocks());
}
