import type { Clip } from '../../clip/clip';
import { IndexDamaged } from '../../search/index/postings';
import type { Database } from '../database';
import { addDocs, readEntry } from './entries';
import { FORMAT } from './manifest';
import { IndexWriter } from './writer';

/**
 * Takes many clippings that the index has never heard of straight into it, as part of a transaction over its tables: a row
 * in `pend` for each would be written only to be read and deleted again. Their bodies are read later. Answers whether it
 * could: an index that is damaged, of another version or being built anew hears of them as of any change.
 */
export async function takeIn(db: Database, clips: readonly { clip: Clip; hasBody: boolean }[]): Promise<boolean> {
  const writer = clips.length > 0 && (await soundWriter(db, clips.length));
  if (!writer) return false;
  await addDocs(writer, clips.map(({ clip, hasBody }) => ({ id: clip.id, ...readEntry(clip, hasBody) })));
  await writer.close();
  return true;
}

/** The clippings do not depend on the index: what is wrong with it is no failure of theirs. */
async function soundWriter(db: Database, room: number): Promise<IndexWriter | undefined> {
  try {
    const writer = await IndexWriter.open(db);
    if (writer.manifest.format !== FORMAT || writer.manifest.rebuildAfter !== undefined) return undefined;
    await writer.makeRoom(room);
    return writer;
  } catch (error) {
    if (error instanceof IndexDamaged) return undefined;
    throw error;
  }
}
