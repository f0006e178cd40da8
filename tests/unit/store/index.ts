import type { Filter, Found } from '../../../lib/search/filter';
import { searchedLine } from '../../../lib/search/fold';
import { linesOf } from '../../../lib/search/fields';
import { answers } from '../../../lib/search/index/answer';
import { testOf } from '../../../lib/search/index/asks';
import { addToChunk, emptyChunk } from '../../../lib/search/index/chunk';
import { entryOf } from '../../../lib/search/index/entry';
import { namesFrom } from '../../../lib/search/index/names';
import type { Snapshot } from '../../../lib/search/index/snapshot';
import { matches } from '../../../lib/search/query/match';
import { parseQuery } from '../../../lib/search/query/parse';
import { namesShelf } from '../../../lib/search/query/query';
import { placeOfWord } from '../../../lib/search/word-place';
import type { Database } from '../../../lib/store/database';
import { Indexer } from '../../../lib/store/index/indexer';
import type { SegmentSizes } from '../../../lib/store/index/sizes';
import { liveIndex } from '../../../lib/store/index/live-index';
import { bodiesById, clipsById, textsById } from '../../../lib/store/read';

/** The index as a reader that begins now gets it. */
export const snapshotOf = (db: Database) =>
  new Promise<Snapshot>((resolve, reject) => {
    const stop = liveIndex(db)((state) => {
      queueMicrotask(() => stop());
      if ('damaged' in state) reject(state.damaged);
      else resolve(state.snapshot);
    }, reject);
  });

/** What the index answers, at last. */
export async function findIn(db: Database, filter: Filter, now = new Date(), snapshot?: Snapshot): Promise<Found> {
  const texts = async (ids: readonly string[], bodies: boolean) => (bodies ? textsById(db, ids) : (await clipsById(db, ids)).map((clip) => ({ clip })));
  let last: Found | undefined;
  for await (const found of answers(filter, snapshot ?? (await snapshotOf(db)), { texts, bodies: (ids) => bodiesById(db, ids), now, isWanted: () => true })) last = found;
  return last!;
}

/** The ids found, in order of id. */
export const idsIn = async (db: Database, text: string, snapshot?: Snapshot) => {
  const { ids } = await findIn(db, { text }, new Date(), snapshot);
  return [...ids.slice(0, ids.length)].sort();
};

/** What the clippings themselves answer, each looked at: what the index must find, no more and no less. */
export async function scan(db: Database, text: string): Promise<string[]> {
  const query = parseQuery(text);
  const [rows, bodies] = await Promise.all([db.clips.toArray(), db.bodies.toArray()]);
  const bodyOf = new Map(bodies.map(({ id, body }) => [id, body.text]));
  const found = rows.filter(({ clip }) => {
    const body = bodyOf.get(clip.id);
    const names = namesFrom();
    const chunk = emptyChunk(0);
    addToChunk(chunk, clip.id, entryOf(clip, body !== undefined), names);
    const folded = body === undefined ? undefined : searchedLine(body);
    const has = (word: string, whole: boolean) => placeOfWord(folded ?? '', word, whole) >= 0;
    const subject = { lines: linesOf(clip), body: folded === undefined ? undefined : { has } };
    if (clip.trashedAt && !namesShelf(query)) return false;
    return matches(query, { ...subject, meets: (ask) => testOf(ask, names)(chunk, 0) });
  });
  return found.map(({ id }) => id).sort();
}

/** One that works on the index as the background does, and lets a test fail with what went wrong. */
export function indexerOf(db: Database, sizes?: SegmentSizes): Indexer {
  return new Indexer(db, {
    alone: (work) => work(),
    awake: (work) => work(),
    rest: 0,
    failed: (error) => {
      throw error;
    },
  }, sizes);
}
