import type { Clip } from '../clip/clip';
import { call } from '../messages/call';
import { keptOnce } from '../kept-once';
import { report } from '../report';
import type { Database } from '../store/database';
import { bodyOf, clipsById, live, newestClips } from '../store/read';
import { afterPaint } from './after-paint';
import type { Library, Live } from './library';
import type { Searching } from './searching';

/** What searches: at once for a question, and for what nobody has asked when the page has time. */
export type Search = { now: () => Promise<Searching>; quietly: () => Promise<Searching> };

/**
 * Fetches the code for searching and has it read the index, without waiting for a question. A page may begin with it while
 * it waits for its first rows.
 * @param quiet settles when nothing more urgent is under way: a save waits for whoever reads the index in one transaction
 */
export function prepareSearching(db: Database, quiet: Promise<unknown> = Promise.resolve()): Search {
  const keeper = { rebuild: () => call('rebuildIndex', {}), finish: () => call('finishIndex', {}) };
  const code = () => import('./searching');
  // Before the first frame the machine waits for rows; whoever asks finds the code there.
  code().catch(() => undefined);
  const now = keptOnce(async () => (await code()).searching(db, keeper));
  const quietly = () => quiet.then(now);
  quietly().catch((error: unknown) => report(error, 'fetching what searching needs'));
  return { now, quietly };
}

/**
 * The library as views see it: read from this page's own connection, written through the background. `first` are the
 * newest clippings, for a page that has asked for them while it was starting: its first frame then has them.
 */
export function connectLibrary(db: Database, first?: Clip[], search = prepareSearching(db)): Library {
  let edited: Promise<unknown> = Promise.resolve();
  return {
    newest: (count) => {
      const source = live(() => newestClips(db, count));
      // What is known need not be asked for again before it has been painted.
      return first ? Object.assign(once(afterPaint, () => source), { known: first.slice(0, count) }) : source;
    },
    find: (filter, counted) => once(Object.keys(filter).length > 0 ? search.now : search.quietly, ({ find }) => find(filter, counted)),
    rows: (ids) => live(() => clipsById(db, ids)),
    tags: () => once(search.now, ({ tags }) => tags()),
    body: (id) => bodyOf(db, id),
    savedAt: (url) => once(search.now, (found) => found.savedAt(url)),
    related: (clip, count) => once(search.now, (found) => found.related(clip, count)),
    edit(id, edit) {
      // A call that finds nobody is made again, and must not come after the edit that was made after it.
      const answer = edited.then(() => call('editClip', { id, edit }));
      edited = answer;
      return answer;
    },
    keepModelSummary: (id, text) => call('keepModelSummary', { id, text }),
    trash: (ids) => call('trashClips', { ids: [...ids] }),
    restore: (ids) => call('restoreClips', { ids: [...ids] }),
    purge: (ids) => call('purgeClips', { ids: [...ids] }),
    emptyTrash: () => call('emptyTrash', { until: new Date().toISOString() }),
    rebuildIndex: () => call('rebuildIndex', {}),
  };
}

/** A source that begins once what gives it is there. */
function once<M, T>(load: () => Promise<M>, sourceOf: (module: M) => Live<T>): Live<T> {
  return (next, failed) => {
    let stop: (() => void) | undefined;
    let ended = false;
    load().then((module) => {
      if (!ended) stop = sourceOf(module)(next, failed);
    }, failed);
    return () => {
      ended = true;
      stop?.();
    };
  };
}
