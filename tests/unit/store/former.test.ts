import { describe, expect, test } from 'vitest';
import { ClipGone, editClip, purgeClips, trashClips } from '../../../lib/store/edit';
import { undoRefresh } from '../../../lib/store/former';
import { bodyOf } from '../../../lib/store/read';
import { saveLink, savePage } from '../../../lib/store/save';
import { idsIn } from './index';
import { freshDatabase, page } from './library';

describe('a page that was saved again and changed what was known', () => {
  const FIRST = { title: 'On zeppelins', summary: { text: 'They are scarce.', source: 'abstract' as const }, body: { text: 'Scarce zeppelins.', words: 2 } };
  const SECOND = { title: 'Retracted', summary: { text: 'It is gone.', source: 'abstract' as const }, body: { text: 'Nothing here.', words: 2 } };

  test('is as it was when that is undone, however often it is asked', async () => {
    const db = freshDatabase();
    const { clip } = await savePage(db, page(FIRST), { note: 'Mine' });
    await savePage(db, page(SECOND));
    for (let times = 0; times < 2; times++) {
      expect(await undoRefresh(db, clip.id)).toBe('back');
      expect((await db.clips.get(clip.id))?.clip).toEqual(clip);
      expect(await bodyOf(db, clip.id)).toEqual(FIRST.body);
    }
    expect(await idsIn(db, 'zeppelins')).toEqual([clip.id]);
    expect(await idsIn(db, 'retracted')).toEqual([]);
  });

  test('keeps what the reader has written since', async () => {
    const db = freshDatabase();
    const { clip } = await savePage(db, page(FIRST), { tags: ['air'] });
    await savePage(db, page(SECOND));
    await editClip(db, clip.id, { note: 'Why?', tags: ['air', 'gone'], starred: true, authors: ['Ann Lee'], publishedAt: '1899' });
    await undoRefresh(db, clip.id);
    expect((await db.clips.get(clip.id))?.clip).toMatchObject({ title: FIRST.title, summary: FIRST.summary, note: 'Why?', tags: ['air', 'gone'], starred: true, authors: ['Ann Lee'], publishedAt: '1899' });
  });

  test('is in the trash again when it had come from there', async () => {
    const db = freshDatabase();
    const { clip } = await savePage(db, page(FIRST));
    for (const save of [savePage, saveLink]) {
      await trashClips(db, [clip.id]);
      expect((await save(db, page(SECOND))).outcome).toBe('restored');
      expect(await undoRefresh(db, clip.id)).toBe('trashed');
      expect((await db.clips.get(clip.id))?.clip).toMatchObject({ title: FIRST.title, trashedAt: expect.any(String) as string });
    }
  });

  test('leaves none of its words when it is deleted for good', async () => {
    const db = freshDatabase();
    const { clip } = await savePage(db, page(FIRST));
    await savePage(db, page(SECOND));
    await purgeClips(db, [clip.id]);
    expect(JSON.stringify(await db.meta.toArray())).not.toContain('eppelin');
    await expect(undoRefresh(db, clip.id)).rejects.toThrow(ClipGone);
  });

  test('cannot be taken back when another page was saved again after it', async () => {
    const db = freshDatabase();
    const { clip } = await savePage(db, page(FIRST));
    await savePage(db, page(SECOND));
    for (const title of ['One', 'Two']) await savePage(db, page({ url: 'https://example.org/another', title }));
    await expect(undoRefresh(db, clip.id)).rejects.toThrow(ClipGone);
    expect((await db.clips.get(clip.id))?.clip.title).toBe(SECOND.title);
  });
});
