import type { Result } from '../messages/result';
import { IndexDamaged } from '../search/index/postings';
import type { Snapshot } from '../search/index/snapshot';
import type { Database } from '../store/database';
import { liveIndex } from '../store/index/live-index';
import { isCurrent } from '../store/index/reader';
import { finishing } from './finishing';
import { inTurn } from './in-turn';
import type { Live } from './library';
import { mender } from './mender';
import { shared } from './shared';

/** Whoever keeps the index, as far as its readers may ask. */
export type IndexKeeper = {
  /** Builds it anew. */
  rebuild: () => Promise<Result<unknown>>;
  /** Goes on with what is left to do. */
  finish: () => Promise<Result<unknown>>;
};

/** The index as one page knows it: one reading of it for all that the page asks. */
export type WatchedIndex = {
  states: Live<Snapshot>;
  /** What is asked of the index, and of every later state of it. */
  ask: <T>(question: (snapshot: Snapshot) => Promise<T>) => Live<T>;
  /** Has the damage mended that a question met, or tells whoever asked why there is no answer. */
  explain: (error: unknown, snapshot: Snapshot, failed: (error: unknown) => void) => Promise<void>;
};

const nothing = () => undefined;

/** Reads the index of a library, at once. Its keeper is called when it is damaged, or left unfinished. */
export function watchedIndex(db: Database, keeper: IndexKeeper, now: () => number): WatchedIndex {
  const mend = mender(keeper.rebuild, now);
  const states = shared<Snapshot>((next, failed) => {
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
  states(nothing, nothing)();
  const explain: WatchedIndex['explain'] = async (error, snapshot, failed) => {
    try {
      if (!(error instanceof IndexDamaged)) failed(error);
      // A block that was merged away meanwhile is no damage: the next state of the index is on its way.
      else if (await isCurrent(db, snapshot)) await mend(error);
    } catch (unmended) {
      failed(unmended);
    }
  };
  return {
    states,
    explain,
    ask: (question) => (next, failed) => {
      const asked = inTurn<Snapshot>((snapshot, isWanted) =>
        question(snapshot).then(
          (value) => void (isWanted() && next(value)),
          (error: unknown) => explain(error, snapshot, failed),
        ),
      );
      const stop = states(asked.next, failed);
      return () => {
        asked.end();
        stop();
      };
    },
  };
}
