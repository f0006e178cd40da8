import type { FullClip } from '../clip/clip';
import { InvalidClip, parseFullClip, type Unfit } from '../clip/validate';
import { onOneLine } from '../white-space';
import { hasOwnKey } from './own-key';

/** Why a clipping cannot come in, and what a reader knows it by, where it tells that. */
export type Refused = { why: Unfit; name?: string };

/** Characters of a name that are enough to know a clipping by. */
const NAME = 80;

/** Judges the clippings of one backup one after the other: well-formed, under a key of their own, each id and key once. */
export function admission(): (value: unknown) => { clip: FullClip } | Refused {
  const ids = new Set<string>();
  const keys = new Set<string>();
  return (value) => {
    try {
      const clip = parseFullClip(value);
      if (!hasOwnKey(clip)) return refused(value, { field: 'key', flaw: 'of-another' });
      if (ids.has(clip.id)) return refused(value, { field: 'id', flaw: 'twice' });
      if (keys.has(clip.key)) return refused(value, { field: 'key', flaw: 'twice' });
      ids.add(clip.id);
      keys.add(clip.key);
      return { clip };
    } catch (error) {
      if (error instanceof InvalidClip) return refused(value, { field: error.path, flaw: error.flaw });
      throw error;
    }
  };
}

function refused(value: unknown, why: Unfit): Refused {
  const { title, url } = value as { title?: unknown; url?: unknown };
  const name = [title, url].find((each): each is string => typeof each === 'string' && each.trim() !== '');
  return { why, ...(name !== undefined && { name: shortened(name) }) };
}

/** The beginning of a name that may be of any length, on one line. */
function shortened(name: string): string {
  const start = onOneLine(name.slice(0, NAME).replace(/[\ud800-\udbff]$/, '')).trim();
  return name.length > NAME ? `${start}…` : start;
}
