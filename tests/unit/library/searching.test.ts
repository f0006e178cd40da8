import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Listed } from '../../../lib/library/library';
import { searching, type Searching } from '../../../lib/library/searching';
import type { IndexKeeper } from '../../../lib/library/watched-index';
import { parseFullClip } from '../../../lib/clip/validate';
import { fail, ok } from '../../../lib/messages/result';
import type { Database } from '../../../lib/store/database';
import { purgeClips, trashClips } from '../../../lib/store/edit';
import { flush } from '../../../lib/store/index/flush';
import { importClips } from '../../../lib/store/import';
import { IndexDamaged } from '../../../lib/search/index/postings';
import { savePage } from '../../../lib/store/save';
import { findIn, indexerOf, snapshotOf } from '../store/index';
import { freshDatabase, page } from '../store/library';

const DAY = 86_400_000;

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

/** A library of one clipping that the index has taken in. */
async function indexed(): Promise<Database> {
  const db = freshDatabase();
  await savePage(db, page({ title: 'On notebooks' }));
  await flush(db, true);
  return db;
}

/** Garbles every block; directories, which are read at once, stay as they are. */
const harmBlocks = (db: Database) =>
  db.blocks.toCollection().modify((block: Uint8Array, context) => {
    if (Number((context as unknown as { primKey: number }).primKey) % 2 ** 20 > 0) block[5]! ^= 1;
  });

const harmDirectories = async (db: Database) => {
  const keys = await db.blocks.toCollection().primaryKeys();
  await db.blocks.bulkDelete(keys.filter((key) => key % 2 ** 20 === 0));
};

const fails = (error: unknown) => {
  throw error;
};

/** What a list is told at last: titles, or that there is no answer. */
const told = (library: Searching, text: string) =>
  new Promise<string[] | 'failed'>((resolve) => {
    const stop = library.find({ text })(
      ({ settled, unread, top }: Listed) => {
        if (!settled || unread > 0 || top.length === 0) return;
        queueMicrotask(() => stop());
        resolve(top.map(({ title }) => title));
      },
      () => resolve('failed'),
    );
  });

/** Builds the index anew, as the background does when it is called. */
const rebuilding = (db: Database) => async () => {
  const indexer = indexerOf(db);
  await indexer.rebuild();
  await indexer.settled();
  return ok(null);
};

const keeperOf = (db: Database, rebuild: IndexKeeper['rebuild'] = rebuilding(db)): IndexKeeper => ({
  rebuild,
  finish: async () => {
    await indexerOf(db).settled();
    return ok(null);
  },
});

test.each([
  ['blocks', harmBlocks],
  ['directories', harmDirectories],
])('damaged %s are mended while the list waits', async (_, harm) => {
  const db = await indexed();
  await harm(db);
  expect(await told(searching(db, keeperOf(db)), 'notebooks')).toEqual(['On notebooks']);
});

test.each([
  ['blocks', harmBlocks],
  ['directories', harmDirectories],
])('the list is told when the rebuild of damaged %s is refused, as is the next question', async (_, harm) => {
  const db = await indexed();
  await harm(db);
  const library = searching(db, keeperOf(db, () => Promise.resolve(fail('StorageFull'))));
  expect(await told(library, 'notebooks')).toBe('failed');
  expect(await told(library, 'notebook')).toBe('failed');
});

test('a rebuild that was refused is asked for again by the next question', async () => {
  const db = await indexed();
  await harmBlocks(db);
  const rebuild = vi.fn(rebuilding(db)).mockResolvedValueOnce(fail('StorageFull'));
  const library = searching(db, keeperOf(db, rebuild));
  expect(await told(library, 'notebooks')).toBe('failed');
  expect(await told(library, 'notebooks')).toEqual(['On notebooks']);
  expect(rebuild).toHaveBeenCalledTimes(2);
});

test('what building anew does not mend is told; days later it is tried again', async () => {
  const db = await indexed();
  await harmBlocks(db);
  let now = 0;
  const rebuild = vi.fn(rebuilding(db)).mockResolvedValueOnce(ok(null));
  const library = searching(db, keeperOf(db, rebuild), () => now);
  void told(library, 'notebooks');
  await vi.waitFor(() => expect(rebuild).toHaveBeenCalledTimes(1));
  now += 1000;
  expect(await told(library, 'notebooks')).toBe('failed');
  expect(rebuild).toHaveBeenCalledTimes(1);
  now += DAY;
  expect(await told(library, 'notebooks')).toEqual(['On notebooks']);
  expect(rebuild).toHaveBeenCalledTimes(2);
});

test('a page that has read the index finds what there is after it was built anew', async () => {
  const db = freshDatabase();
  const library = searching(db, keeperOf(db));
  const gone = await savePage(db, page({ url: 'https://example.org/1', title: 'Deep notebooks' }));
  await savePage(db, page({ url: 'https://example.org/2', title: 'On notebooks' }));
  await savePage(db, page({ url: 'https://example.org/3', title: 'Deep sea' }));
  await flush(db, true);
  expect(await told(library, 'deep')).toHaveLength(2);
  await purgeClips(db, [gone.clip.id]);
  await rebuilding(db)();
  await flush(db, true);
  expect(await told(library, 'deep')).toEqual(['Deep sea']);
});

test('counts that a view asks for come with the same answer once they are there, and at once from then on', async () => {
  const db = await indexed();
  const kinds: unknown[] = [];
  const seen = (count: number) => vi.waitFor(() => expect(kinds).toHaveLength(count));
  const stop = searching(db, keeperOf(db)).find({ text: 'notebooks' })(({ counts, settled }) => {
    // Twice, as by a view of several facets.
    if (settled) kinds.push([counts(), counts()].map((each) => each?.kind));
  }, fails);
  const once = [['article', 1]];
  await seen(2);
  expect(kinds).toEqual([[undefined, undefined], [once, once]]); // prettier-ignore
  await savePage(db, page({ url: 'https://example.org/2', title: 'More notebooks' }));
  await seen(3);
  const twice = [['article', 2]];
  expect(kinds[2]).toEqual([twice, twice]);
  stop();
});

test('an answer from an index that was built anew meanwhile is no answer', async () => {
  const db = await indexed();
  const snapshot = await snapshotOf(db);
  await rebuilding(db)();
  await expect(findIn(db, { text: 'notebooks' }, new Date(), snapshot)).rejects.toThrow(IndexDamaged);
  expect(await told(searching(db, keeperOf(db)), 'notebooks')).toEqual(['On notebooks']);
});

test.each([
  ['its address', 'https://blog.example.org/on-notebooks'],
  ['its address as it was shared', 'http://www.blog.example.org/on-notebooks/?utm_source=letter#part'],
  ['its address without the scheme', 'blog.example.org/on-notebooks'],
  ['its address, called one', 'url:https://blog.example.org/on-notebooks'],
  ['its address, called one in Chinese', '网址：blog.example.org/on-notebooks'],
  ['a work’s address elsewhere', 'https://arxiv.org/pdf/2102.00554v3'],
  ['a work’s DOI', '10.48550/arXiv.2102.00554'],
  ['a work’s DOI, called one', 'DOI: 10.48550/arXiv.2102.00554'],
  ['a work’s DOI, called one without a colon', 'doi 10.48550/arXiv.2102.00554'],
  ['a paper of arXiv, as its page says to cite it', 'arXiv:2102.00554 [cs.LG]'],
  ['a paper of arXiv, as its margin has it', 'arXiv:2102.00554v1  [cs.LG]  31 Jan 2021'],
])('a clipping is found by %s', async (_, address) => {
  const db = await indexed();
  await savePage(db, page({ url: 'https://blog.example.org/other', title: 'On something else' }));
  await savePage(db, page({ url: 'https://arxiv.org/abs/2102.00554', title: 'On sparsity' }));
  await flush(db, true);
  const title = /arxiv/i.test(address) ? 'On sparsity' : 'On notebooks';
  expect(await told(searching(db, keeperOf(db)), address)).toEqual([title]);
});

test('a clipping in the trash is found by its address, and words with dots and strokes stay words', async () => {
  const db = await indexed();
  const [row] = await db.clips.toArray();
  await trashClips(db, [row!.id]);
  await savePage(db, page({ url: 'https://blog.example.org/net', title: 'ASP.NET/C# for bookbinders' }));
  await flush(db, true);
  const library = searching(db, keeperOf(db));
  expect(await told(library, 'https://blog.example.org/on-notebooks')).toEqual(['On notebooks']);
  expect(await told(library, 'asp.net/c#')).toEqual(['ASP.NET/C# for bookbinders']);
});

test('an index that nobody finishes is finished because a page waits for it', async () => {
  const db = freshDatabase();
  const clip = parseFullClip({
    id: '0190a000-0000-7000-8000-000000000001',
    key: 'page:example.org/1',
    title: 'On notebooks',
    clippedAt: '2026-11-23T10:00:00.000Z',
    body: { text: 'What scholars copied out.', words: 4 },
  });
  await importClips(db, [clip], false);
  expect(await told(searching(db, keeperOf(db)), 'scholars')).toEqual(['On notebooks']);
});

test('whether a page is saved is told now and when that changes', async () => {
  const db = await indexed();
  const seen: (string | undefined)[] = [];
  const stop = searching(db, keeperOf(db)).savedAt('https://example.org/new')((clip) => void seen.push(clip?.title), fails);
  await vi.waitFor(() => expect(seen).toEqual([undefined]));
  await savePage(db, page({ url: 'https://example.org/new', title: 'New' }));
  await vi.waitFor(() => expect(seen.at(-1)).toBe('New'));
  stop();
});
