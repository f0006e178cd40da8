import { expect, test } from 'vitest';
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

test('of many clippings those are told that are another than before', async () => {
  const { db, ids } = await three();
  expect(await changeAlike(db, ids, { tag: 'LG' }, NOW)).toEqual([ids[1]]);
  const read = async () => new Promise<(string[] | undefined)[]>((resolve) => void clipsById(db, ids).then((clips) => resolve(clips.map(({ tags }) => tags))));
  expect(await read()).toEqual([['LG'], ['LG']]);
  expect(await changeAlike(db, ids, { untag: 'lg' }, NOW)).toEqual(ids.slice(0, 2));
  expect(await read()).toEqual([undefined, undefined]);
});

test('a call that is made again answers as the first one did', async () => {
  const { db, ids } = await three();
  const first = await once(db, 'one call', () => changeAlike(db, ids, { starred: true }, NOW));
  expect(first).toEqual(ids.slice(0, 2));
  expect(await once(db, 'one call', () => changeAlike(db, ids, { starred: true }, NOW))).toEqual(first);
});
