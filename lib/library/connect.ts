import type { Clip } from '../clip/clip';
import type { Filter } from '../search/filter';
import { call } from '../messages/call';
import type { Database } from '../store/database';
import { liveHeads, shared } from '../store/heads-reader';
import { bodyOf, clipsById, live, newestClips } from '../store/read';
import { afterPaint } from './after-paint';
import type { Library, Live } from './library';

/** Searching, which the first frame can do without. */
const loadSearch = () => import('../search/find');

/**
 * The library as views see it: read from this page's own connection, written through the background. `first` are the
 * newest clippings, for a page that has asked for them while it was starting: its first frame then has them.
 */
export function connectLibrary(db: Database, first?: Clip[]): Library {
  const searchable = shared(afterPaint(withLoaded(loadSearch, liveHeads(db))));
  return {
    newest: (count) => {
      const source = live(() => newestClips(db, count));
      return first ? Object.assign(source, { known: first.slice(0, count) }) : source;
    },
    find: (filter: Filter) => map(searchable, ([{ find }, heads]) => find(heads, filter)),
    rows: (ids) => live(() => clipsById(db, ids)),
    tags: () => map(searchable, ([{ find }, heads]) => find(heads, {}).counts.tag.map(([tag]) => tag)),
    body: (id) => bodyOf(db, id),
    edit: (id, edit) => call('editClip', { id, edit }),
    trash: (ids) => call('trashClips', { ids: [...ids] }),
    restore: (ids) => call('restoreClips', { ids: [...ids] }),
    purge: (ids) => call('purgeClips', { ids: [...ids] }),
  };
}

/** A source together with a module, which is loaded before the source begins. */
function withLoaded<M, T>(load: () => Promise<M>, source: Live<T>): Live<[M, T]> {
  return (next, failed) => {
    let stop: (() => void) | undefined;
    let ended = false;
    load().then((module) => {
      if (!ended) stop = source((value) => next([module, value]), failed);
    }, failed);
    return () => {
      ended = true;
      stop?.();
    };
  };
}

function map<A, B>(source: Live<A>, change: (value: A) => B): Live<B> {
  return (next, failed) => source((value) => next(change(value)), failed);
}
