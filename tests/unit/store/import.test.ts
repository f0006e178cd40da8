import { describe, expect, test } from 'vitest';
import type { FullClip } from '../../../lib/clip/clip';
import { editClip, purgeClips, trashClips } from '../../../lib/store/edit';
import { importClips } from '../../../lib/store/import';
import { flush } from '../../../lib/store/index/flush';
import { plantSeed } from '../../../lib/store/plant';
import { fullClips } from '../../../lib/store/full-clips';
import { clipCount } from '../../../lib/store/read';
import { idsIn } from './index';
import { freshDatabase } from './library';

const clip = (n: number, change: Partial<FullClip> = {}): FullClip => ({
  id: `01890000-0000-7000-8000-00000000000${n}`,
  key: `page:example.org/${n}`,
  title: `Page ${n}`,
  clippedAt: `2026-01-0${n}T00:00:00.000Z`,
  updatedAt: `2026-01-0${n}T00:00:00.000Z`,
  kind: 'article',
  origin: 'clip',
  body: { text: `Text ${n}`, words: 2 },
  ...change,
});
const seedClip = (n: number, change: Partial<FullClip> = {}) => {
  const { body: _, ...rest } = clip(n, { origin: 'seed', ...change });
  return rest;
};
const all = async (db: ReturnType<typeof freshDatabase>) => {
  const clips: FullClip[] = [];
  for await (const each of fullClips(db)) clips.push(each);
  return clips;
};

test('what comes in is there as it was, bodies, trash and times', async () => {
  const db = freshDatabase();
  const clips = [clip(1), clip(2, { trashedAt: '2026-02-01T00:00:00.000Z', note: '注', read: true })];
  expect(await importClips(db, clips, false)).toEqual(['added', 'added']);
  expect(await all(db)).toEqual(clips);
});

test('a second import of the same finds everything there', async () => {
  const db = freshDatabase();
  await importClips(db, [clip(1), clip(2)], false);
  expect(await importClips(db, [clip(1), clip(2)], false)).toEqual(['already', 'already']);
  expect(await clipCount(db)).toBe(2);
});

describe('a clipping that differs', () => {
  test('is left alone', async () => {
    const db = freshDatabase();
    await importClips(db, [clip(1)], false);
    await editClip(db, clip(1).id, { note: 'Mine.' });
    expect(await importClips(db, [clip(1)], false)).toEqual(['kept']);
    expect((await all(db))[0]?.note).toBe('Mine.');
  });

  test("becomes the file's when the reader says so, body and all", async () => {
    const db = freshDatabase();
    await importClips(db, [clip(1)], false);
    const { body: _, ...bare } = clip(1, { note: 'Theirs.' });
    expect(await importClips(db, [bare], true)).toEqual(['updated']);
    expect(await all(db)).toEqual([bare]);
  });

  test('by another id and the same page is the same clipping', async () => {
    const db = freshDatabase();
    await importClips(db, [clip(1)], false);
    const other = clip(2, { key: clip(1).key });
    expect(await importClips(db, [other], false)).toEqual(['kept']);
    expect(await importClips(db, [other], true)).toEqual(['updated']);
    expect(await all(db)).toEqual([other]);
  });

  test('takes the places of two when its id is of the one and its page of the other, and all are counted', async () => {
    const db = freshDatabase();
    await importClips(db, [clip(1), clip(2), clip(3)], false);
    const crossed = [clip(1, { key: clip(2).key }), clip(2, { key: clip(1).key })];
    expect(await importClips(db, crossed, true)).toEqual(['updated', 'updated']);
    expect(await all(db)).toEqual([...crossed, clip(3)]);
    expect([await clipCount(db), await db.clips.count()]).toEqual([3, 3]);
  });

  test('gives way without asking when it is a seed clipping as it was planted', async () => {
    const db = freshDatabase();
    await plantSeed(db, { version: 1, clips: [seedClip(1)] });
    const worked = seedClip(1, { read: true, updatedAt: '2026-03-01T00:00:00.000Z' });
    expect(await importClips(db, [worked], false)).toEqual(['updated']);
    expect(await all(db)).toEqual([worked]);
  });

  test('is worth more than the same seed clipping as it was planted elsewhere', async () => {
    const db = freshDatabase();
    await plantSeed(db, { version: 1, clips: [seedClip(1)] });
    await trashClips(db, [seedClip(1).id]);
    expect(await importClips(db, [seedClip(1)], true)).toEqual(['already']);
    expect((await all(db))[0]?.trashedAt).toBeDefined();
  });
});

test('what was deleted for good a moment ago and comes in again is found once', async () => {
  const db = freshDatabase();
  await importClips(db, [clip(1)], false);
  await purgeClips(db, [clip(1).id]);
  await importClips(db, [clip(1)], false);
  expect(await idsIn(db, 'page')).toEqual([clip(1).id]);
  await flush(db, true);
  expect(await idsIn(db, 'page')).toEqual([clip(1).id]);
});

test('many clippings are read in steps and in order', async () => {
  const db = freshDatabase();
  const clips = Array.from({ length: 120 }, (_, n) =>
    clip(1, { id: `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`, key: `page:example.org/many/${n}` }),
  );
  await importClips(db, [...clips].reverse(), false);
  expect((await all(db)).map(({ id }) => id)).toEqual(clips.map(({ id }) => id));
});
