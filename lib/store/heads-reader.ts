import { newestFirst, type Head } from '../search/head';
import type { Live } from '../library/library';
import type { Database, HeadPage } from './database';
import { live } from './read';

/**
 * All heads of the library, newest first. The pages are read once and kept; after a change only those with a new revision are
 * read again. Manifest and pages come from one transaction, so that no answer mixes two states.
 */
export function liveHeads(db: Database): Live<Head[]> {
  const known = new Map<number, { revision: number; page: HeadPage }>();
  return live(() =>
    db.transaction('r', [db.heads, db.meta], async () => {
      const manifest = await db.meta.get('heads');
      const revisions = manifest?.name === 'heads' ? manifest.revisions : [];
      const stale = [...revisions.keys()].filter((no) => known.get(no)?.revision !== revisions[no]);
      const pages = await db.heads.bulkGet(stale);
      for (const [at, no] of stale.entries()) {
        known.set(no, { revision: revisions[no] ?? 0, page: pages[at] ?? { no, heads: [] } });
      }
      return [...known.values()].flatMap(({ page }) => page.heads).sort(newestFirst);
    }),
  );
}

/** One source for many listeners: it runs while anyone listens, and a newcomer is told its latest value at once. */
export function shared<T>(source: Live<T>): Live<T> {
  const listeners = new Set<{ next: (value: T) => void; failed: (error: unknown) => void }>();
  let latest: { value: T } | undefined;
  let stop: (() => void) | undefined;
  return (next, failed) => {
    const listener = { next, failed };
    listeners.add(listener);
    if (latest) next(latest.value);
    stop ??= source(
      (value) => {
        latest = { value };
        for (const each of listeners) each.next(value);
      },
      (error) => {
        for (const each of listeners) each.failed(error);
      },
    );
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = undefined;
      latest = undefined;
    };
  };
}
