import { expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import { editClip, emptyLibrary, purgeClips, trashClips } from '../../../lib/store/edit';
import { forgetSeeds, plantSeed, seedState } from '../../../lib/store/plant';
import { clipCount, newestClips } from '../../../lib/store/read';
import { savePage } from '../../../lib/store/save';
import { freshDatabase, page } from './library';

const seedClip = (n: number): Clip => ({
  id: `0187d4b0-0000-7000-8000-00000000000${n}`,
  key: `page:example.org/${n}`,
  url: `https://example.org/${n}`,
  title: `Seed ${n}`,
  clippedAt: `2023-05-01T00:00:00.00${n}Z`,
  updatedAt: `2023-05-01T00:00:00.00${n}Z`,
  kind: 'article',
  origin: 'seed',
});
const seed = (version: number, ...numbers: number[]) => ({ version, clips: numbers.map(seedClip) });
const titles = async (db: ReturnType<typeof freshDatabase>) => (await newestClips(db, 10)).map(({ title }) => title);

test('the seed is planted once', async () => {
  const db = freshDatabase();
  expect(await plantSeed(db, seed(1, 1, 2))).toBe(2);
  expect(await plantSeed(db, seed(1, 1, 2))).toBe(0);
  expect(await titles(db)).toEqual(['Seed 2', 'Seed 1']);
});

test('a seed clipping that was deleted never comes back, and a new version adds only what is new', async () => {
  const db = freshDatabase();
  await plantSeed(db, seed(1, 1, 2));
  await purgeClips(db, [seedClip(1).id]);
  await plantSeed(db, seed(1, 1, 2));
  expect(await titles(db)).toEqual(['Seed 2']);
  await plantSeed(db, seed(2, 1, 2, 3));
  expect(await titles(db)).toEqual(['Seed 3', 'Seed 2']);
  expect(await seedState(db)).toEqual({ version: 2, gone: [seedClip(1).id] });
});

test('an emptied library stays empty', async () => {
  const db = freshDatabase();
  await plantSeed(db, seed(1, 1, 2));
  await emptyLibrary(db);
  await plantSeed(db, seed(1, 1, 2));
  expect(await clipCount(db)).toBe(0);
});

test("a page that the reader saved before the seed came is the reader's", async () => {
  const db = freshDatabase();
  await savePage(db, page({ url: 'https://example.org/1', title: 'Mine' }));
  await plantSeed(db, seed(1, 1));
  expect(await titles(db)).toEqual(['Mine']);
});

test('saving the page of a seed clipping makes it the reader’s own, dated today', async () => {
  const db = freshDatabase();
  await plantSeed(db, seed(1, 1));
  const { clip, outcome } = await savePage(db, page({ url: 'https://example.org/1' }), {}, new Date('2026-11-23T10:00:00Z'));
  expect(outcome).toBe('adopted');
  expect(clip).toMatchObject({ id: seedClip(1).id, origin: 'clip', clippedAt: '2026-11-23T10:00:00.000Z' });
});

test('only seed clippings that nobody touched are forgotten', async () => {
  const db = freshDatabase();
  await plantSeed(db, seed(1, 1, 2, 3));
  await editClip(db, seedClip(1).id, { note: 'Mine.' });
  await trashClips(db, [seedClip(2).id]);
  expect(await forgetSeeds(db, [1, 2, 3].map((n) => seedClip(n).id))).toBe(1);
  expect(await clipCount(db)).toBe(2);
});

test('a seed clipping that is named twice is forgotten once', async () => {
  const db = freshDatabase();
  await plantSeed(db, seed(1, 1, 2, 3));
  expect(await forgetSeeds(db, Array.from({ length: 9 }, () => seedClip(1).id))).toBe(1);
  expect([await clipCount(db), await db.clips.count()]).toEqual([2, 2]);
});
