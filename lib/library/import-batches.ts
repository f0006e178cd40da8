import type { BackupItem } from '../backup/read';
import type { FullClip } from '../clip/clip';
import type { ImportReport } from './files';

/**
 * What a batch may hold: far under what a message may (64 MB in Chromium). Each becomes a segment of the index, of a size that
 * eight of the smallest have (see `store/index/sizes.ts`).
 */
export const BATCH = { clips: 512, bytes: 8_000_000 };

/** Milliseconds of work with a file before the page has its turn: a click is heard as if nothing were going on. */
export const TURN = 50;

/** A hostile file can hold millions of bad lines; a reader looks at the first of them. */
export const REFUSED_SHOWN = 1_000;

/** The clippings of a backup in batches: one that is larger than a batch may be goes alone. Those that are refused are noted. */
export async function* batches(items: AsyncIterable<BackupItem>, refused: ImportReport['refused']): AsyncGenerator<FullClip[], void> {
  let batch: FullClip[] = [];
  let size = 0;
  for await (const item of items) {
    if ('why' in item) {
      refused.count++;
      if (refused.first.length < REFUSED_SHOWN) refused.first.push({ place: placeOf(item), why: item.why, ...(item.name !== undefined && { name: item.name }) });
      continue;
    }
    if (batch.length === BATCH.clips || (batch.length > 0 && size + item.bytes > BATCH.bytes)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(item.clip);
    size += item.bytes;
  }
  if (batch.length > 0) yield batch;
}

/** Which clipping of its file it is: the head has the first line. */
const placeOf = ({ line }: BackupItem) => line - 1;
