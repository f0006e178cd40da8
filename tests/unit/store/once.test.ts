import { expect, test } from 'vitest';
import { parseFullClip } from '../../../lib/clip/validate';
import { ClipGone, purgeClips } from '../../../lib/store/edit';
import { importClips } from '../../../lib/store/import';
import { once, saveOnce } from '../../../lib/store/once';
import { savePage } from '../../../lib/store/save';
import { freshDatabase, page } from './library';

const CALL = '0190a000-0000-7000-8000-0000000000aa';
const ANOTHER = '0190a000-0000-7000-8000-0000000000bb';

const clips = [1, 2].map((n) =>
  parseFullClip({ id: `0190a000-0000-7000-8000-00000000000${n}`, key: `page:example.org/${n}`, title: `No. ${n}`, clippedAt: '2026-11-23T10:00:00.000Z' }),
);

test('a save that is made again is still new, and another one is not', async () => {
  const db = freshDatabase();
  const first = await saveOnce(db, CALL, () => savePage(db, page()));
  expect(first.outcome).toBe('new');
  expect(await saveOnce(db, CALL, () => savePage(db, page({ title: 'As it is by now' })))).toEqual(first);
  expect((await db.clips.toArray()).map(({ clip }) => clip)).toEqual([first.clip]);
  expect((await saveOnce(db, ANOTHER, () => savePage(db, page()))).outcome).toBe('refreshed');
  expect(await db.clips.count()).toBe(1);
});

test('a batch that is made again is answered as the first time', async () => {
  const db = freshDatabase();
  const bringIn = (call: string) => once(db, call, () => importClips(db, clips, false), 'many');
  expect(await bringIn(CALL)).toEqual(['added', 'added']);
  expect(await bringIn(CALL)).toEqual(['added', 'added']);
  expect(await bringIn(ANOTHER)).toEqual(['already', 'already']);
});

test('a call that failed leaves nothing behind and is tried anew', async () => {
  const db = freshDatabase();
  const failing = saveOnce(db, CALL, async () => {
    await savePage(db, page());
    throw new Error('The disk is full');
  });
  await expect(failing).rejects.toThrow('The disk is full');
  expect(await db.clips.count()).toBe(0);
  expect((await saveOnce(db, CALL, () => savePage(db, page()))).outcome).toBe('new');
});

test('an answer holds no words of a clipping, and is not given when the clipping is gone', async () => {
  const db = freshDatabase();
  const { clip } = await saveOnce(db, CALL, () => savePage(db, page({ title: 'A secret' })));
  await purgeClips(db, [clip.id]);
  expect(JSON.stringify(await db.meta.toArray())).not.toContain('secret');
  await expect(saveOnce(db, CALL, () => savePage(db, page()))).rejects.toThrow(ClipGone);
});

test('the answers of a hundred calls do not heap up', async () => {
  const db = freshDatabase();
  for (let n = 0; n < 100; n++) await once(db, `call-${n}`, () => Promise.resolve(n));
  expect(JSON.stringify(await db.meta.get('answers')).length).toBeLessThan(1_000);
});
