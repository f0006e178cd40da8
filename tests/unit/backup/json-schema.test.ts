import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { backupJsonSchema } from '../../../scripts/backup-schema';
import { forge, least } from './streams';

const shipped = readFileSync(new URL('../../../public/backup.schema.json', import.meta.url), 'utf8');
const accepts = new Ajv2020().compile(JSON.parse(shipped) as object);
const documentOf = (more: Record<string, unknown>) => JSON.parse(forge([least(1, more)])) as Record<string, unknown>;

describe('the JSON Schema that ships', () => {
  it('is the one of the import', () => {
    expect(shipped).toBe(backupJsonSchema());
  });

  it('accepts backups', () => {
    expect(accepts(JSON.parse(forge([])))).toBe(true);
    expect(accepts(documentOf({}))).toBe(true);
    const full = {
      kind: 'paper',
      url: 'https://example.org/',
      summary: { text: 'S', source: 'reader' },
      publishedAt: '2021-03',
      links: [{ url: 'https://example.org/code', rel: 'code' }],
      tags: ['深度学习'],
      quotes: [{ text: 'Q', speaker: '孔子' }],
      trashedAt: '2026-11-25T00:00:00.000Z',
      body: { text: 'B', html: '<p>B</p>', words: 1, truncated: true },
      addedLater: 1,
    };
    expect(accepts(documentOf(full))).toBe(true);
  });

  it.each([
    [{ id: 'one' }],
    [{ id: undefined }],
    [{ title: ' ' }],
    [{ title: 'x'.repeat(2_001) }],
    [{ clippedAt: '2026-11-23' }],
    [{ kind: 'novel' }],
    [{ url: 'javascript:alert(1)' }],
    [{ links: [{ rel: 'code' }] }],
    [{ read: false }],
    [{ tags: 'one' }],
    [{ body: { text: 'B' } }],
  ])('refuses a clipping with %j', (more) => {
    expect(accepts(documentOf(more))).toBe(false);
  });

  const fields = ['format', 'version', 'source', 'seed', 'clips', 'count', 'sha256'];

  it.each(fields)('refuses a document without %s', (field) => {
    const document = documentOf({});
    delete document[field];
    expect(accepts(document)).toBe(false);
  });
});
