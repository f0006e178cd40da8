import { expect, test } from 'vitest';
import type { Database } from '../../../lib/store/database';
import { changeAlike, purgeClips } from '../../../lib/store/edit';
import { once } from '../../../lib/store/once';
import { clipsById } from '../../../lib/store/read';
import { savePage } from '../../../lib/store/save';
import { at, freshDatabase, page } from './library';

const NOW = at('12:00:00');

/** A library of three pages, of which the last is gone for good. */
async function three() {
  const db = freshDatabase();
  const ids: string[] = [];
  for (const n of [1, 2, 3]) ids.push((await savePage(db, page({ url: `https://example.org/${n}`, title: `Page ${n}` }), n === 1 ? { tags: ['LG'] } : {})).clip.id);
  await purgeClips(db, ids.slice(2));
  return { db, ids };
}

const tagsOf = async (db: Database, ids: readonly string[]) => (await clipsById(db, ids)).map(({ tags }) => tags);

test('of many clippings those are told that are another than before', async () => {
  const { db, ids } = await three();
  expect(await changeAlike(db, [{ ids, change: { tag: 'LG' } }], NOW)).toEqual([[ids[1]]]);
  expect(await tagsOf(db, ids)).toEqual([['LG'], ['LG']]);
  expect(await changeAlike(db, [{ ids, change: { untag: 'lg' } }], NOW)).toEqual([ids.slice(0, 2)]);
  expect(await tagsOf(db, ids)).toEqual([undefined, undefined]);
});

test('what is done together is done one part after the other, to what the one before has made', async () => {
  const { db, ids } = await three();
  const parts = [{ ids, change: { untag: 'LG' } }, { ids: ids.slice(0, 1), change: { tag: 'lg' } }];
  expect(await changeAlike(db, parts, NOW)).toEqual([ids.slice(0, 1), ids.slice(0, 1)]);
  expect(await tagsOf(db, ids)).toEqual([['lg'], undefined]);
});

test('a call that is made again answers as the first one did', async () => {
  const { db, ids } = await three();
  const first = await once(db, 'one call', () => changeAlike(db, [{ ids, change: { starred: true } }], NOW));
  expect(first).toEqual([ids.slice(0, 2)]);
  expect(await once(db, 'one call', () => changeAlike(db, [{ ids, change: { starred: true } }], NOW))).toEqual(first);
});
