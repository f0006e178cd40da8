import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { Database } from '../../../lib/store/database';
import { idsIn, indexerOf, snapshotOf } from './index';
import { clipCount, newestClips } from '../../../lib/store/read';

test('a library of schema 1 opens with every clipping and gets its index', async () => {
  const old = new Dexie('upgrade');
  old.version(1).stores({ clips: 'id, &key, [shelf+at+id]', bodies: 'id', meta: 'name' });
  const rows = Array.from({ length: 600 }, (_, n) => {
    const id = `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const clippedAt = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
    const key = `page:example.org/${n}`;
    const clip = { id, key, title: `Page ${n}`, clippedAt, updatedAt: clippedAt, kind: 'article', origin: 'clip' };
    return { clip, id, key, shelf: 'library', at: clippedAt, page: 0 };
  });
  await old.table('clips').bulkAdd(rows);
  await old.table('bodies').add({ id: rows[300]!.id, body: { text: 'The text.', words: 2 } });
  old.close();

  const db = new Database('upgrade');
  expect(await clipCount(db)).toBe(600);
  expect((await snapshotOf(db)).left).toBe(600);
  await indexerOf(db).settled();
  expect((await snapshotOf(db)).left).toBe(0);
  expect(await idsIn(db, 'page')).toHaveLength(600);
  expect(await idsIn(db, 'text')).toEqual([rows[300]!.id]);
  expect((await newestClips(db, 2)).map(({ title }) => title)).toEqual(['Page 599', 'Page 598']);
});
