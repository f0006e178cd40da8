import type { Clip } from '../clip/clip';
import type { Result } from '../messages/result';
import { forgivingAnswers } from '../search/index/forgiving';
import { related } from '../search/index/related';
import { addressIn } from '../search/query/address';
import { counted, onShelf } from '../search/index/counts';
import { IndexDamaged } from '../search/index/postings';
import type { Snapshot } from '../search/index/snapshot';
import { atOnce } from '../search/index/steps';
import { Weights } from '../search/index/weights';
import { ON_TOP, type Filter, type Found } from '../search/filter';
import { idAtAddress } from '../store/at-address';
import type { Database } from '../store/database';
import { liveIndex } from '../store/index/live-index';
import { isCurrent } from '../store/index/reader';
import { bodiesById, clipsById, textsById } from '../store/read';
import type { Listed, Live } from './library';
import { breaks } from './breaks';
import { finishing } from './finishing';
import { mender } from './mender';
import { shared } from './shared';
import { note } from './timeline';
import { RowCache } from './row-cache';

/** With the first answer comes what marks it: one file more would hold it up. */
export { highlighter } from '../search/highlighter';

/** What a page can ask of the search index. */
export type Searching = {
  find: (filter: Filter, counted?: boolean) => Live<Listed>;
  tags: () => Live<string[]>;
  savedAt: (url: string) => Live<Clip | undefined>;
  related: (clip: Clip, count: number) => Live<Clip[]>;
};

/** Whoever keeps the index, as far as its readers may ask. */
export type IndexKeeper = {
  /** Builds it anew. */
  rebuild: () => Promise<Result<unknown>>;
  /** Goes on with what is left to do. */
  finish: () => Promise<Result<unknown>>;
};

const nothing = () => undefined;

/** All tags, most used first. */
function tagsOf(snapshot: Snapshot): string[] {
  return atOnce(counted(onShelf(snapshot.alive, {}, snapshot, false), {}, snapshot)).tag.map(([tag]) => tag);
}

/** Searching the index of this library, which is read at once. Its keeper is called when it is damaged, or left unfinished. */
export function searching(db: Database, keeper: IndexKeeper, now: () => number = Date.now): Searching {
  const mend = mender(keeper.rebuild, now);
  const index = shared<Snapshot>((next, failed) => {
    const finisher = finishing(keeper.finish);
    const stop = liveIndex(db)((state) => {
      if ('damaged' in state) mend(state.damaged).catch(failed);
      else {
        finisher.left(state.snapshot.left);
        next(state.snapshot);
      }
    }, failed);
    return () => {
      finisher.end();
      stop();
    };
  });
  // Whoever asks first finds it read, or on its way; of a failure the question will hear.
  index(nothing, nothing)();
  const explained = async (error: unknown, snapshot: Snapshot, failed: (error: unknown) => void) => {
    try {
      if (!(error instanceof IndexDamaged)) failed(error);
      // A block that was merged away meanwhile is no damage: the next state of the index is on its way.
      else if (await isCurrent(db, snapshot)) await mend(error);
    } catch (unmended) {
      failed(unmended);
    }
  };
  /** What is asked of the index, and of every later state of it. */
  const onIndex =
    <T>(ask: (snapshot: Snapshot) => Promise<T>): Live<T> =>
    (next, failed) => {
      let latest: Snapshot | undefined;
      const stop = index((snapshot) => {
        latest = snapshot;
        ask(snapshot).then(
          (value) => latest === snapshot && next(value),
          (error: unknown) => explained(error, snapshot, failed),
        );
      }, failed);
      return () => {
        latest = undefined;
        stop();
      };
    };
  const rows = new RowCache((ids) => clipsById(db, ids));
  /** What is looked at before it is shown is what will be shown: it is read once. */
  const textsOf = (snapshot: Snapshot) => async (ids: readonly string[], bodies: boolean) =>
    bodies ? textsById(db, ids) : (await rows.get(snapshot, ids)).map((clip) => ({ clip }));
  const bodies = (ids: readonly string[]) => bodiesById(db, ids);
  return {
    find: (filter, counted = false) => (next, failed) => {
      let latest: Snapshot | undefined;
      let answered = false;
      let told: Listed | undefined;
      let counts = counted;
      /** Once what is counted has been read, the same answer is told again, and has its counts. */
      const tellAgain = async (listed: Listed, snapshot: Snapshot) => {
        counts = true;
        try {
          await snapshot.docs.readTraits();
          if (told === listed) next((told = { ...listed }));
        } catch (error) {
          if (told === listed) await explained(error, snapshot, failed);
        }
      };
      const countsOf = (listed: Listed, found: Found, snapshot: Snapshot) => {
        const known = found.counts();
        if (!known) void tellAgain(listed, snapshot);
        return known;
      };
      const answer = async (snapshot: Snapshot) => {
        const isWanted = () => latest === snapshot;
        const weights = new Weights();
        try {
          const address = addressIn(filter.text ?? '');
          const meant = address && (await idAtAddress(db, address));
          for await (const found of forgivingAnswers(filter, snapshot, { texts: textsOf(snapshot), bodies, now: new Date(), isWanted, meant, weights, breaks })) {
            note('found');
            if (counted) await found.counted();
            else if (counts) await snapshot.docs.readTraits();
            const top = await rows.get(snapshot, found.ids.slice(0, ON_TOP));
            if (!isWanted()) return;
            // Once all is there, a change does not make it half of it again.
            if (found.settled || !answered) {
              const listed: Listed = { ...found, filter, top, counts: () => countsOf(listed, found, snapshot) };
              next((told = listed));
            }
            answered ||= found.settled;
          }
        } catch (error) {
          if (isWanted()) await explained(error, snapshot, failed);
        } finally {
          weights.release();
        }
      };
      const stop = index((snapshot) => {
        latest = snapshot;
        void answer(snapshot);
      }, failed);
      return () => {
        latest = undefined;
        told = undefined;
        stop();
      };
    },
    savedAt: (url) => (next, failed) => {
      let ended = false;
      const saved = async () => {
        const id = await idAtAddress(db, url);
        return id === undefined ? undefined : (await clipsById(db, [id]))[0];
      };
      saved().then((clip) => !ended && next(clip), failed);
      return () => {
        ended = true;
      };
    },
    related: (clip, count) => onIndex(async (snapshot) => clipsById(db, await related(clip, snapshot, count))),
    tags: () =>
      onIndex(async (snapshot) => {
        await snapshot.docs.readTraits();
        return tagsOf(snapshot);
      }),
  };
}
