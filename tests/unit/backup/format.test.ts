import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../lib/file-name';
import { checkBackup } from '../../../lib/backup/read';
import type { FullClip } from '../../../lib/clip/clip';
import { HEAD, read, streamOf, write } from './streams';

/** The example in the documentation is the expected file: written by hand, its checksum by sha256sum. */
const documented = /```json\n(.*?)```/s.exec(
  readFileSync(new URL('../../../docs/backup-format.md', import.meta.url), 'utf8'),
)?.[1];
if (documented === undefined) throw new Error('docs/backup-format.md has lost its example');

const head = {
  source: 'Commonplace 0.1.0',
  seed: {
    version: 1,
    gone: [
      '0190a000-0000-7000-8000-0000000000bb',
      '0190a000-0000-7000-8000-0000000000aa',
      '0190a000-0000-7000-8000-0000000000bb',
    ],
  },
};

const paper: FullClip = {
  body: { words: 1, text: 'Attention' },
  starred: true,
  tags: ['深度学习'],
  authors: ['Ashish Vaswani'],
  id: '0190a000-0000-7000-8000-000000000001',
  key: 'arxiv:1706.03762',
  title: 'Attention Is All You Need',
  clippedAt: '2026-11-23T17:02:00.000Z',
  updatedAt: '2026-11-23T17:05:00.000Z',
  kind: 'paper',
  origin: 'clip',
  url: 'https://arxiv.org/abs/1706.03762',
  summary: { source: 'abstract', text: 'The dominant sequence transduction models…' },
  publishedAt: '2017-06',
  language: 'en',
  identifiers: { arxiv: '1706.03762' },
  quotes: [],
};

const saying: FullClip = {
  id: '0190a000-0000-7000-8000-000000000002',
  key: 'words:bdcbab229042d20d11074942f8b12221',
  title: '温故而知新',
  clippedAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:00.000Z',
  kind: 'quote',
  origin: 'seed',
  quotes: [{ text: '温故而知新,可以为师矣。', speaker: '孔子' }],
  trashedAt: '2026-11-25T00:00:00.000Z',
};

describe('the format', () => {
  it('is written as documented, whatever the order of fields and of what is gone', async () => {
    expect(Buffer.from(await write([paper, saying], head)).toString()).toBe(documented);
  });

  it('is read as documented', async () => {
    expect(await checkBackup(streamOf(documented))).toEqual({
      source: 'Commonplace 0.1.0',
      seed: {
        version: 1,
        gone: ['0190a000-0000-7000-8000-0000000000aa', '0190a000-0000-7000-8000-0000000000bb'],
      },
      clips: 2,
    });
    const { quotes: _, ...paperWithoutEmptyList } = paper;
    expect(await read(documented)).toEqual([
      { line: 2, clip: paperWithoutEmptyList },
      { line: 3, clip: saying },
    ]);
  });

  it('is one JSON document', () => {
    expect(JSON.parse(documented)).toMatchObject({
      count: 2,
      clips: [{ title: paper.title }, { title: saying.title }],
    });
  });

  it('holds an empty library', async () => {
    expect(Buffer.from(await write([])).toString()).toBe(
      '{"format":"commonplace-backup","version":1,"source":"Commonplace 0.1.0",' +
        '"seed":{"version":1,"gone":[]},"clips":[\n' +
        '],"count":0,"sha256":"1069af1e3554146db0fcb91782794638589583100997bb3536bd2fa828127280"}\n',
    );
    expect(await checkBackup(streamOf(await write([])))).toEqual({ ...HEAD, clips: 0 });
  });

  it('names the file by the clock on the wall', () => {
    expect(fileName('backup', 'json', new Date(2026, 10, 23, 17, 2))).toBe('commonplace-backup-2026-11-23-1702.json');
    expect(fileName('backup', 'json', new Date(2027, 0, 3, 4, 5))).toBe('commonplace-backup-2027-01-03-0405.json');
  });
});
