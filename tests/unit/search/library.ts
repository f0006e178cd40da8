import type { Clip } from '../../../lib/clip/clip';
import { headOf, newestFirst, type Head } from '../../../lib/search/head';

/** A clipping of the n-th of January 2026, with what a test says of it. */
export function clip(n: number, change: Partial<Clip>): Clip {
  const time = `2026-01-${String(n).padStart(2, '0')}T12:00:00.000Z`;
  return { id: `${n}`, key: `${n}`, title: `Clipping ${n}`, clippedAt: time, updatedAt: time, kind: 'article', origin: 'clip', ...change };
}

/** The heads of a library of these clippings; `withBody` are the ids of those whose text is kept. */
export function headsOf(clips: readonly Clip[], withBody: readonly string[] = []): Head[] {
  return clips.map((each) => headOf(each, withBody.includes(each.id))).sort(newestFirst);
}
