import { expect, test } from 'vitest';
import { editClip } from '../../../lib/store/edit';
import { undoRefresh } from '../../../lib/store/former';
import { savePage } from '../../../lib/store/save';
import { idsIn } from './index';
import { freshDatabase, page } from './library';

test('a venue that the reader put right outlives the page, and so does that there is none', async () => {
  const db = freshDatabase();
  const theirs = page({ venue: 'Journal', venuePlace: { volume: '1', issue: '2' } });
  const { clip } = await savePage(db, theirs);
  const right = await editClip(db, clip.id, { venue: ' Nature ', venuePlace: { volume: ' 521 ', issue: '', pages: '436–444' } });
  expect(right).toMatchObject({ venue: 'Nature', venueBy: 'reader' });
  expect(right.venuePlace).toEqual({ volume: '521', pages: '436–444' });
  expect((await savePage(db, theirs)).clip).toMatchObject({ venue: 'Nature', venuePlace: { volume: '521', pages: '436–444' } });

  await editClip(db, clip.id, { venue: null, venuePlace: {} });
  const { clip: again } = await savePage(db, theirs);
  expect([again.venue, again.venuePlace]).toEqual([undefined, undefined]);
});

test('a venue that the reader left as it is follows the page', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ venue: 'Journal', venuePlace: { volume: '1' } }));
  const noted = await editClip(db, clip.id, { venue: 'Journal', venuePlace: { volume: '1', issue: '' }, note: 'Mine.' });
  expect(noted.venueBy).toBeUndefined();
  expect((await savePage(db, page({ venue: 'Journal', venuePlace: { volume: '1', issue: '2' } }))).clip.venuePlace).toEqual({ volume: '1', issue: '2' });
});

test('a venue that the reader wrote since a page was saved again stays when that is undone', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ title: 'First', venue: 'Journal', venuePlace: { volume: '1' } }));
  await savePage(db, page({ title: 'Second', venue: 'Bulletin', venuePlace: { volume: '9' } }));
  await editClip(db, clip.id, { venue: 'Nature', venuePlace: {} });
  await undoRefresh(db, clip.id);
  const now = (await db.clips.get(clip.id))?.clip;
  expect(now).toMatchObject({ title: 'First', venue: 'Nature', venueBy: 'reader' });
  expect(now?.venuePlace).toBeUndefined();
});

test('a clipping is found by the venue that the reader wrote', async () => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ venue: 'Bulletin' }));
  await editClip(db, clip.id, { venue: 'Zeitschrift' });
  expect([await idsIn(db, 'venue:zeitschrift'), await idsIn(db, 'bulletin')]).toEqual([[clip.id], []]);
});
