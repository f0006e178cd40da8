import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headOf, newestFirst, type Head } from '../../../lib/search/head';
import type { Database } from '../../../lib/store/database';
import { editClip, emptyLibrary, purgeClips, restoreClips, trashClips } from '../../../lib/store/edit';
import { liveHeads } from '../../../lib/store/heads-reader';
import { clipCount } from '../../../lib/store/read';
import { saveLink, savePage } from '../../../lib/store/save';
import { freshDatabase, page } from './library';

/** The heads as a reader gets them. */
const heads = (db: Database) =>
  new Promise<Head[]>((resolve, reject) => {
    const stop = liveHeads(db)((value) => {
      queueMicrotask(() => stop());
      resolve(value);
    }, reject);
  });

const expected = async (db: Database) => {
  const [rows, bodies] = await Promise.all([db.clips.toArray(), db.bodies.toCollection().primaryKeys()]);
  return rows.map(({ clip }) => headOf(clip, bodies.includes(clip.id))).sort(newestFirst);
};

const step = fc.record({
  what: fc.constantFrom('save', 'read', 'link', 'edit', 'trash', 'restore', 'purge', 'empty'),
  which: fc.nat(6),
});

test('after any sequence of changes the heads say what the clippings say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const db = freshDatabase();
      for (const { what, which } of steps) {
        const url = `https://example.org/${which}`;
        const id = (await db.clips.get({ key: `page:example.org/${which}` }))?.id;
        if (what === 'save') await savePage(db, page({ url, title: `Page ${which}` }));
        else if (what === 'read') await savePage(db, page({ url, body: { text: `Text ${which}.`, words: 2 } }));
        else if (what === 'link') await saveLink(db, page({ url, title: `Link ${which}` }));
        else if (what === 'empty') await emptyLibrary(db);
        else if (!id) continue;
        else if (what === 'edit') await editClip(db, id, { note: `note ${which}`, read: true });
        else if (what === 'trash') await trashClips(db, [id]);
        else if (what === 'restore') await restoreClips(db, [id]);
        else await purgeClips(db, [id]);
      }
      expect(await heads(db)).toEqual(await expected(db));
      expect(await clipCount(db)).toBe(await db.clips.count());
      await db.delete();
    }),
    { numRuns: 40 },
  );
});

test('a reader sees a change that was made after it began', async () => {
  const db = freshDatabase();
  await savePage(db, page({ url: 'https://example.org/1' }));
  const seen: number[] = [];
  await new Promise<void>((resolve, reject) => {
    const stop = liveHeads(db)((value) => {
      seen.push(value.length);
      if (value.length === 1) void savePage(db, page({ url: 'https://example.org/2' }));
      if (value.length === 2) {
        stop();
        resolve();
      }
    }, reject);
  });
  expect(seen).toEqual([1, 2]);
});

test('the heads of many clippings stand on several pages', async () => {
  const db = freshDatabase();
  for (let i = 0; i < 300; i++) await savePage(db, page({ url: `https://example.org/${i}` }));
  expect((await db.heads.toArray()).map((each) => each.heads.length)).toEqual([256, 44]);
  expect(await heads(db)).toHaveLength(300);
});
