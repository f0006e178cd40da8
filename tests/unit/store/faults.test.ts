import type { DBCore, Middleware } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { FullClip } from '../../../lib/clip/clip';
import type { Seed } from '../../../lib/seed/seed';
import { editClip, emptyLibrary, purgeClips, restoreClips, trashClips } from '../../../lib/store/edit';
import { importClips } from '../../../lib/store/import';
import { saveOnce } from '../../../lib/store/once';
import { savePage } from '../../../lib/store/save';
import type { Database } from '../../../lib/store/database';
import { flush } from '../../../lib/store/index/flush';
import { clearUp } from '../../../lib/store/index/indexer';
import { blockKey, manifestOf } from '../../../lib/store/index/manifest';
import { merge } from '../../../lib/store/index/merge';
import { readBodies } from '../../../lib/store/index/read-bodies';
import { beginRebuild, rebuildStep } from '../../../lib/store/index/rebuild';
import { forgetSeeds, plantSeed } from '../../../lib/store/plant';
import { idsIn, scan } from './index';
import { freshDatabase, page } from './library';

/** Makes the Nth operation on the database fail, as a full disk or a broken one would. */
class Fault {
  private left = Infinity;
  fired = false;

  /** Does some work whose Nth operation fails, and tells what came of it. */
  async within(n: number, work: () => Promise<unknown>): Promise<'done' | 'failed'> {
    this.left = n;
    this.fired = false;
    try {
      await work();
      return 'done';
    } catch (error) {
      expect(String(error)).toContain('The disk is full');
      return 'failed';
    } finally {
      this.left = Infinity;
    }
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

/** The n-th clipping of a file. */
function imported(n: number, change: Partial<FullClip>): FullClip {
  const time = '2026-01-01T00:00:00.000Z';
  const id = `01890000-0000-7000-8000-00000000000${n}`;
  return { id, key: `page:example.org/${n}`, title: `Old ${n}`, clippedAt: time, updatedAt: time, kind: 'other', origin: 'import', ...change };
}

const SEED: Seed = { version: 1, clips: [imported(9, { origin: 'seed', title: 'Of the seed' })] };

const CHANGES: Record<string, (db: Database, id: string) => Promise<unknown>> = {
  'a new page': (db) => savePage(db, page({ url: 'https://example.org/new', body: { text: 'New.', words: 1 } })),
  'a page that answers once': (db) => saveOnce(db, 'a call', () => savePage(db, page({ title: 'Again' }))),
  'a page again': (db) => savePage(db, page({ title: 'Again', body: { text: 'Again.', words: 1 } })),
  'an edit': (db, id) => editClip(db, id, { note: 'Mine.', tags: ['a'] }),
  'a clipping to the trash': (db, id) => trashClips(db, [id]),
  'a clipping deleted': (db, id) => purgeClips(db, [id]),
  'a clipping out of the trash': (db, id) => restoreClips(db, [id]),
  'the seed forgotten': (db) => forgetSeeds(db, [SEED.clips[0]!.id]),
  'the library emptied': (db) => emptyLibrary(db),
  'the seed planted': (db) => plantSeed(db, SEED),
  'the index takes in what waits': (db) => flush(db, true),
  'an import': (db, id) =>
    importClips(db, [imported(1, { id, title: 'X' })], true),
};

/** What some changes change. */
const BEFORE: Record<string, (db: Database, id: string) => Promise<unknown>> = {
  'a clipping out of the trash': (db, id) => trashClips(db, [id]),
  'the seed forgotten': (db) => plantSeed(db, SEED),
};

describe('whichever operation fails, the library is as it was and the failure is told', () => {
  test.each(Object.entries(CHANGES))('%s', async (name, change) => {
    for (let n = 1; ; n++) {
      const fault = new Fault();
      const db = freshDatabase();
      db.use(fault.middleware);
      const { clip } = await savePage(db, page({ body: { text: 'Old.', words: 1 } }));
      await BEFORE[name]?.(db, clip.id);
      const before = await stateOf(db);
      const outcome = await fault.within(n, () => change(db, clip.id));
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

/** Work on the index, done when there is nothing left of it: it changes no clipping, and nothing that is found. */
const WORK: Record<string, (db: Database) => Promise<unknown>> = {
  'merging segments': (db) => untilDone(() => merge(db, { batch: 1, fan: 2 })),
  'reading bodies': (db) => untilDone(() => readBodies(db)),
  'clearing up': (db) => clearUp(db),
  'building anew': async (db) => {
    await beginRebuild(db);
    await untilDone(() => rebuildStep(db));
    await untilDone(() => readBodies(db));
  },
};

async function untilDone(step: () => Promise<boolean>): Promise<void> {
  while (await step());
}

/** An index of four segments, bodies that are to be read, and blocks that a merge has left which was broken off. */
async function segments(db: Database): Promise<void> {
  for (let n = 1; n <= 4; n++) {
    await importClips(db, [imported(n, { body: { text: `Text ${n} of many`, words: 4 } })], false);
    await flush(db, true);
    if (n === 2) await untilDone(() => readBodies(db));
  }
  await savePage(db, page({ title: 'New', body: { text: 'Text of a page', words: 4 } }));
  await flush(db, true);
  await db.blocks.put(new Uint8Array(9), blockKey(99, 1));
  await db.meta.put({ ...(await manifestOf(db)), nextSegment: 100 });
}

const FOUND = ['old', 'text', 'many', 'new', '"of many"', '3'];
const found = async (db: Database) => Promise.all(FOUND.map((text) => idsIn(db, text)));

describe('whichever operation of the work on the index fails, no clipping is touched, nothing false is found, and a later try completes it', () => {
  test.each(Object.entries(WORK))('%s', async (name, work) => {
    for (let n = 1, fired = true; fired; n++) {
      const fault = new Fault();
      const db = freshDatabase();
      db.use(fault.middleware);
      await segments(db);
      const [clips, bodies, before] = [await db.clips.toArray(), await db.bodies.toArray(), await found(db)];
      const outcome = await fault.within(n, () => work(db));
      fired = fault.fired;
      expect(outcome).toBe(fired ? 'failed' : 'done');
      const after = await found(db);
      if (name === 'merging segments' || name === 'clearing up') expect(after).toEqual(before);
      const all = await Promise.all(FOUND.map((text) => scan(db, text)));
      after.forEach((ids, at) => expect(all[at]).toEqual(expect.arrayContaining(ids)));
      await work(db);
      await untilDone(() => readBodies(db));
      await untilDone(() => merge(db, { batch: 1, fan: 2 }));
      await clearUp(db);
      expect(await found(db)).toEqual(all);
      const { segments: named } = await manifestOf(db);
      expect(await db.blocks.count()).toBe(named.reduce((sum, { blocks }) => sum + 1 + blocks, 0));
      expect([await db.clips.toArray(), await db.bodies.toArray()]).toEqual([clips, bodies]);
      if (!fired) expect(n).toBeGreaterThan(3);
      await db.delete();
    }
  });
});
