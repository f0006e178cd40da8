import { ON_TOP, type Filter, type Found } from '../search/filter';
import { forgivingAnswers } from '../search/index/forgiving';
import type { Snapshot } from '../search/index/snapshot';
import { Weights } from '../search/index/weights';
import { addressIn } from '../search/query/address';
import { idAtAddress } from '../store/at-address';
import type { Database } from '../store/database';
import { bodiesById, clipsById, textsById } from '../store/read';
import { breaks } from './breaks';
import { inTurn } from './in-turn';
import type { Listed, Live } from './library';
import { RowCache } from './row-cache';
import { note } from './timeline';
import type { WatchedIndex } from './watched-index';

/** What filters find in an index, each with the rows on top of it; told again for every state of the index. */
export function finding(db: Database, index: Pick<WatchedIndex, 'states' | 'explain'>): (filter: Filter, counted?: boolean) => Live<Listed> {
  const rows = new RowCache((ids) => clipsById(db, ids));
  /** What is looked at before it is shown is what will be shown: it is read once. */
  const textsOf = (snapshot: Snapshot) => async (ids: readonly string[], bodies: boolean) =>
    bodies ? textsById(db, ids) : (await rows.get(snapshot, ids)).map((clip) => ({ clip }));
  const bodies = (ids: readonly string[]) => bodiesById(db, ids);
  return (filter, counted = false) =>
    (next, failed) => {
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
          if (told === listed) await index.explain(error, snapshot, failed);
        }
      };
      const countsOf = (listed: Listed, found: Found, snapshot: Snapshot) => {
        const known = found.counts();
        if (!known) void tellAgain(listed, snapshot);
        return known;
      };
      const answers = inTurn<Snapshot>(async (snapshot, isWanted) => {
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
          if (isWanted()) await index.explain(error, snapshot, failed);
        } finally {
          weights.release();
        }
      });
      const stop = index.states(answers.next, failed);
      return () => {
        answers.end();
        told = undefined;
        stop();
      };
    };
}
