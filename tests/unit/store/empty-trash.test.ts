import { expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import { restoreClips, trashClips } from '../../../lib/store/edit';
import { emptyTrash, trashCount } from '../../../lib/store/empty-trash';
import { importClips } from '../../../lib/store/import';
import { plantSeed } from '../../../lib/store/plant';
import { clipCount, newestClips } from '../../../lib/store/read';
import { savePage } from '../../../lib/store/save';
import { at, freshDatabase, page } from './library';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const clipping = (n: number, rest: Partial<Clip> = {}): Clip => ({
  id: uuid(n),
  key: `page:example.org/${n}`,
  url: `https://example.org/${n}`,
  title: `Page ${n}`,
  clippedAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  kind: 'article',
  origin: 'clip',
  ...rest,
});
const NOW = at('12:00:00').toISOString();

/** A library with so many clippings in its trash, and one beside it. */
async function trashOf(count: number) {
  const db = freshDatabase();
  await importClips(db, Array.from({ length: count + 1 }, (_, n) => ({ ...clipping(n), body: { text: 'Text', words: 1 } })), false);
  await trashClips(db, Array.from({ length: count }, (_, n) => uuid(n)), at('11:00:00'));
  return db;
}

test('an emptied trash is gone with its texts, however full it was, and nothing else is', async () => {
  const db = await trashOf(450);
  expect(await trashCount(db)).toBe(450);
  await emptyTrash(db, NOW);
  expect(await trashCount(db)).toBe(0);
  expect(await clipCount(db)).toBe(1);
  expect((await newestClips(db, 9)).map(({ title }) => title)).toEqual(['Page 450']);
  expect(await db.bodies.count()).toBe(1);
});

test('a save that comes while the trash is emptied need not wait for all of it', async () => {
  const db = await trashOf(450);
  const done: string[] = [];
  await Promise.all([
    emptyTrash(db, NOW).then(() => done.push('emptied')),
    savePage(db, page()).then(() => done.push('saved')),
  ]);
  expect(done).toEqual(['saved', 'emptied']);
  expect(await clipCount(db)).toBe(2);
});

test('what is put in the trash later, or put back, stays', async () => {
  const db = await trashOf(3);
  await trashClips(db, [uuid(3)], at('12:00:01'));
  await restoreClips(db, [uuid(1)]);
  await emptyTrash(db, NOW);
  expect(await db.clips.toCollection().primaryKeys()).toEqual([uuid(1), uuid(3)]);
  await emptyTrash(db, at('12:00:01').toISOString());
  expect(await db.clips.toCollection().primaryKeys()).toEqual([uuid(1)]);
});

test('a seed clipping that went with the trash never comes back by itself', async () => {
  const db = freshDatabase();
  const seed = (version: number) => ({ version, clips: [clipping(1, { origin: 'seed' }), clipping(2, { origin: 'seed' })] });
  await plantSeed(db, seed(1));
  await trashClips(db, [uuid(1)], at('11:00:00'));
  await emptyTrash(db, NOW);
  await plantSeed(db, seed(1));
  await plantSeed(db, seed(2));
  expect((await newestClips(db, 9)).map(({ title }) => title)).toEqual(['Page 2']);
});

test('what was put in the trash while the clock was ahead goes with the rest, and what is put there meanwhile stays', async () => {
  const db = await trashOf(450);
  await trashClips(db, [uuid(450)], new Date('2026-12-24T00:00:00Z'));
  const { id } = (await savePage(db, page())).clip;
  let second = 0;
  const now = () => at(`12:00:${String(++second).padStart(2, '0')}`);
  const emptied = emptyTrash(db, NOW, now);
  await trashClips(db, [id], now());
  await emptied;
  expect((await db.clips.toArray()).map(({ clip }) => clip.title)).toEqual(['On notebooks']);
});
