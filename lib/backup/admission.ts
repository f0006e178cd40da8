import type { FullClip } from '../clip/clip';
import { InvalidClip, parseFullClip, type Unfit } from '../clip/validate';
import { hasOwnKey } from './own-key';

/** Judges the clippings of one backup one after the other: well-formed, under a key of their own, each id and key once. */
export function admission(): (value: unknown) => { clip: FullClip } | { why: Unfit } {
  const ids = new Set<string>();
  const keys = new Set<string>();
  return (value) => {
    try {
      const clip = parseFullClip(value);
      if (!hasOwnKey(clip)) return { why: { field: 'key', flaw: 'of-another' } };
      if (ids.has(clip.id)) return { why: { field: 'id', flaw: 'twice' } };
      if (keys.has(clip.key)) return { why: { field: 'key', flaw: 'twice' } };
      ids.add(clip.id);
      keys.add(clip.key);
      return { clip };
    } catch (error) {
      if (error instanceof InvalidClip) return { why: { field: error.path, flaw: error.flaw } };
      throw error;
    }
  };
}
