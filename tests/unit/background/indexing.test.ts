import { afterEach, expect, test, vi } from 'vitest';
import { indexerOf } from '../../../entrypoints/background/indexing';
import { manifestOf } from '../../../lib/store/index/manifest';
import { freshDatabase } from '../store/library';

afterEach(() => void vi.restoreAllMocks().unstubAllGlobals());

test('what a program that died left is cleared up at a later try, when the first one fails', async () => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<unknown>) => work() } });
  vi.spyOn(console, 'error').mockReturnValue();
  const db = freshDatabase();
  await db.meta.put({ ...(await manifestOf(db)), nextSegment: 3 });
  const stray = 2 * 2 ** 20;
  await db.blocks.put(new Uint8Array(1), stray);
  vi.spyOn(db.meta, 'get').mockRejectedValueOnce(new Error('The disk is full'));
  const indexer = indexerOf(db, Promise.resolve());
  await indexer.settled();
  expect(await db.blocks.get(stray)).toBeDefined();
  await indexer.settled();
  expect(await db.blocks.get(stray)).toBeUndefined();
});
