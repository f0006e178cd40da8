import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import { ClipTooLong } from '../../../lib/backup/write';
import { KINDS, LINK_RELS, ORIGINS, SUMMARY_SOURCES, type FullClip } from '../../../lib/clip/clip';
import { identityOf } from '../../../lib/clip/identity';
import { parseFullClip } from '../../../lib/clip/validate';
import { FORGED_HEAD, forge, HEAD, keyOf, least, read, verdict, write } from './streams';

/** Words of every kind that a file could break: CJK, emoji, halves of them, quotes, line ends, NUL, U+2028. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'深"\\\n\r\u2028\u0000\ufeff😀{}', '\ud83d', '\ude00', '],"'),
    maxLength: 60,
  }),
);
const visible = words.map((text) => `字${text}`);
const time = fc
  .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const truth = fc.constant<true>(true);
const link = fc.record({ url: fc.webUrl(), rel: fc.constantFrom(...LINK_RELS), title: words });

const fields: fc.Arbitrary<Omit<FullClip, 'key'>> = fc.record(
  {
    id: fc.uuid(),
    title: visible,
    titleBy: fc.constant<'reader'>('reader'),
    kindBy: fc.constant<'reader'>('reader'),
    summaryBy: fc.constant<'reader'>('reader'),
    authorsBy: fc.constant<'reader'>('reader'),
    publishedBy: fc.constant<'reader'>('reader'),
    venueBy: fc.constant<'reader'>('reader'),
    clippedAt: time,
    updatedAt: time,
    kind: fc.constantFrom(...KINDS),
    origin: fc.constantFrom(...ORIGINS),
    url: fc.webUrl({ withQueryParameters: true }),
    summary: fc.record({ text: words, source: fc.constantFrom(...SUMMARY_SOURCES) }),
    authors: fc.array(words, { maxLength: 3 }),
    publishedAt: fc.constantFrom('2021', '2021-03', '2021-03-04', '2021-03-04T10:00:00+08:00'),
    language: fc.constantFrom('en', 'zh-Hant'),
    identifiers: fc.record({ doi: words }, { requiredKeys: [] }),
    links: fc.array(link, { maxLength: 2 }),
    tags: fc.array(words, { maxLength: 3 }),
    note: words,
    quotes: fc.array(fc.record({ text: visible, prefix: words }, { requiredKeys: ['text'] }), { maxLength: 2 }),
    read: truth,
    trashedAt: time,
    body: fc.record({ text: words, html: words, words: fc.nat() }),
  },
  { requiredKeys: ['id', 'title', 'clippedAt', 'updatedAt', 'kind', 'origin'] },
);

const clip: fc.Arbitrary<FullClip> = fields.map((each) => ({
  ...each,
  key: identityOf({ url: each.url, identifiers: each.identifiers, words: each.title }),
}));

const library = fc
  .uniqueArray(clip, { selector: (each) => each.id, maxLength: 6 })
  .map((clips) => clips.filter(({ key }, i) => clips.findIndex((other) => other.key === key) === i));

describe('a backup read and written again', () => {
  it('gives every clipping back, and the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.integer({ min: 1, max: 40 }), async (clips, chunk) => {
        const bytes = await write(clips);
        const items = await read(bytes, chunk);
        const back = items.flatMap((item) => ('clip' in item ? [item.clip] : []));
        expect(back).toEqual(clips.map((each) => parseFullClip(each)));
        expect(Buffer.compare(await write(back), bytes)).toBe(0);
      }),
    );
  });

  it('keeps what is wide when chunks cut through it', async () => {
    const title = '中文「标题」😀\u2028\n"引号"\\';
    const bytes = await write([parseFullClip(JSON.parse(least(1, { title })))]);
    for (const chunk of [1, 2, 3, 5, 7]) {
      expect(await read(bytes, chunk)).toMatchObject([{ line: 2, clip: { title } }]);
    }
  });

  it('goes over many chunks of the writer', async () => {
    const note = '界'.repeat(150_000);
    const clips = Array.from({ length: 20 }, (_, n) => parseFullClip(JSON.parse(least(n, { note }))));
    const items = await read(await write(clips));
    expect(items).toHaveLength(20);
    expect(items[19]).toEqual({ line: 21, clip: clips[19] });
  });

  it('writes even what the import will refuse', async () => {
    const broken = { ...parseFullClip(JSON.parse(least(1))), clippedAt: 'once' };
    expect(await read(await write([broken]))).toEqual([{ line: 2, why: { field: 'clippedAt', flaw: 'malformed' }, name: 'No. 1' }]);
  });

  it('fails rather than write a line that cannot be read', async () => {
    const clips = [1, 2].map((n) => parseFullClip(JSON.parse(least(n, { note: 'x'.repeat(n * 1_000) }))));
    const attempt = write(clips, HEAD, 6_000);
    await expect(attempt).rejects.toThrow(ClipTooLong);
    await expect(attempt).rejects.toThrow('0190a000-0000-7000-8000-000000000002');
  });
});

describe('a backup by another program', () => {
  it('comes in with the least that a clipping can be', async () => {
    expect(await read(forge([least(1)]))).toEqual([
      {
        line: 2,
        clip: {
          id: '0190a000-0000-7000-8000-000000000001',
          key: 'words:00000000000000000000000000000001',
          title: 'No. 1',
          clippedAt: '2026-11-23T17:02:00.000Z',
          updatedAt: '2026-11-23T17:02:00.000Z',
          kind: 'other',
          origin: 'import',
        },
      },
    ]);
  });

  it('comes in but for the clippings that are wrong, each told with its line', async () => {
    const lines = [
      least(1),
      '{}',
      least(3, { links: [{ url: 'https://example.org' }, { url: 'javascript:alert(1)' }] }),
      least(1, { key: keyOf(9) }),
      least(5, { key: keyOf(1) }),
      least(6),
    ];
    expect((await read(forge(lines))).map((item) => ('why' in item ? item : item.line))).toEqual([
      2,
      { line: 3, why: { field: 'id', flaw: 'missing' } },
      { line: 4, why: { field: 'links.1.url', flaw: 'malformed' }, name: 'No. 3' },
      { line: 5, why: { field: 'id', flaw: 'twice' }, name: 'No. 1' },
      { line: 6, why: { field: 'key', flaw: 'twice' }, name: 'No. 5' },
      7,
    ]);
  });

  it('may say more in its head than we know', async () => {
    expect(await verdict(forge([], 0, FORGED_HEAD.replace('"seed"', '"mood":"fine","seed"')))).toBe('accepted');
  });
});

describe('a reader that stops early', () => {
  it('lets go of the stream', async () => {
    let cancelled = false;
    const bytes = new TextEncoder().encode(`${FORGED_HEAD}\n${least(1)},\n`);
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes),
      cancel: () => void (cancelled = true),
    });
    for await (const item of readBackup(stream)) {
      expect(item.line).toBe(2);
      break;
    }
    expect(cancelled).toBe(true);
  });
});
