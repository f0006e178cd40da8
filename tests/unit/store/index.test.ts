import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IndexDamaged } from '../../../lib/search/index/postings';
import type { Snapshot } from '../../../lib/search/index/snapshot';
import { Database } from '../../../lib/store/database';
import { editClip, emptyLibrary, purgeClips, restoreClips, trashClips } from '../../../lib/store/edit';
import { importClips } from '../../../lib/store/import';
import { flush } from '../../../lib/store/index/flush';
import { clearUp, Indexer } from '../../../lib/store/index/indexer';
import type { IndexManifest, IndexNames } from '../../../lib/store/index/manifest';
import { merge } from '../../../lib/store/index/merge';
import { liveIndex } from '../../../lib/store/index/live-index';
import { isCurrent } from '../../../lib/store/index/reader';
import { beginRebuild, rebuildStep } from '../../../lib/store/index/rebuild';
import { clipCount } from '../../../lib/store/read';
import { saveLink, savePage } from '../../../lib/store/save';
import { findIn, idsIn, indexerOf, scan, snapshotOf } from './index';
import { freshDatabase, page } from './library';

const WORDS = ['deep', 'deeper', 'learning', '深度学习', '学习方法', '度', 'gpt-4', 'gpt-40', 'c++', '2301.00001', 'naïve', 'don’t', 'gpt‑4', 'Łódź', '用GPT写', 'ChatGPT-4o', 'PyTorch', 'x'];
const QUERIES = ['deep', 'dee', 'd', '深', '深度', '学习', '度学', '深度学习', 'gpt', 'gpt-4', 'c++', '2301.0', 'naive', "don't", "don'", 'lodz', '用gpt', 'gpt-4o', 'torch', 'chatgpt', '"gpt-4o pytorch"', '"deep learning"', 'deep -learning', 'learning OR 学习方法', 'note:deep', '-note:deep', 'title:学习', '-"deep learning" 学习', 'example.org', 'site:example', 'is:read', 'is:untagged', 'is:trashed deep', 'has:body', '-deeper']; // prettier-ignore

const step = fc.record({
  what: fc.constantFrom('save', 'read', 'link', 'edit', 'mark', 'trash', 'restore', 'purge', 'import', 'flush', 'flush', 'merge', 'merge', 'reopen', 'settle', 'rebuild', 'empty'),
  which: fc.nat(6),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
});

/** So small that a handful of changes makes segments of several levels. */
const SMALL = { batch: 2, fan: 2 };

let merges = 0;

/** Closes a library and opens it again, as a browser that starts does. */
async function reopened(db: Database): Promise<Database> {
  db.close();
  const again = new Database(db.name);
  await clearUp(again);
  return again;
}

/** One change, as a reader or the background would make it. */
async function take(db: Database, { what, which, words }: { what: string; which: number; words: string }): Promise<void> {
  const url = `https://example.org/${which}`;
  const key = `page:example.org/${which}`;
  const id = (await db.clips.get({ key }))?.id;
  if (what === 'save') await savePage(db, page({ url, title: words }));
  else if (what === 'read') await savePage(db, page({ url, title: `Page ${which}`, body: { text: `Text ${words}.`, words: 2 } }));
  else if (what === 'link') await saveLink(db, page({ url, title: words }));
  else if (what === 'flush') await flush(db, true);
  else if (what === 'merge') {
    // While it is built anew nothing else is taken in.
    while (await rebuildStep(db));
    await flush(db, true);
    merges += Number(await merge(db, SMALL));
  } else if (what === 'settle') await indexerOf(db, SMALL).settled();
  else if (what === 'rebuild') await beginRebuild(db);
  else if (what === 'empty') await emptyLibrary(db);
  else if (what === 'import') {
    const time = '2026-01-01T00:00:00.000Z';
    const imported = { id: `01890000-0000-7000-8000-00000000000${which}`, key, title: words, clippedAt: time, updatedAt: time };
    await importClips(db, [{ ...imported, kind: 'paper', origin: 'import', body: { text: `Of ${words}`, words: 2 } }], which % 2 === 0);
  } else if (!id) return;
  else if (what === 'edit') await editClip(db, id, { note: words });
  else if (what === 'mark') await editClip(db, id, { read: true, starred: which % 2 === 0 });
  else if (what === 'trash') await trashClips(db, [id]);
  else if (what === 'restore') await restoreClips(db, [id]);
  else await purgeClips(db, [id]);
}

/** What is found in a state of the index, which may have gone with its blocks: then nothing. */
async function ifCurrent(db: Database, snapshot: Snapshot, text: string): Promise<string[]> {
  try {
    return await idsIn(db, text, snapshot);
  } catch (error) {
    if (!(error instanceof IndexDamaged) || (await isCurrent(db, snapshot))) throw error;
    return [];
  }
}

/** Whether the index finds what a look at every clipping finds. */
async function expectAgreement(db: Database): Promise<void> {
  const snapshot = await snapshotOf(db);
  for (const text of QUERIES) expect([text, await idsIn(db, text, snapshot)]).toEqual([text, await scan(db, text)]);
  const { shelf, ids } = await findIn(db, {});
  const rows = await db.clips.toArray();
  expect(shelf.trash).toBe(rows.filter(({ clip }) => clip.trashedAt).length);
  expect(ids.slice(0, ids.length)).toEqual((await db.clips.where('[shelf+at+id]').between(['library'], ['library', []]).reverse().toArray()).map(({ id }) => id)); // prettier-ignore
}

describe('after any sequence of changes', () => {
  test('the index finds what a look at every clipping finds, once it has read all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
        let db = freshDatabase();
        for (const each of steps) {
          if (each.what === 'reopen') db = await reopened(db);
          else await take(db, each);
        }
        expect(await clipCount(db)).toBe(await db.clips.count());
        await indexerOf(db, SMALL).settled();
        await expectAgreement(db);
        expect((await snapshotOf(db)).left).toBe(0);
        await flush(db, true);
        await expectAgreement(db);
        await db.delete();
      }),
      { numRuns: 40 },
    );
    expect(merges).toBeGreaterThan(0);
  }, 120_000);

  test('a reader that looks on all the time sees what one that begins now sees', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step.filter(({ what }) => what !== 'reopen'), { maxLength: 20, size: 'max' }), async (steps) => {
        const db = freshDatabase();
        let seen: Snapshot | undefined;
        let heard: () => void = () => undefined;
        const stop = liveIndex(db)((state) => {
          if ('snapshot' in state) seen = state.snapshot;
          heard();
        }, () => heard());
        for (const each of steps) await take(db, each);
        await savePage(db, page({ url: 'https://example.org/last', title: 'lastly deep' }));
        const found = async (snapshot: Snapshot | undefined) => snapshot && (await ifCurrent(db, snapshot, 'lastly')).length > 0;
        for (let looked = seen; !(await found(looked)); looked = seen) {
          if (looked === seen) await new Promise<void>((resolve) => (heard = resolve));
        }
        for (const text of ['deep', '学习', 'is:read']) expect(await idsIn(db, text, seen)).toEqual(await idsIn(db, text));
        stop();
        await db.delete();
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

const plain = (n: number) => {
  const id = `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  return { id, key: `page:example.org/${n}`, title: `Page ${n}`, clippedAt: '2026-02-01T00:00:00.000Z', updatedAt: '2026-02-01T00:00:00.000Z', kind: 'article' as const, origin: 'import' as const };
}; // prettier-ignore

/** Clippings with bodies, enough for segments of two levels. */
async function fill(db: Database, count: number): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    const clips = Array.from({ length: 100 }, (_, at) => {
      const n = from + at;
      const time = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
      const id = `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
      return { id, key: `page:example.org/${n}`, title: `Page ${n} 第${n}页`, tags: ['filled'], clippedAt: time, updatedAt: time, kind: 'article' as const, origin: 'import' as const, body: { text: `The text ${n} of many: word${n % 7} 深度`, words: 9 } };
    }); // prettier-ignore
    await importClips(db, clips, false);
  }
}

describe('a larger library', () => {
  test('is read in the background, and merged into fewer segments', async () => {
    const db = freshDatabase();
    await fill(db, 1200);
    expect((await findIn(db, { text: 'word3' })).ids).toHaveLength(0);
    expect((await snapshotOf(db)).left).toBe(1200);
    await indexerOf(db).settled();
    await flush(db, true);
    const { segments, left } = await snapshotOf(db);
    expect(left).toBe(0);
    expect(segments.filter(({ family }) => family === 'head').length).toBeLessThan(8);
    expect((await findIn(db, { text: 'word3' })).ids).toHaveLength(171);
    expect(await idsIn(db, 'page 999')).toEqual(await scan(db, 'page 999'));
    expect(await idsIn(db, '第99')).toEqual(await scan(db, '第99'));
  });

  test('can be built anew from the clippings while it is used', async () => {
    const db = freshDatabase();
    await fill(db, 300);
    const indexer = indexerOf(db);
    await indexer.settled();
    await indexer.rebuild();
    await editClip(db, '01890000-0000-7000-8000-000000000299', { note: 'late' });
    await savePage(db, page({ title: 'While it was built', url: 'https://example.org/while' }));
    await indexer.settled();
    expect(await idsIn(db, 'late')).toEqual(await scan(db, 'late'));
    expect(await idsIn(db, 'while')).toEqual(await scan(db, 'while'));
    expect(await idsIn(db, 'page')).toEqual(await scan(db, 'page'));
  });
});

describe('damage', () => {
  const damaged = async (harm: (db: Database) => Promise<unknown>) => {
    const db = freshDatabase();
    await fill(db, 200);
    await indexerOf(db).settled();
    await flush(db, true);
    await harm(db);
    return db;
  };

  test.each<[string, (db: Database) => Promise<unknown>]>([
    ['a byte of a block', async (db) => {
      const [key] = await db.blocks.where(':id').above(0).filter((block) => block.length > 2000).primaryKeys();
      const block = (await db.blocks.get(key!))!;
      block[1000]! ^= 1;
      await db.blocks.put(block, key);
    }],
    ['a block that is gone', async (db) => {
      const keys = (await db.blocks.toCollection().primaryKeys()).filter((key) => key % 2 ** 20 > 0);
      await db.blocks.bulkDelete(keys);
    }],
    ['a directory that is gone', async (db) => {
      const keys = (await db.blocks.toCollection().primaryKeys()).filter((key) => key % 2 ** 20 === 0);
      await db.blocks.bulkDelete(keys);
    }],
    ['columns that are gone', (db) => db.chunks.clear()],
    ['a bit of a column', (db) => db.chunks.toCollection().modify(({ bytes }) => void (bytes[bytes.length - 100]! ^= 2))],
    ['a name', (db) => db.meta.where('name').equals('names').modify((row) => void ((row as IndexNames).stored.tags[0] = 'failed'))],
  ])('is noticed, and mended by building anew: %s', async (_, harm) => {
    const db = await damaged(harm);
    await expect(findIn(db, { text: 'page' })).rejects.toThrow(IndexDamaged);
    const indexer = indexerOf(db);
    await indexer.rebuild();
    await indexer.settled();
    expect(await idsIn(db, 'page')).toEqual(await scan(db, 'page'));
    expect(await idsIn(db, '深度')).toHaveLength(200);
  }); // prettier-ignore

  test('of another format is none of ours, and is built anew before any work', async () => {
    const db = freshDatabase();
    await fill(db, 100);
    await indexerOf(db).settled();
    // As an earlier version stored its columns: not as bytes.
    await db.chunks.toCollection().modify((row, ref) => void (ref.value = { no: row.no, count: 100 } as unknown as typeof row));
    await db.meta.where('name').equals('index').modify((row) => void ((row as IndexManifest).format = 4));
    await expect(findIn(db, { text: 'page' })).rejects.toThrow(IndexDamaged);
    await clearUp(db);
    await indexerOf(db).settled();
    expect(await idsIn(db, 'page')).toEqual(await scan(db, 'page'));
  });

  test.each<[string, (db: Database) => Promise<unknown>]>([
    ['a bit of a column', (db) => db.chunks.toCollection().modify(({ bytes }) => void (bytes[bytes.length - 100]! ^= 2))],
    ['columns that are gone', (db) => db.chunks.clear()],
  ])('keeps no import from storing, and is mended at once, with nothing written on top of it: %s', async (_, harm) => {
    const failures: unknown[] = [];
    const db = await damaged(harm);
    const more = Array.from({ length: 64 }, (_, n) => plain(1000 + n));
    expect(await importClips(db, more, false)).toEqual(more.map(() => 'added'));
    await new Indexer(db, { alone: (work) => work(), awake: (work) => work(), rest: 0, failed: (error) => failures.push(error) }).settled();
    expect(failures).toEqual([expect.any(IndexDamaged)]);
    expect(await idsIn(db, 'page')).toEqual(await scan(db, 'page'));
  }); // prettier-ignore

  test('is noticed by a merge, which passes nothing on that is not sound, and mended at once', async () => {
    const db = freshDatabase();
    const failures: unknown[] = [];
    const indexer = new Indexer(db, { alone: (work) => work(), awake: (work) => work(), rest: 0, failed: (error) => failures.push(error) });
    await fill(db, 400);
    await indexer.settled();
    const [key] = await db.blocks.where(':id').above(0).filter((block) => block.length > 2000).primaryKeys();
    const block = (await db.blocks.get(key!))!;
    block[1000]! ^= 1;
    await db.blocks.put(block, key);
    for (let more = 0; failures.length === 0 && more < 20; more++) {
      await importClips(db, Array.from({ length: 64 }, (_, n) => plain(1000 + more * 64 + n)), false);
      await indexer.settled();
    }
    expect(failures).toEqual([expect.any(IndexDamaged)]);
    expect(await idsIn(db, 'page')).toEqual(await scan(db, 'page'));
    expect(await idsIn(db, '深度')).toEqual(await scan(db, '深度'));
  });
});
