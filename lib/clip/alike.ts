import type { Clip } from './clip';
import { LIMITS } from './limits';
import { applyEdit } from './merge';
import { tagKey } from './tags';

/** One thing that can be done to many clippings alike. */
export type AlikeChange = { tag: string } | { untag: string } | { read: boolean } | { starred: boolean } | { trashed: boolean };

/** A change, and the clippings that it is made to. */
export type AlikePart = { ids: readonly string[]; change: AlikeChange };

/** What takes a change back from the clippings that it has changed. A tag comes back at the end of the others. */
export function inverseOf(change: AlikeChange): AlikeChange {
  if ('tag' in change) return { untag: change.tag };
  if ('untag' in change) return { tag: change.untag };
  if ('read' in change) return { read: !change.read };
  if ('starred' in change) return { starred: !change.starred };
  return { trashed: !change.trashed };
}

/** A clipping with that change; undefined where it is so already, or has as many tags as a clipping may. */
export function changedAlike(clip: Clip, change: AlikeChange, now: string): Clip | undefined {
  const { tags = [] } = clip;
  if ('tag' in change) {
    const isThere = tags.some((tag) => tagKey(tag) === tagKey(change.tag));
    return isThere || tags.length >= LIMITS.tags ? undefined : applyEdit(clip, { tags: [...tags, change.tag] }, now);
  }
  if ('untag' in change) {
    const left = tags.filter((tag) => tagKey(tag) !== tagKey(change.untag));
    return left.length === tags.length ? undefined : applyEdit(clip, { tags: left }, now);
  }
  if ('trashed' in change) {
    const { trashedAt, ...kept } = clip;
    if (change.trashed === (trashedAt !== undefined)) return undefined;
    return change.trashed ? { ...kept, trashedAt: now } : kept;
  }
  const isSo = 'read' in change ? (clip.read ?? false) === change.read : (clip.starred ?? false) === change.starred;
  return isSo ? undefined : applyEdit(clip, change, now);
}
