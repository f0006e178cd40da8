import type { DBCore, Middleware } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../lib/store/database';
import { editClip, emptyLibrary, purgeClips, trashClips } from '../../../lib/store/edit';
import { storeFailure } from '../../../lib/store/failure';
import { savePage } from '../../../lib/store/save';
import { freshDatabase, page } from './library';

const NO_SPACE = new DOMException(
  'Connection is closing because of: IO error: .../000008.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
  'UnknownError',
);

describe('a full disk is told from other failures', () => {
  test.each([
    ['where its log ends, in Chromium', NO_SPACE],
    ['where a text has a file of its own, in Chromium', new DOMException('Failed to write blobs (IOError)', 'DataError')],
    ['where it is opened, in Chromium', new DOMException('Encountered full disk while opening backing store for indexedDB.open.', 'QuotaExceededError')],
    ['in Firefox', new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError')],
    ['within another error', new Error('The transaction was aborted', { cause: NO_SPACE })],
  ])('%s', (_, error) => {
    expect(storeFailure(error).name).toBe('StorageFull');
  });

  test('a database that is closed for another reason is not', () => {
    expect(storeFailure(new DOMException('Connection is closing.', 'UnknownError')).name).toBe('StorageUnavailable');
  });

  test('by what ended the transaction, where its requests say only that it ended', async () => {
    const db = freshDatabase();
    const { clip } = await savePage(db, page());
    db.use(endedBy(NO_SPACE));
    db.close();
    await db.open();
    const failure = await editClip(db, clip.id, { note: 'Mine' }).catch(storeFailure);
    expect(failure).toMatchObject({ name: 'StorageFull' });
  });
});

describe('where no change may begin', () => {
  const refusal = new DOMException('The disk has 12 bytes left', 'QuotaExceededError');
  const CHANGES: Record<string, (db: Database, id: string) => Promise<unknown>> = {
    'a page is not saved': (db) => savePage(db, page({ url: 'https://example.org/new' })),
    'nothing is edited': (db, id) => editClip(db, id, { note: 'Mine' }),
    'nothing goes to the trash': (db, id) => trashClips(db, [id]),
    'nothing is deleted': (db, id) => purgeClips(db, [id]),
    'the library is not emptied': (db) => emptyLibrary(db),
  };

  test.each(Object.entries(CHANGES))('%s, and what is there is read', async (_, change) => {
    const db = freshDatabase();
    const { clip } = await savePage(db, page());
    db.beforeChange(() => Promise.reject(refusal));
    await expect(change(db, clip.id)).rejects.toBe(refusal);
    expect((await db.clips.toArray()).map((row) => row.clip)).toEqual([clip]);

    db.beforeChange(() => Promise.resolve());
    await change(db, clip.id);
    expect((await db.clips.toArray()).map((row) => row.clip)).not.toEqual([clip]);
  });
});

/** Ends a transaction at its first write as Chromium does: the request tells of an abort, and the transaction of why. */
function endedBy(reason: DOMException): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'ended',
    create: (core) => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        mutate: ({ trans }) => {
          Object.defineProperty(trans, 'error', { value: reason });
          return Promise.reject(new DOMException('The transaction was aborted, so the request cannot be fulfilled.', 'AbortError'));
        },
      }),
    }),
  };
}
