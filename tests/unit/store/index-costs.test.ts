import type { DBCore, Middleware } from 'dexie';
import { beforeAll, expect, test } from 'vitest';
import type { FullClip } from '../../../lib/clip/clip';
import type { Snapshot } from '../../../lib/search/index/snapshot';
import { editClip } from '../../../lib/store/edit';
import { flush } from '../../../lib/store/index/flush';
import { importClips } from '../../../lib/store/import';
import { manifestOf } from '../../../lib/store/index/manifest';
import { saveOnce } from '../../../lib/store/once';
import { savePage } from '../../../lib/store/save';
import { libraryOf } from '../../bench/library-of';
import { findIn, indexerOf, snapshotOf } from './index';
import { freshDatabase, page } from './library';

/** Counts do not wobble as milliseconds do: what a query reads and a save writes is held to what it was. */
const CLIPS = 10_000;

/** As an import stores them. */
const BATCH = 512;

/** Every so many clippings has a body. */
const WITH_BODY = 10;

const db = freshDatabase();
let transactions: string[] = [];
/** The tables that were written to, once for each request. */
let written: string[] = [];
/** Parts of columns that were read, and written, by number. */
let columns: { read: number[]; written: number[] } = { read: [], written: [] };
const counting: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'counting',
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      transactions.push(`${mode} ${[...stores].sort().join(' ')}`);
      return core.transaction(stores, mode, options);
    },
    table(name) {
      const table = core.table(name);
      return {
        ...table,
        getMany(request) {
          if (name === 'chunks') columns.read.push(...(request.keys as number[]));
          return table.getMany(request);
        },
        mutate(request) {
          written.push(name);
          if (name === 'chunks' && request.type === 'put') columns.written.push(...request.values.map((row: { no: number }) => row.no));
          return table.mutate(request);
        },
      };
    },
  }),
};

beforeAll(async () => {
  db.use(counting);
  let batch: FullClip[] = [];
  let n = 0;
  for (const { body, ...clip } of libraryOf(CLIPS, 2_000)) {
    batch.push(n++ % WITH_BODY === 0 && body ? { ...clip, body } : clip);
    if (batch.length < BATCH) continue;
    await importClips(db, batch, false);
    batch = [];
  }
  await importClips(db, batch, false);
  await indexerOf(db).settled();
}, 120_000);

/** A snapshot that counts the blocks it reads. */
async function counted(): Promise<{ snapshot: Snapshot; blocks: () => number }> {
  const snapshot = await snapshotOf(db);
  let blocks = 0;
  return {
    snapshot: {
      ...snapshot,
      read: (wanted) => {
        blocks += wanted.length;
        return snapshot.read(wanted);
      },
    },
    blocks: () => blocks,
  };
}

test.each([
  ['深度', 24],
  ['a', 16],
  ['att', 30],
  ['attentio', 24],
  ['deep learning', 48],
  ['gpt-4', 24],
  ['', 0],
])('the query %j reads no more than %i blocks', async (text, most) => {
  const { snapshot, blocks } = await counted();
  expect((await findIn(db, { text }, new Date(), snapshot)).ids.length).toBeGreaterThan(0);
  expect(blocks()).toBeLessThanOrEqual(most);
});

test('segments become one in a commit for every two megabytes, and not one for every block', async () => {
  const { segments } = await manifestOf(db);
  const [largest] = segments.filter(({ family }) => family === 'head').sort((a, b) => b.docs - a.docs);
  expect(largest!.docs).toBeGreaterThan(CLIPS / 2);
  const blocksAlone = transactions.filter((each) => each === 'readwrite blocks').length;
  expect(blocksAlone).toBeGreaterThan(0);
  expect(blocksAlone).toBeLessThan(8);
});

test('a save is one transaction, in which the index is told and the answer is kept, and writes to each table once', async () => {
  transactions = [];
  written = [];
  await saveOnce(db, 'a call', () => savePage(db, page({ url: 'https://example.org/one-more', body: { text: 'A text.', words: 2 } })));
  expect(transactions).toEqual(['readwrite bodies clips meta pend']);
  expect(written.sort()).toEqual(['bodies', 'clips', 'meta', 'pend']);
});

test('a change of an old clipping is found among the others, and writes its ranks alone', async () => {
  const [oldest] = await db.clips.orderBy('[shelf+at+id]').limit(1).toArray();
  await flush(db, true);
  await editClip(db, oldest!.id, { starred: !oldest!.clip.starred });
  columns = { read: [], written: [] };
  await flush(db, true);
  // Three chunks of three parts: ranks, ids, traits. The ids of all tell which is meant.
  expect(columns.read.sort()).toEqual([0, 1, 1, 2, 4, 7]);
  expect(columns.written).toEqual([0]);
  const { ids } = await findIn(db, { text: 'is:starred', state: 'starred' });
  expect(ids.indexOf(oldest!.id) >= 0).toBe(!oldest!.clip.starred);
});

test('the index takes a few hundred bytes a clipping, and about a byte for each letter of a body', async () => {
  const { segments, docs } = await manifestOf(db);
  const bytes = (family: string) => segments.filter((each) => each.family === family).reduce((sum, each) => sum + each.bytes, 0);
  const bodies = await db.bodies.toArray();
  const chars = bodies.reduce((sum, { body }) => sum + body.text.length, 0);
  // 434 here. The bar of 400 is for 100,000, where each term is written once for ten times as many clippings (`npm run bench`).
  expect(bytes('head') / docs).toBeLessThan(440);
  expect(bytes('body') / chars).toBeLessThan(1.05);
});
