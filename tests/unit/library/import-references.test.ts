import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clip, FullClip } from '../../../lib/clip/clip';
import type { ListForm } from '../../../lib/formats/references/forms';
import { writeList } from '../../../lib/formats/references/list';
import { connectFiles } from '../../../lib/library/connect-files';
import type { ImportReport, Progress } from '../../../lib/library/files';
import type { Call } from '../../../lib/messages/protocol';
import { parseRequest } from '../../../lib/messages/requests';
import { fail, ok, type Result } from '../../../lib/messages/result';
import seed from '../../../lib/seed/seed.json' with { type: 'json' };
import type { Seed } from '../../../lib/seed/seed';
import type { Database } from '../../../lib/store/database';
import { editClip } from '../../../lib/store/edit';
import { fullClips } from '../../../lib/store/full-clips';
import { importClips } from '../../../lib/store/import';
import { plantSeed } from '../../../lib/store/plant';
import { savePage } from '../../../lib/store/save';
import { hasOwnKey } from '../../../lib/backup/own-key';
import { freshDatabase, page } from '../store/library';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn<(message: Call) => Promise<unknown>>() }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

let db: Database;
/** The length of every message that brought clippings. */
let sent: number[];

async function answer({ commonplace, request }: Call): Promise<Result<unknown>> {
  if (commonplace !== 'importClips') return fail('Unexpected', commonplace);
  const { clips, replace } = parseRequest('importClips', request);
  return ok(await importClips(db, clips, replace));
}

beforeEach(() => {
  db = freshDatabase();
  sent = [];
  sendMessage.mockImplementation((message) => {
    sent.push(Buffer.byteLength(JSON.stringify(message)));
    return answer(message);
  });
});

const files = () => connectFiles(db, { source: 'Test 1', download: () => undefined, isLost: () => Promise.resolve(false), keptCopy: () => () => undefined });
const bringIn = (content: string | Uint8Array, onProgress: (progress: Progress) => void = () => undefined, stop?: AbortSignal) =>
  files().import(new File([Buffer.from(content)], 'references'), onProgress, { ...(stop && { stop }) });
const counts: ImportReport = { added: 0, already: 0, updated: 0, kept: 0, filled: 0, removedSeed: 0, refused: { count: 0, first: [] } };

async function stored(): Promise<FullClip[]> {
  const all: FullClip[] = [];
  for await (const clip of fullClips(db)) all.push(clip);
  return all;
}

async function written(clips: readonly Clip[], form: ListForm): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const steps = new ReadableStream<readonly Clip[]>({
    start(controller) {
      controller.enqueue(clips);
      controller.close();
    },
  });
  for await (const chunk of writeList(steps, form)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('references that come in', () => {
  test('are clippings under a key of their own, the last of the file on top', async () => {
    const text = '@misc{a, title={One}, doi={10.1000/a}}\n@book{b, title={Two}, author={Reed, Ada}}';
    expect(await bringIn(text)).toEqual({ ok: true, value: { ...counts, added: 2 } });
    const clips = await stored();
    expect(clips.map(({ title, key, origin }) => [title, key.slice(0, 6), origin])).toEqual([['One', 'doi:10', 'import'], ['Two', 'words:', 'import']]);
    expect(clips.every(hasOwnKey)).toBe(true);
    expect(clips[0]!.clippedAt < clips[1]!.clippedAt).toBe(true);
  });

  test('add nothing a second time', async () => {
    const text = '@misc{a, title={One}, doi={10.1000/a}}\n@book{b, title={Two}, author={Reed, Ada}}\n@incollection{c, title={Three}, doi={10.1000/a}}';
    await bringIn(text);
    const before = await stored();
    expect(before).toHaveLength(3);
    expect(await bringIn(text)).toEqual({ ok: true, value: { ...counts, already: 3 } });
    expect(await stored()).toEqual(before);
  });

  test('give a clipping what it lacks, and replace nothing of it', async () => {
    const { clip } = await savePage(db, page({ url: 'https://press.example/a', title: 'One, as its page has it', identifiers: { doi: '10.1000/a' }, kind: 'paper', body: { text: 'Words', words: 1 } }));
    await editClip(db, clip.id, { note: 'Mine', authors: ['Me'] });
    const text = '@article{a, title={One}, author={Reed, Ada}, doi={10.1000/a}, journal={Moss}, volume={3}, keywords={ink}, note={Theirs}}';
    expect(await bringIn(text)).toEqual({ ok: true, value: { ...counts, filled: 1 } });
    const [after, ...others] = await stored();
    expect(others).toEqual([]);
    expect(after).toMatchObject({ id: clip.id, title: 'One, as its page has it', note: 'Mine', authors: ['Me'], venue: 'Moss', venuePlace: { volume: '3' }, tags: ['ink'], body: { text: 'Words' } });
  });

  test('that stand in their file twice come in once', async () => {
    const text = '@misc{a, title={One}, doi={10.1000/a}, note={First}}\n@misc{b, title={One}, doi={10.1000/a}, note={Second}}';
    expect(await bringIn(text)).toEqual({ ok: true, value: { ...counts, added: 1, already: 1 } });
    expect((await stored()).map(({ note }) => note)).toEqual(['First\n\nSecond']);
  });

  test('leave alone what is in the trash', async () => {
    await bringIn('@misc{a, title={One}, doi={10.1000/a}}');
    const [clip] = await stored();
    await db.clips.toCollection().modify((row) => void (row.clip.trashedAt = clip!.clippedAt));
    expect(await bringIn('@misc{a, title={One}, doi={10.1000/a}, keywords={ink}}')).toEqual({ ok: true, value: { ...counts, already: 1 } });
  });

  test.each([
    ['a preprint that is here by the DOI of its journal', { url: 'https://press.example/a', identifiers: { doi: '10.1000/a' } }, '@misc{a, title={On notebooks}, doi={10.1000/a}, eprint={1706.03762}, archiveprefix={arXiv}}'],
    ['a paper that is here by its address', { url: 'https://press.example/a' }, '@misc{a, title={On Notebooks}, doi={10.1000/a}, url={https://press.example/a/}}'],
  ])('meet %s', async (_, said, text) => {
    const { clip } = await savePage(db, page(said));
    expect(await bringIn(text)).toMatchObject({ ok: true, value: { added: 0, filled: 1 } });
    expect((await stored()).map(({ id }) => id)).toEqual([clip.id]);
  });

  test('are not the page at their address where that is another work', async () => {
    await savePage(db, page({ url: 'https://press.example/list', title: 'All our papers' }));
    expect(await bringIn('@misc{a, title={One}, doi={10.1000/a}, url={https://press.example/list}}')).toMatchObject({ value: { added: 1 } });
  });

  test('in GB18030 are read as they were written', async () => {
    // 林浩然, 深度学习 by the table of GB18030.
    const bytes = [Buffer.from('@book{a, title={'), Buffer.from([0xc9, 0xee, 0xb6, 0xc8, 0xd1, 0xa7, 0xcf, 0xb0]), Buffer.from('}, author={'), Buffer.from([0xc1, 0xd6, 0xba, 0xc6, 0xc8, 0xbb]), Buffer.from('}}')];
    await bringIn(Buffer.concat(bytes));
    expect((await stored())[0]).toMatchObject({ title: '深度学习', authors: ['林浩然'], language: 'zh' });
  });

  test('that are broken are told by name and line, and the others come in', async () => {
    const text = '@misc{a, title={One}}\n@misc{b, author={Nobody}}\n@misc{c, title={Two}, doi={10.1000/' + 'x'.repeat(600) + '}}\n@misc{d, title={Cut';
    const refused = {
      count: 3,
      first: [
        { place: 2, line: 2, name: 'b', why: { field: 'title', flaw: 'missing' } },
        { place: 3, line: 3, name: 'Two', why: { field: 'identifiers.doi', flaw: 'too-long' } },
        { place: 1, line: 4, name: 'd', why: { field: '', flaw: 'unclosed' } },
      ],
    };
    expect(await bringIn(text)).toEqual({ ok: true, value: { ...counts, added: 1, refused } });
  });

  test('go in messages of a size, whatever their notes hold', async () => {
    const text = Array.from({ length: 60 }, (_, n) => `@misc{a${n}, title={Work ${n}}, note={${'深'.repeat(190_000)}}}`).join('\n');
    expect(await bringIn(text)).toMatchObject({ value: { added: 60 } });
    expect(Math.max(...sent)).toBeLessThan(10_000_000);
  }, 30_000);

  test('tell how far they are, and can be stopped between two batches', async () => {
    const text = Array.from({ length: 1_200 }, (_, n) => `@misc{a${n}, title={Work ${n}}}`).join('\n');
    const stopping = new AbortController();
    const seen: Progress[] = [];
    const result = await bringIn(text, (progress) => {
      seen.push(progress);
      if ('done' in progress) stopping.abort();
    }, stopping.signal);
    expect(result).toEqual({ ok: false, stopped: true, sofar: { ...counts, added: 512 } });
    expect(seen.filter((progress) => 'done' in progress)).toEqual([{ done: 512, total: 1_200 }]);
    expect(await stored()).toHaveLength(512);
  });

  test('can be stopped while the file is read: nothing came in', async () => {
    expect(await bringIn('@misc{a, title={One}}'.repeat(20_000), () => undefined, AbortSignal.abort())).toEqual({ ok: false, stopped: true });
    expect(sent).toEqual([]);
  });
});

test('what is neither a backup nor a list is turned away', async () => {
  expect(await bringIn('<html></html>')).toMatchObject({ ok: false, refusal: 'NotABackup' });
  expect(await bringIn('')).toMatchObject({ ok: false, refusal: 'NotABackup' });
});

describe.each(['bibtex', 'ris', 'csl'] as const)('what was written as %s', (form) => {
  const planted = (seed as unknown as Seed).clips;

  test('is met when it comes back: no work of the starter collection is doubled or changed in what it says', async () => {
    await plantSeed(db, seed as unknown as Seed);
    const before = await stored();
    const result = await bringIn(await written(before, form));
    expect(result).toMatchObject({ ok: true, value: { added: 0, updated: 0, kept: 0, refused: { count: 0 } } });
    const after = new Map((await stored()).map((clip) => [clip.id, clip]));
    expect(after.size).toBe(before.length);
    for (const { updatedAt, ...clip } of before) expect(after.get(clip.id)).toMatchObject(clip);
  });

  test('makes the same works in an empty library', async () => {
    const addressed = planted.filter(({ url }) => url !== undefined);
    expect(await bringIn(await written(addressed, form))).toMatchObject({ ok: true, value: { added: addressed.length } });
    const clips = new Map((await stored()).map((clip) => [clip.key, clip]));
    expect([...clips.keys()].sort()).toEqual(addressed.map(({ key }) => key).sort());
    // Two hyphens are a dash in TeX.
    const plain = (text = '') => text.replace(/\s+/g, ' ').replaceAll('--', '–').trim();
    for (const { key, title, authors } of addressed) {
      expect(plain(clips.get(key)?.title)).toBe(plain(title));
      expect([key, clips.get(key)?.authors?.length]).toEqual([key, authors && new Set(authors).size]);
    }
  });
});
