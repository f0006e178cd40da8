import { v7 as uuidv7 } from 'uuid';
import type { Clip, FullClip } from '../clip/clip';
import type { ImportedClip } from './imported';
import { keyOf } from './notes/same-work';

/** Ids and times of clippings that come in at this moment, a millisecond apart, so that the last of them is the newest. */
export function stamped(count: number, now: Date): (n: number) => Pick<Clip, 'id' | 'clippedAt' | 'updatedAt'> {
  return (n) => {
    const time = new Date(now.getTime() - count + n);
    return { id: uuidv7({ msecs: time.getTime() }), clippedAt: time.toISOString(), updatedAt: time.toISOString() };
  };
}

/** Imported notes as clippings of this moment. */
export function clipsOfNotes(notes: readonly ImportedClip[], now: Date): FullClip[] {
  const stamp = stamped(notes.length, now);
  return notes.map((note, n) => ({ ...note, ...stamp(n), key: keyOf(note), origin: 'import' }));
}
