import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clip, FullClip } from '../../../lib/clip/clip';
import { connectFiles } from '../../../lib/library/connect-files';
import type { Progress } from '../../../lib/library/files';
import type { Call } from '../../../lib/messages/protocol';
import { parseRequest } from '../../../lib/messages/requests';
import { fail, ok, type Result } from '../../../lib/messages/result';
import type { Database } from '../../../lib/store/database';
import { importClips } from '../../../lib/store/import';
import { forgetSeeds, plantSeed } from '../../../lib/store/plant';
import { clipCount } from '../../../lib/store/read';
import { forge, keyOf, least, streamOf, write } from '../backup/streams';
import { freshDatabase } from '../store/library';

/** What Chromium takes in one message. */
const MESSAGE_BYTES = 64 * 2 ** 20;

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn<(message: Call) => Promise<unknown>>() }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

let db: Database;
/** The length of every message that brought clippings. */
let sent: number[];
/** After how many of them the disk is full. */
let room: number;

/** The background, behind a channel that has Chromium's limit. */
async function answer({ commonplace, request }: Call): Promise<Result<unknown>> {
  if (commonplace === 'forgetSeeds') return ok(await forgetSeeds(db, parseRequest('forgetSeeds', request).ids));
  if (commonplace !== 'importClips') return fail('Unexpected', commonplace);
  if (sent.length > room) return fail('StorageFull');
  const { clips, replace } = parseRequest('importClips', request);
  return ok(await importClips(db, clips, replace));
}

beforeEach(() => {
  db = freshDatabase();
  sent = [];
  room = Infinity;
  sendMessage.mockImplementation((message) => {
    const length = Buffer.byteLength(JSON.stringify(message));
    if (message.commonplace === 'importClips') sent.push(length);
    if (length > MESSAGE_BYTES) return Promise.reject(new Error('Message length exceeded maximum allowed length.'));
    return answer(message);
  });
});

const files = () => connectFiles(db, { source: 'Test 1', download: () => undefined, isLost: () => Promise.resolve(false), keptCopy: () => () => undefined });
const bringIn = (content: string | Uint8Array, onProgress: (progress: Progress) => void = () => undefined, stop?: AbortSignal) =>
  files().import(new File([Buffer.from(content)], 'backup.json'), onProgress, { ...(stop && { stop }) });
const quotes = (count: number) => Array.from({ length: count }, (_, n) => ({ text: String(n).padEnd(50_000, 'x') }));
const counts = { added: 0, already: 0, updated: 0, kept: 0, filled: 0, removedSeed: 0, refused: { count: 0, first: [] } };

describe('a backup that comes in', () => {
  test('goes in messages that its quotes cannot blow up', async () => {
    // Two megabytes of quotes each, and no body at all.
    const lines = Array.from({ length: 7 }, (_, n) => least(n, { quotes: quotes(40) }));
    expect(await bringIn(forge(lines))).toEqual({ ok: true, value: { ...counts, added: 7 } });
    expect(sent).toHaveLength(3);
    expect(Math.max(...sent)).toBeLessThan(8_100_000);
  });

  test('holds no clipping that no message carries: that one is refused, and all others are in', async () => {
    // 70 MB of quotes, as the schema allows.
    const lines = [least(1), least(2, { quotes: quotes(1_400) }), least(3)];
    const refused = { count: 1, first: [{ place: 2, why: { field: '', flaw: 'too-long' } }] };
    expect(await bringIn(forge(lines))).toEqual({ ok: true, value: { ...counts, added: 2, refused } });
    expect(await clipCount(db)).toBe(2);
  });

  test('tells how far it is, batch by batch', async () => {
    const seen: Progress[] = [];
    await bringIn(forge(Array.from({ length: 1_200 }, (_, n) => least(n))), (progress) => seen.push(progress));
    expect(seen.filter((progress) => 'done' in progress)).toEqual([
      { done: 512, total: 1_200 },
      { done: 1_024, total: 1_200 },
      { done: 1_200, total: 1_200 },
    ]);
  });

  test('is checked to its end first, tells how far that is, and lets the page live meanwhile', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => ++clock);
    const whole = forge(Array.from({ length: 500 }, (_, n) => least(n)));
    const content = whole.slice(0, whole.lastIndexOf('\n]') + 1);
    const file = Object.assign(new File([content], 'backup.json'), { stream: () => streamOf(content) });
    const seen: Progress[] = [];
    let others = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      others++;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    const result = await files().import(file, (progress) => seen.push(progress));
    const heard = others;
    port1.close();
    expect(result).toMatchObject({ ok: false, refusal: 'Truncated' });
    const shares = seen.map((progress) => ('checked' in progress ? progress.checked : NaN));
    expect(shares.length).toBeGreaterThan(5);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect([shares.every((share) => share > 0 && share <= 1), heard >= shares.length]).toEqual([true, true]);
    vi.restoreAllMocks();
  });

  test('takes out the starter clippings that its library did not have any more', async () => {
    const clip: Clip = { id: '0190a000-0000-7000-8000-0000000000aa', key: keyOf(1), title: 'S', clippedAt: '2023-05-01T00:00:00.000Z', updatedAt: '2023-05-01T00:00:00.000Z', kind: 'quote', origin: 'seed' };
    await plantSeed(db, { version: 1, clips: [clip] });
    expect(await bringIn(await write([], { source: 'Test 1', seed: { version: 1, gone: [clip.id] } }))).toEqual({ ok: true, value: { ...counts, removedSeed: 1 } });
  });

  test('tells the true number of what was refused, and the first thousand by name', async () => {
    const result = await bringIn(forge(Array.from({ length: 1_500 }, (_, n) => least(n, { title: '' }))));
    if (!result.ok) throw new Error('the file is sound');
    expect(result.value.refused.count).toBe(1_500);
    expect(result.value.refused.first).toHaveLength(1_000);
    expect(result.value.refused.first[999]).toEqual({ place: 1_000, why: { field: 'title', flaw: 'malformed' } });
  });
});

describe('an import that stops in the middle', () => {
  test('tells what came in before the disk was full', async () => {
    room = 2;
    const result = await bringIn(forge(Array.from({ length: 1_200 }, (_, n) => least(n))));
    expect(result).toEqual({ ok: false, error: { name: 'StorageFull' }, sofar: { ...counts, added: 1_024 } });
    expect(await clipCount(db)).toBe(1_024);
  });

  test('because the reader wished so keeps what had come in', async () => {
    const stopping = new AbortController();
    const stop = (progress: Progress) => {
      if ('done' in progress) stopping.abort();
    };
    const result = await bringIn(forge(Array.from({ length: 1_200 }, (_, n) => least(n))), stop, stopping.signal);
    expect(result).toEqual({ ok: false, stopped: true, sofar: { ...counts, added: 512 } });
    expect(await clipCount(db)).toBe(512);
  });

  test('has nothing to tell when nothing came in', async () => {
    room = 0;
    expect(await bringIn(forge([least(1)]))).toEqual({ ok: false, error: { name: 'StorageFull' } });
  });

  test('is the same for notes', async () => {
    room = 1;
    const notes = Array.from({ length: 600 }, (_, n) => `A page\nhttps://example.org/${n}`).join('\n\n');
    expect(await files().importNotes(notes)).toEqual({ ok: false, error: { name: 'StorageFull' }, sofar: { ...counts, added: 512 } });
  });
});

test('a file that is damaged at its very end leaves the library as it was', async () => {
  const clips = Array.from({ length: 150 }, (_, n) => JSON.parse(least(n)) as FullClip);
  const content = Buffer.from(await write(clips)).toString();
  expect(await bringIn(content.replace(/[0-9a-f]"\}\n$/, 'z"}\n'))).toEqual({ ok: false, refusal: 'Damaged', line: 152 });
  expect(sent).toEqual([]);
});

describe('a list of references that is given for notes', () => {
  test.each([
    ['BibTeX', '\uFEFF% Encoding: UTF-8\n\n@article{key2020,\n  title = {A title},\n}'],
    ['BibTeX', '@inproceedings{key, title={A}}\n@misc{b, title={B}}'],
    ['Ris', '\r\nTY  - JOUR\r\nTI  - A title\r\nER  - \r\n'],
  ])('is refused by its name: %s', async (refusal, text) => {
    expect(files().countNotes(text)).toBe(refusal);
    expect(await files().importNotes(text)).toEqual({ ok: false, refusal });
    expect(sent).toEqual([]);
  });

  test('is not seen in notes that only speak of it', () => {
    expect(files().countNotes('@someone said {so}.\n\nType - a word\n\nHow BibTeX looks: @article{a, title={A}}')).toBe(3);
  });
});

test('a copy of the library that cannot be deleted with it is told', async () => {
  sendMessage.mockResolvedValue(ok(null));
  const removeEntry = () => Promise.reject(new DOMException('The disk is away', 'InvalidModificationError'));
  vi.stubGlobal('localStorage', { length: 0 });
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.resolve({ keys: () => ['backup-1.json'], removeEntry }) } });
  expect(await files().emptyLibrary()).toMatchObject({ ok: false, error: { detail: 'InvalidModificationError: The disk is away' } });
  vi.unstubAllGlobals();
});
