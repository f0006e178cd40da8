import type { Clip } from '../../../lib/clip/clip';
import type { Filter, Found } from '../../../lib/search/filter';
import { findIn, type Kept } from '../../bench/memory-index';

/** The id of the n-th clipping. */
export const idOf = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The numbers of clippings, by their ids. */
export const numbers = (ids: Found['ids']) => ids.slice(0, ids.length).map((id) => Number(id.slice(-12)));

/** A clipping of the n-th of January 2026, with what a test says of it. */
export function clip(n: number, change: Partial<Clip>): Clip {
  const time = `2026-01-${String(n).padStart(2, '0')}T12:00:00.000Z`;
  return { id: idOf(n), key: `${n}`, title: `Clipping ${n}`, clippedAt: time, updatedAt: time, kind: 'article', origin: 'clip', ...change };
}

/** A library of these clippings; `bodies` are the texts that are kept, by number. */
export function libraryOf(clips: readonly Clip[], bodies: Record<number, string> = {}): Kept[] {
  return clips.map((each) => {
    const body = bodies[Number(each.id.slice(-12))];
    return body === undefined ? { clip: each } : { clip: each, body };
  });
}

/** What a filter finds, by number. */
export async function found(library: readonly Kept[], filter: Filter, now?: Date): Promise<number[]> {
  return numbers((await findIn(library, filter, now)).ids);
}
