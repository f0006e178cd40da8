import { expect, test } from 'vitest';
import { BlockCache } from '../../../lib/store/index/block-cache';

const MEGABYTE = 1024 * 1024;

test('blocks are kept up to a size, the least recently used given up first', () => {
  const cache = new BlockCache();
  for (let key = 1; key <= 12; key++) cache.set(key, new Uint8Array(MEGABYTE));
  cache.get(1);
  cache.set(13, new Uint8Array(MEGABYTE));
  expect([1, 2, 3, 13].filter((key) => cache.get(key))).toEqual([1, 3, 13]);
});

test('a block that two questions read at once counts once', () => {
  const cache = new BlockCache();
  for (let time = 0; time < 20; time++) cache.set(1, new Uint8Array(MEGABYTE));
  for (let key = 2; key <= 12; key++) cache.set(key, new Uint8Array(MEGABYTE));
  expect(Array.from({ length: 12 }, (_, n) => cache.get(n + 1)?.length)).toEqual(Array.from({ length: 12 }, () => MEGABYTE));
});
