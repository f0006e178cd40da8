import { expect, test } from 'vitest';
import { IndexDamaged } from '../../../lib/search/index/postings';
import type { Database } from '../../../lib/store/database';
import { importClips } from '../../../lib/store/import';
import { Indexer } from '../../../lib/store/index/indexer';
import { manifestOf } from '../../../lib/store/index/manifest';
import type { SegmentSizes } from '../../../lib/store/index/sizes';
import { idsIn, scan } from './index';
import { freshDatabase } from './library';

/** As many changes as are worth a segment. */
const BATCH = 64;

/** Imports the n-th batch of clippings. */
const importBatch = (db: Database, n: number) =>
  importClips(
    db,
    Array.from({ length: BATCH }, (_, at) => {
      const number = String(BATCH * n + at);
      const time = '2026-02-01T00:00:00.000Z';
      const id = `01890000-0000-7000-8000-${number.padStart(12, '0')}`;
      return { id, key: `page:example.org/${number}`, title: `Page ${number}`, clippedAt: time, updatedAt: time, kind: 'article', origin: 'import' };
    }),
    false,
  );

/** An indexer whose turns a test can meddle with: what runs before or after each may throw in its place. */
function watched(db: Database, after: (didSomething: unknown) => Promise<void>, before: () => Promise<void> = () => Promise.resolve(), sizes?: SegmentSizes) {
  const failures: unknown[] = [];
  const indexer = new Indexer(db, {
    alone: async (work) => {
      await before();
      const result = await work();
      await after(result);
      return result;
    },
    awake: (work) => work(),
    rest: 0,
    failed: (error) => failures.push(error),
  }, sizes);
  return { indexer, failures };
}

test('a change that comes during the last step, after it has looked, is not left waiting', async () => {
  const db = freshDatabase();
  let late = true;
  const { indexer } = watched(db, async (didSomething) => {
    if (didSomething || !late) return;
    late = false;
    await importBatch(db, 1);
    indexer.wake();
  });
  await importBatch(db, 0);
  await indexer.settled();
  expect(late).toBe(false);
  expect(await db.pend.count()).toBe(0);
});

test('a change that comes while a step fails is tried at once', async () => {
  const db = freshDatabase();
  let failing = true;
  const { indexer, failures } = watched(db, () => Promise.resolve(), () => {
    if (!failing) return Promise.resolve();
    failing = false;
    indexer.wake();
    return Promise.reject(new Error('The disk is full'));
  });
  await importBatch(db, 0);
  await indexer.settled();
  expect(failures).toHaveLength(1);
  expect(await db.pend.count()).toBe(0);
});

test('damage that cannot be mended is told, work ends, and the next change mends it', async () => {
  const db = freshDatabase();
  let broken = true;
  const { indexer, failures } = watched(db, () => (broken ? Promise.reject(new IndexDamaged('Block 1')) : Promise.resolve()));
  await importBatch(db, 0);
  await expect(indexer.settled()).resolves.toBeUndefined();
  expect(failures).toEqual([expect.any(IndexDamaged), expect.any(IndexDamaged)]);
  broken = false;
  await indexer.settled();
  expect(await idsIn(db, 'page')).toEqual(await scan(db, 'page'));
});

test('while an index is built anew its segments become one before there are many', async () => {
  const db = freshDatabase();
  for (let n = 0; n < 24; n++) await importBatch(db, n);
  const segments: number[] = [];
  const { indexer, failures } = watched(db, async () => void segments.push((await manifestOf(db)).segments.length), undefined, { batch: 64, fan: 2 });
  await indexer.rebuild();
  await indexer.settled();
  expect(failures).toEqual([]);
  // Of 1,536 clippings each step takes 256.
  expect(segments.length).toBeGreaterThan(6);
  expect(Math.max(...segments)).toBeLessThanOrEqual(4);
  expect(await idsIn(db, 'page')).toHaveLength(24 * BATCH);
});
