import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkBackup, readBackup } from '../../../lib/backup/read';
import { parseFullClip } from '../../../lib/clip/validate';
import { FORGED_HEAD, forge, least, read, streamOf, verdict, write } from './streams';

const small = () => write([1, 2].map((n) => parseFullClip(JSON.parse(least(n, { note: '笔记😀' })))));

describe('a damaged backup', () => {
  it('is refused when it is cut at any byte', async () => {
    const bytes = await small();
    for (let length = 0; length < bytes.length; length += 1) {
      const [reason] = (await verdict(bytes.slice(0, length))).split('@');
      const known = '{"format":"commonplace-backup"'.length;
      const expected = length === 0 ? 'empty' : length < known ? 'not-a-backup' : 'truncated';
      expect([length, reason]).toEqual([length, expected]);
    }
    expect(await verdict(bytes)).toBe('accepted');
  });

  it('is refused when any bit of it is flipped', async () => {
    const bytes = await small();
    for (let at = 0; at < bytes.length * 8; at += 1) {
      const flipped = Uint8Array.from(bytes);
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
      expect([at, await verdict(flipped)]).not.toEqual([at, 'accepted']);
    }
  });

  it('is refused when a whole clipping is gone, doubled or moved', async () => {
    const [head, first, second, end] = Buffer.from(await small()).toString().split('\n');
    expect(await verdict(`${head}\n${second}\n${end}\n`)).toBe('damaged@3');
    expect(await verdict(`${head}\n${first}\n${first}\n${second}\n${end}\n`)).toBe('damaged@5');
    expect(await verdict(`${head}\n${second},\n${first?.slice(0, -1)}\n${end}\n`)).toBe('damaged@4');
  });

  it.each([
    ['something after its end', `${forge([least(1)])} `, 'damaged@4'],
    ['a second backup after its end', forge([least(1)]) + forge([least(1)]), 'damaged@4'],
    ['a count that is not true', forge([least(1)], 2), 'damaged@3'],
    ['a line that is not JSON', forge([least(1), '{"id":']), 'damaged@3'],
    ['a line that is no object', forge(['[]']), 'damaged@2'],
    ['an empty line', forge([least(1), '']), 'damaged@3'],
    ['a comma too many', forge([`${least(1)},`]), 'damaged@3'],
    ['a comma too few', forge([`${least(1)}\n${least(2)}`], 2), 'damaged@3'],
    ['a byte order mark in a line', forge([`\ufeff${least(1)}`]), 'damaged@2'],
    ['a NUL in a line', forge([least(1).replace('No', '\u0000')]), 'damaged@2'],
    ['a head without a seed', forge([], 0, FORGED_HEAD.replace('"seed"', '"sown"')), 'damaged@1'],
    ['a head whose seed is no list', forge([], 0, FORGED_HEAD.replace('[]', '"all"')), 'damaged@1'],
    ['a head that is no JSON', forge([], 0, FORGED_HEAD.replace('"seed"', 'seed')), 'damaged@1'],
    ['version 0', forge([], 0, FORGED_HEAD.replace('"version":1', '"version":0')), 'damaged@1'],
  ])('is refused for %s', async (_, content, expected) => {
    expect(await verdict(content)).toBe(expected);
  });

  it('is refused for bytes that are not UTF-8, though the checksum holds', async () => {
    const before = Buffer.from(`${FORGED_HEAD}\n${least(1, { note: '??' })}\n`);
    before.set([0xe4, 0x28], before.indexOf('??'));
    const sum = createHash('sha256').update(before).digest('hex');
    expect(await verdict(Buffer.concat([before, Buffer.from(`],"count":1,"sha256":"${sum}"}\n`)]))).toBe('damaged@2');
  });
});

describe('a file that is something else', () => {
  it.each([
    ['an empty file', '', 'empty@1'],
    ['other JSON', '{"name":"bookmarks","items":[]}', 'not-a-backup@1'],
    ['a list', '[1,2,3]\n', 'not-a-backup@1'],
    ['a web page', '<!doctype html>\n<title>Not found</title>\n', 'not-a-backup@1'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'not-a-backup@1'],
    ['a text about backups', 'the format is commonplace-backup\n', 'not-a-backup@1'],
    ['a later version', '{"format":"commonplace-backup","version":2,"compressed":true}\n', 'newer-version@1'],
    ['a much later version', '{"format":"commonplace-backup","version":10}', 'newer-version@1'],
  ])('%s', async (_, content, expected) => {
    expect(await verdict(content)).toBe(expected);
  });
});

describe('a backup that another program laid out anew', () => {
  const text = forge([least(1)]);

  it.each([
    ['with line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${text}`],
    ['indented', JSON.stringify(JSON.parse(text), null, 2)],
    ['on one line', `${JSON.stringify(JSON.parse(text))}\n`],
    ['on one line without end', JSON.stringify(JSON.parse(text))],
  ])('is told from a foreign file %s', async (_, content) => {
    expect(await verdict(content)).toBe('changed@1');
  });
});

describe('a hostile backup', () => {
  it('cannot reach a prototype', async () => {
    const line = `{"__proto__":{"starred":true},"constructor":{"prototype":{"starred":true}},${least(1).slice(1)}`;
    const [item] = await read(forge([line]));
    if (!item || !('clip' in item)) throw new Error('the clipping is sound but for what is foreign');
    expect(Object.keys(item.clip)).toEqual(['id', 'key', 'title', 'clippedAt', 'updatedAt', 'kind', 'origin']);
    expect(item.clip.starred).toBeUndefined();
    expect(Reflect.get({}, 'starred')).toBeUndefined();
  });

  it('cannot go deep', async () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    const lines = [`{"deep":${deep},${least(1).slice(1)}`, least(2, { tags: 'DEEP' }).replace('"DEEP"', deep)];
    expect((await read(forge(lines))).map((item) => 'clip' in item)).toEqual([true, false]);
  });

  it('cannot fill the memory with one line', async () => {
    const content = forge([least(1, { note: 'x'.repeat(5_000) })]);
    expect(await verdict(content, 6_000)).toBe('accepted');
    expect(await verdict(content, 5_000)).toBe('line-too-long@2');
    expect(await verdict('x'.repeat(5_001), 5_000)).toBe('line-too-long@1');
  });

  it('cannot send a clipping that no message carries: it is refused, and the others come in', async () => {
    const content = forge([least(1), least(2, { quotes: [{ text: 'x'.repeat(5_000) }] }), least(3)]);
    const items: unknown[] = [];
    for await (const { line, ...item } of readBackup(streamOf(content), undefined, 5_000)) items.push([line, 'why' in item ? item.why : 'in']);
    expect(items).toEqual([
      [2, 'in'],
      [3, { field: '', flaw: 'too-long' }],
      [4, 'in'],
    ]);
  });

  it('tells the length of each line, by which they can be sent', async () => {
    const lines = [least(1, { note: '深度' }), least(2)];
    const lengths: number[] = [];
    for await (const { bytes } of readBackup(streamOf(forge(lines)))) lengths.push(bytes);
    // A comma and a line feed; a line feed.
    expect(lengths).toEqual([lines[0]!.length + 2 * 2 + 2, lines[1]!.length + 1]);
  });

  it('cannot name more starter clippings than one message carries', async () => {
    const gone = JSON.stringify(Array.from({ length: 10_001 }, () => '0190a000-0000-7000-8000-0000000000aa'));
    expect(await verdict(forge([], 0, FORGED_HEAD.replace('[]', gone)))).toBe('damaged@1');
  });

  it('names a starter clipping once, however often the file does', async () => {
    const [a, b] = ['0190a000-0000-7000-8000-0000000000aa', '0190a000-0000-7000-8000-0000000000bb'];
    const { seed } = await checkBackup(streamOf(forge([], 0, FORGED_HEAD.replace('[]', JSON.stringify([b, a, b, b])))));
    expect(seed.gone).toEqual([b, a]);
  });

  it('stops reading at a line without end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1_000).fill(0x78));
      },
    });
    await expect(checkBackup(endless, 10_000)).rejects.toThrow('line-too-long at line 1');
    expect(sent).toBeLessThan(20);
  });

  it('cannot bring in more text than a clipping may hold', async () => {
    const title = 'x'.repeat(2_001);
    const body = { text: 'x'.repeat(4_000_001), words: 1 };
    expect(await read(forge([least(1, { title }), least(2, { body })]))).toEqual([
      { line: 2, why: { field: 'title', flaw: 'too-long' }, name: `${'x'.repeat(80)}…` },
      { line: 3, why: { field: 'body.text', flaw: 'too-long' }, name: 'No. 2' },
    ]);
  });

  it('cannot smuggle broken Unicode by escapes', async () => {
    const line = least(1).replace('No. 1', '\\ud83d!');
    expect(await read(forge([line]))).toMatchObject([{ clip: { title: '\ufffd!' } }]);
  });
});

describe('a stream that breaks', () => {
  it('passes its own error on', async () => {
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new DOMException('gone', 'NotReadableError')),
    });
    await expect(checkBackup(stream)).rejects.toThrow('gone');
  });
});
