import { v7 as uuidv7 } from 'uuid';
import type { FullClip } from '../clip/clip';
import type { ImportedClip } from './imported';
import { keyOf } from './notes/same-work';

/** Imported notes as clippings of this moment, a millisecond apart, so that the last of the notes is the newest. */
export function clipsOfNotes(notes: readonly ImportedClip[], now: Date): FullClip[] {
  return notes.map((note, n) => {
    const time = new Date(now.getTime() - notes.length + n);
    return {
      ...note,
      id: uuidv7({ msecs: time.getTime() }),
      key: keyOf(note),
      clippedAt: time.toISOString(),
      updatedAt: time.toISOString(),
      origin: 'import',
    };
  });
}
