import { beforeEach, expect, test, vi } from 'vitest';
import { expectFewer, keepWatermark, openAfterAll } from '../../../entrypoints/background/watch-over';
import { savePage } from '../../../lib/store/save';
import { freshDatabase, page } from '../store/library';
import { kept } from './kept';

vi.mock('wxt/browser', () => import('./kept'));

beforeEach(() => void Object.assign(kept, { health: { state: 'good' }, watermark: { clips: 450 } }));

test('a page that is saved while much is deleted does not make a loss of what goes after it', async () => {
  const db = freshDatabase();
  await savePage(db, page());
  await expectFewer(450, () => keepWatermark(db));
  expect(kept.watermark).toEqual({ clips: 0 });
  await keepWatermark(db);
  expect(kept.watermark).toEqual({ clips: 1 });
});

test('a number that was counted before a deletion is not noted behind it', async () => {
  const db = freshDatabase();
  await savePage(db, page());
  const counting = keepWatermark(db);
  await expectFewer(450, () => counting);
  expect(kept.watermark).toEqual({ clips: 0 });
});

test('of two deletions that begin together both are expected', async () => {
  await Promise.all([40, 10].map((by) => expectFewer(by, () => Promise.resolve())));
  expect(kept.watermark).toEqual({ clips: 400 });
});

test('a deletion that fails leaves the next number to be noted', async () => {
  const db = freshDatabase();
  await savePage(db, page());
  await expect(expectFewer(450, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  await keepWatermark(db);
  expect(kept.watermark).toEqual({ clips: 1 });
});

const noSeed = () => Promise.reject(new Error('no seed'));

test('a library that was shut at the start is told as good once something was written, and its number is noted', async () => {
  vi.spyOn(console, 'error').mockReturnValueOnce();
  Object.assign(kept, { health: { state: 'unavailable', why: 'StorageFull', detail: '' }, watermark: { clips: 0 } });
  const db = freshDatabase();
  await savePage(db, page());
  await openAfterAll(db, noSeed);
  expect(kept).toMatchObject({ health: { state: 'good' }, watermark: { clips: 1 } });
});

test('a library that was shut at the start, and is another one now, is told as lost', async () => {
  Object.assign(kept, { health: { state: 'unavailable', why: 'StorageFull', detail: '' } });
  const db = freshDatabase();
  await savePage(db, page());
  await openAfterAll(db, noSeed);
  expect(kept).toMatchObject({ health: { state: 'lost', clips: 450 }, watermark: { clips: 450 } });
});

test.each([{ state: 'good' }, { state: 'lost', clips: 450 }, { state: 'shrunk', missing: 3 }])('what is told of a library that was open stays: $state', async (health) => {
  Object.assign(kept, { health });
  const db = freshDatabase();
  await savePage(db, page());
  await openAfterAll(db, noSeed);
  expect(kept).toMatchObject({ health, watermark: { clips: 450 } });
});
