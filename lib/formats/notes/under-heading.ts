import { LIMITS } from '../../clip/limits';
import type { ImportedClip } from '../imported';

/** In UTF-16 code units: a longer heading is a sentence, and no tag. */
const LONGEST_TAG = 40;

/** Tags a clipping with a heading that it stands under, which is what all under it have in common; a long one becomes a note. */
export function underHeading(clip: ImportedClip, heading: string | undefined): ImportedClip {
  if (!heading) return clip;
  if (heading.length <= LONGEST_TAG) return tagged(clip, [heading]);
  return { ...clip, note: [heading, clip.note].filter(Boolean).join('\n') };
}

/** A clipping with more tags, each once, as many as it may have. */
export function tagged(clip: ImportedClip, tags: readonly string[]): ImportedClip {
  const fit = tags.filter((tag) => tag.length <= LIMITS.tag);
  if (fit.length === 0) return clip;
  return { ...clip, tags: [...new Set([...(clip.tags ?? []), ...fit])].slice(0, LIMITS.tags) };
}
