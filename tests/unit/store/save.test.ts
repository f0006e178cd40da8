import { expect, test } from 'vitest';
import type { ClipEdit } from '../../../lib/clip/clip';
import { editClip, keepModelSummary, purgeClips, restoreClips, trashClips, undoSave } from '../../../lib/store/edit';
import { bodyOf, clipCount, newestClips } from '../../../lib/store/read';
import { saveLink, savePage } from '../../../lib/store/save';
import { at, freshDatabase, page } from './library';

test('a page is stored once, however often and under whatever tracking it is saved', async () => {
  const db = freshDatabase();
  const first = await savePage(db, page(), {}, at('10:00:00'));
  const again = await savePage(db, page({ url: 'https://www.blog.example.org/on-notebooks/?utm_source=x#top' }), {}, at('11:00:00'));

  expect(first.outcome).toBe('new');
  expect(again.outcome).toBe('refreshed');
  expect(again.before).toBe('2026-11-23T10:00:00.000Z');
  expect(again.clip.id).toBe(first.clip.id);
  expect(await clipCount(db)).toBe(1);
});

test('twenty saves at once make one clipping', async () => {
  const db = freshDatabase();
  const saves = await Promise.all(Array.from({ length: 20 }, () => savePage(db, page())));

  expect(saves.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
  expect(new Set(saves.map(({ clip }) => clip.id)).size).toBe(1);
  expect(await db.clips.count()).toBe(1);
  expect(await clipCount(db)).toBe(1);
});

test('saving again renews what the page says and keeps what the reader wrote', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ authors: ['A. Old'], summary: { text: 'Old.', source: 'description' } }));
  await editClip(db, clip.id, { title: 'My title', tags: ['paper', ' paper ', 'books'], note: 'Mine.', starred: true });
  const again = await savePage(db, page({ title: 'New title', authors: ['A. New'], summary: { text: 'New.', source: 'description' } }));

  expect(again.clip).toMatchObject({
    title: 'My title',
    tags: ['paper', 'books'],
    note: 'Mine.',
    starred: true,
    authors: ['A. New'],
    summary: { text: 'New.', source: 'description' },
  });
});

test('a kind that the reader chose outlives the page, one that nobody knew does not', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ kind: 'article' }));
  await editClip(db, clip.id, { kind: 'other' });
  expect((await savePage(db, page({ kind: 'article' }))).clip.kind).toBe('other');

  await savePage(db, page({ url: 'https://blog.example.org/unknown', kind: 'other' }));
  expect((await savePage(db, page({ url: 'https://blog.example.org/unknown', kind: 'paper' }))).clip.kind).toBe('paper');
});

test('a summary that the reader wrote outlives the page', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ summary: { text: 'Theirs.', source: 'description' } }));
  await editClip(db, clip.id, { summary: 'Mine.' });
  const again = await savePage(db, page({ summary: { text: 'Theirs, later.', source: 'description' } }));
  expect(again.clip.summary).toEqual({ text: 'Mine.', source: 'reader' });
});

test('a summary that the reader took away stays away, until the reader writes one', async () => {
  const db = freshDatabase();
  const theirs = page({ summary: { text: 'Theirs.', source: 'description' } });
  const { clip } = await savePage(db, theirs);
  await editClip(db, clip.id, { summary: null });
  expect((await savePage(db, theirs)).clip.summary).toBeUndefined();
  expect((await keepModelSummary(db, clip.id, 'The model’s.')).summary).toBeUndefined();
  expect((await editClip(db, clip.id, { note: 'And this.' })).summaryBy).toBe('reader');
  const written = await editClip(db, clip.id, { summary: 'Mine.' });
  expect(written.summary).toEqual({ text: 'Mine.', source: 'reader' });
  expect(written.summaryBy).toBeUndefined();
});

test('authors and a day that the reader put right outlive the page, and so does that there are none', async () => {
  const db = freshDatabase();
  const theirs = page({ authors: ['Admin'], publishedAt: '2020-01-01' });
  const { clip } = await savePage(db, theirs);
  const right = await editClip(db, clip.id, { authors: [' Ann Lee ', 'Ann Lee'], publishedAt: '2019-05' });
  expect(right).toMatchObject({ authors: ['Ann Lee'], authorsBy: 'reader', publishedAt: '2019-05', publishedBy: 'reader' });
  expect((await savePage(db, theirs)).clip).toMatchObject({ authors: ['Ann Lee'], publishedAt: '2019-05' });

  await editClip(db, clip.id, { authors: [], publishedAt: null });
  const { clip: again } = await savePage(db, theirs);
  expect([again.authors, again.publishedAt]).toEqual([undefined, undefined]);
});

test('authors and a day that the reader left as they are follow the page', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ authors: ['A. Old'], publishedAt: '2020' }));
  await editClip(db, clip.id, { authors: ['A. Old'], publishedAt: '2020', note: 'Mine.' });
  const again = await savePage(db, page({ authors: ['A. New'], publishedAt: '2020-01-01' }));
  expect(again.clip).toMatchObject({ authors: ['A. New'], publishedAt: '2020-01-01', note: 'Mine.' });
});

test('a page without a summary gets one when it has one', async () => {
  const db = freshDatabase();
  const { summary: _, ...silent } = page();
  const { clip } = await savePage(db, silent);
  await editClip(db, clip.id, { note: 'Without.' });
  expect((await savePage(db, page({ summary: { text: 'Theirs.', source: 'description' } }))).clip.summary?.text).toBe('Theirs.');
});

test.each([
  [undefined, 'model'],
  [{ text: 'Sentences.', source: 'extract' }, 'model'],
  [{ text: 'Theirs.', source: 'description' }, 'description'],
  [{ text: 'Abstract.', source: 'abstract' }, 'abstract'],
] as const)('what the browser’s model wrote takes the place of %o only where it is better: %s', async (summary, kept) => {
  const db = freshDatabase();
  const { summary: _, ...silent } = page();
  const { clip } = await savePage(db, summary ? { ...silent, summary } : silent);
  expect((await keepModelSummary(db, clip.id, 'The model’s.')).summary?.source).toBe(kept);
  const again = await savePage(db, summary ? { ...silent, summary } : silent);
  expect(again.clip.summary?.source).toBe(kept);
});

test('what the reader wrote while the model was at work stays', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ summary: { text: 'Sentences.', source: 'extract' } }));
  const mine = await editClip(db, clip.id, { summary: 'Mine.' });
  await keepModelSummary(db, clip.id, 'The model’s.', new Date(Date.now() + 1000));
  expect(await newestClips(db, 1)).toEqual([mine]);
});

test('a clipping in the trash comes back when its page is saved', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page());
  await trashClips(db, [clip.id]);
  expect(await newestClips(db, 10)).toEqual([]);
  const again = await savePage(db, page());
  expect(again.outcome).toBe('restored');
  expect(again.clip.trashedAt).toBeUndefined();
  expect((await newestClips(db, 10)).map(({ id }) => id)).toEqual([clip.id]);
});

test('a wall in place of the text does not overwrite the text', async () => {
  const db = freshDatabase();
  const text = 'word '.repeat(1000).trim();
  const { clip } = await savePage(db, page({ body: { text, words: 1000 } }));
  await savePage(db, page({ body: { text: 'Please log in.', words: 3 } }));
  expect((await bodyOf(db, clip.id))?.words).toBe(1000);
});

test('a second quote is added, the same quote is not', async () => {
  const db = freshDatabase();
  await savePage(db, page({ quote: { text: 'One.' } }));
  await savePage(db, page({ quote: { text: 'Two.' } }));
  const { clip } = await savePage(db, page({ quote: { text: 'One.' } }));
  expect(clip.quotes).toEqual([{ text: 'One.' }, { text: 'Two.' }]);
});

test('a link to a page that is here tells nothing new of it', async () => {
  const db = freshDatabase();
  await savePage(db, page());
  const saved = await saveLink(db, page({ title: 'click here' }));
  expect(saved.outcome).toBe('refreshed');
  expect(saved.clip.title).toBe('On notebooks');
});

test('trash and restore leave a clipping as it was', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page());
  await trashClips(db, [clip.id], at('12:00:00'));
  await restoreClips(db, [clip.id]);
  expect(await newestClips(db, 10)).toEqual([clip]);
});

test('what is deleted for good is gone with its body', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ body: { text: 'Words.', words: 1 } }));
  await purgeClips(db, [clip.id]);
  expect(await clipCount(db)).toBe(0);
  expect(await bodyOf(db, clip.id)).toBeUndefined();
});

test('what is deleted for good twice in one call is counted once', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page());
  await savePage(db, page({ url: 'https://blog.example.org/another' }));
  await purgeClips(db, [clip.id, clip.id, clip.id]);
  expect([await clipCount(db), await db.clips.count()]).toEqual([1, 1]);
});

test('an edit of a clipping that is gone is refused by name', async () => {
  const db = freshDatabase();
  await expect(editClip(db, '01890000-0000-7000-8000-000000000000', { note: 'x' })).rejects.toMatchObject({ name: 'ClipGone' });
});

test('a save that is undone leaves nothing', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ body: { text: 'Kept nowhere.', words: 2 } }));
  expect(await undoSave(db, clip.id)).toBe('gone');
  expect([await clipCount(db), await db.clips.count(), await db.bodies.count()]).toEqual([0, 0, 0]);
  expect(await undoSave(db, clip.id)).toBe('gone');
});

test('a save that is undone leaves nothing of what the browser’s model, or the page itself, has told since', async () => {
  const db = freshDatabase();
  const extract = page({ summary: { text: 'Sentences.', source: 'extract' }, quote: { text: 'One.' } });
  const { clip } = await savePage(db, extract);
  await savePage(db, extract, {}, new Date(Date.now() + 1000));
  await keepModelSummary(db, clip.id, 'The model’s.', new Date(Date.now() + 2000));
  expect(await undoSave(db, clip.id)).toBe('gone');
  expect(await db.clips.count()).toBe(0);
});

test.each<[string, ClipEdit, ClipEdit]>([
  ['since', {}, { note: 'Mine' }],
  ['a title since', {}, { title: 'As I say' }],
  ['a summary since', {}, { summary: 'As I say' }],
  ['a kind since', {}, { kind: 'list' }],
  ['a tag since', {}, { tags: ['keep'] }],
  ['a star since', {}, { starred: true }],
  ['that it is read', {}, { read: true }],
  ['before the save', { tags: ['keep'] }, {}],
])('what the reader wrote %s is not thrown away with an undone save, and is back when the page is saved after all', async (_, before, since) => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page(), before);
  if (Object.keys(since).length > 0) await editClip(db, clip.id, since, new Date(Date.now() + 1000));
  expect(await undoSave(db, clip.id)).toBe('trashed');
  expect((await db.clips.get(clip.id))?.shelf).toBe('trash');
  const written = { ...before, ...since, ...(since.summary && { summary: { text: since.summary } }) };
  expect(await savePage(db, page())).toMatchObject({ outcome: 'restored', clip: { id: clip.id, ...written } });
});

test('what the reader took away, or kept of the page since, is not thrown away with an undone save', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ quote: { text: 'One.' }, summary: { text: 'Theirs.', source: 'description' } }));
  await savePage(db, page({ quote: { text: 'Two.' } }));
  expect(await undoSave(db, clip.id)).toBe('trashed');
  const another = await savePage(db, page({ url: 'https://blog.example.org/another', summary: { text: 'Theirs.', source: 'description' } }));
  await editClip(db, another.clip.id, { summary: null });
  expect(await undoSave(db, another.clip.id)).toBe('trashed');
});

test('writes are durable: the strict setting is on', () => {
  const { _options } = freshDatabase() as unknown as { _options: { chromeTransactionDurability: string } };
  expect(_options.chromeTransactionDurability).toBe('strict');
});

test('a wall in place of the text does not overwrite what was known of it', async () => {
  const db = freshDatabase();
  const text = 'word '.repeat(1000).trim();
  await savePage(db, page({ authors: ['A. Writer'], summary: { text: 'Ours.', source: 'abstract' }, body: { text, words: 1000 } }));
  const { clip } = await savePage(
    db,
    page({ title: 'Subscribe to continue', authors: ['Sales'], site: 'The Site', summary: { text: 'Pay.', source: 'extract' }, body: { text: 'Pay.', words: 1 } }),
  );
  expect(clip).toMatchObject({ title: 'On notebooks', authors: ['A. Writer'], summary: { text: 'Ours.', source: 'abstract' }, site: 'The Site' });
});

test('a page elsewhere that only claims to be a work fills what is empty and replaces nothing', async () => {
  const db = freshDatabase();
  const doi = '10.1000/xyz';
  await savePage(db, page({ url: 'https://journal.example.org/xyz', title: 'The paper', identifiers: { doi }, body: { text: 'Text.', words: 1 } }));
  const { clip, outcome } = await savePage(
    db,
    page({ url: 'https://thief.example.net/', title: 'Buy now', identifiers: { doi }, venue: 'A venue', body: { text: 'Buy '.repeat(50), words: 50 } }),
  );
  expect(outcome).toBe('refreshed');
  expect(clip).toMatchObject({ title: 'The paper', venue: 'A venue' });
  expect((await bodyOf(db, clip.id))?.text).toBe('Text.');
});

test('a summary is not replaced by one from a lesser source', async () => {
  const db = freshDatabase();
  await savePage(db, page({ summary: { text: 'The abstract.', source: 'abstract' } }));
  const lesser = await savePage(db, page({ summary: { text: 'A sentence.', source: 'extract' } }));
  expect(lesser.clip.summary?.text).toBe('The abstract.');
  const newer = await savePage(db, page({ summary: { text: 'The abstract, mended.', source: 'abstract' } }));
  expect(newer.clip.summary?.text).toBe('The abstract, mended.');
});

test('a quote is taken away and put back, and what was saved meanwhile stays', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ quote: { text: 'One.' } }));
  expect((await editClip(db, clip.id, { quote: { remove: { text: 'One.' } } })).quotes).toBeUndefined();
  await savePage(db, page({ quote: { text: 'Two.' } }));
  const back = await editClip(db, clip.id, { quote: { put: { text: 'One.' }, at: 0 } });
  expect(back.quotes).toEqual([{ text: 'One.' }, { text: 'Two.' }]);
});
