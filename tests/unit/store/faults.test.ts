import type { DBCore, Middleware } from 'dexie';
import { describe, expect, test } from 'vitest';
import { editClip, purgeClips, trashClips } from '../../../lib/store/edit';
import { importClips } from '../../../lib/store/import';
import { saveOnce } from '../../../lib/store/once';
import { savePage } from '../../../lib/store/save';
import type { Database } from '../../../lib/store/database';
import { flush } from '../../../lib/store/index/flush';
import { idsIn, scan } from './index';
import { freshDatabase, page } from './library';

/** Makes the Nth operation on the database fail, as a full disk or a broken one would. */
class Fault {
  private left = Infinity;
  fired = false;

  arm(n: number): void {
    this.left = n;
    this.fired = false;
  }

  disarm(): void {
    this.left = Infinity;
  }

  readonly middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'fault',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const guard =
          <A extends unknown[], R>(operation: (...args: A) => Promise<R>) =>
          (...args: A): Promise<R> => {
            this.left--;
            if (this.left > 0) return operation(...args);
            this.fired = true;
            return Promise.reject(new DOMException('The disk is full', 'QuotaExceededError'));
          };
        return {
          ...table,
          get: guard((...args) => table.get(...args)),
          getMany: guard((...args) => table.getMany(...args)),
          query: guard((...args) => table.query(...args)),
          mutate: guard((...args) => table.mutate(...args)),
        };
      },
    }),
  };
}

/** Everything that is stored, and the promise that the index finds what the clippings hold. */
async function stateOf(db: Database) {
  const [clips, bodies, pend, chunks, blocks, meta] = await Promise.all([
    db.clips.toArray(),
    db.bodies.toArray(),
    db.pend.toArray(),
    db.chunks.toArray(),
    db.blocks.toArray(),
    db.meta.toArray(),
  ]);
  for (const text of ['on', 'again', 'new', 'mine', 'old', 'x', 'is:trashed']) expect(await idsIn(db, text)).toEqual(await scan(db, text));
  return { clips, bodies, pend, chunks, blocks, meta };
}

const CHANGES: Record<string, (db: Database, id: string) => Promise<unknown>> = {
  'a new page': (db) => savePage(db, page({ url: 'https://example.org/new', body: { text: 'New.', words: 1 } })),
  'a page that answers once': (db) => saveOnce(db, 'a call', () => savePage(db, page({ title: 'Again' }))),
  'a page again': (db) => savePage(db, page({ title: 'Again', body: { text: 'Again.', words: 1 } })),
  'an edit': (db, id) => editClip(db, id, { note: 'Mine.', tags: ['a'] }),
  'a clipping to the trash': (db, id) => trashClips(db, [id]),
  'a clipping deleted': (db, id) => purgeClips(db, [id]),
  'the index takes in what waits': (db) => flush(db, true),
  'an import': (db, id) =>
    importClips(db, [{ id, key: 'page:example.org/x', title: 'X', clippedAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', kind: 'other', origin: 'import' }], true),
}; // prettier-ignore

describe('whichever operation fails, the library is as it was and the failure is told', () => {
  test.each(Object.entries(CHANGES))('%s', async (_, change) => {
    for (let n = 1; ; n++) {
      const fault = new Fault();
      const db = freshDatabase();
      db.use(fault.middleware);
      const { clip } = await savePage(db, page({ body: { text: 'Old.', words: 1 } }));
      const before = await stateOf(db);
      fault.arm(n);
      const outcome = await change(db, clip.id).then(
        () => 'done',
        () => 'failed',
      );
      fault.disarm();
      expect(outcome).toBe(fault.fired ? 'failed' : 'done');
      if (!fault.fired) {
        expect(n).toBeGreaterThan(3);
        expect(await stateOf(db)).not.toEqual(before);
        return;
      }
      expect(await stateOf(db)).toEqual(before);
      await db.delete();
    }
  });
});
