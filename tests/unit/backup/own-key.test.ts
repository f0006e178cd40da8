import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasOwnKey } from '../../../lib/backup/own-key';
import type { Clip, Identifiers } from '../../../lib/clip/clip';
import { identityOf } from '../../../lib/clip/identity';
import { clipOf, refresh } from '../../../lib/clip/merge';
import type { PageExtract } from '../../../lib/extract/page-extract';
import { readNotes } from '../../../lib/formats/notes';
import { clipsOfNotes } from '../../../lib/formats/clips-of-notes';
import { parseSeed } from '../../../lib/seed/seed';
import { MEET } from '../clip/addresses';
import { forge, least, read } from './streams';

const EVIL = 'https://evil.example/x';
const id = '0190a000-0000-7000-8000-000000000001';
const now = '2026-11-23T17:02:00.000Z';
const clip = (fields: Partial<Clip>): Clip => ({ id, key: '', title: 'T', clippedAt: now, updatedAt: now, kind: 'other', origin: 'import', ...fields });

describe('a key that the product gives is taken', () => {
  /** A page as it can be read: on any address, with a canonical one on its own site, with identifiers that it claims. */
  const addresses = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.constantFrom(...MEET.flatMap(([, ...each]) => each)));
  const claimed = fc.record(
    {
      doi: fc.constantFrom('10.1145/3292500.3330701', '10.48550/arxiv.1706.03762', '10.18653/v1/2022.naacl-main.288'),
      arxiv: fc.constantFrom('1706.03762', '2102.00554'),
      acl: fc.constant('2022.naacl-main.288'),
      openreview: fc.constant('abc123'),
      isbn: fc.constant('9780262035613'),
    },
    { requiredKeys: [] },
  );
  const page: fc.Arbitrary<PageExtract> = fc
    .record({ url: addresses, elsewhere: addresses, path: fc.webPath(), how: fc.constantFrom('none', 'path', 'work'), identifiers: claimed })
    .map(({ url, elsewhere, path, how, identifiers }) => {
      // Of one site: another path of it, or the address of a work there while the page in view is none.
      if (how === 'work') return { url: new URL('/somewhere/in/it', elsewhere).href, canonicalUrl: elsewhere, title: 'T', kind: 'other', identifiers };
      const canonicalUrl = how === 'path' ? new URL(`/p${path}`, url).href : undefined;
      return { url, ...(canonicalUrl && { canonicalUrl }), title: 'T', kind: 'other', identifiers };
    });

  it('of any page', () => {
    fc.assert(fc.property(page, (extract) => hasOwnKey(clipOf(extract, id, now))), { numRuns: 1_000 });
  });

  it('of a page that was met again, under another address and with other identifiers', () => {
    const again = fc.record({ work: fc.constantFrom(...MEET), first: fc.nat(), second: fc.nat(), claims: claimed, others: claimed, trusted: fc.boolean() });
    fc.assert(
      fc.property(again, ({ work: [, ...urls], first, second, claims, others, trusted }) => {
        const pageAt = (n: number, identifiers: Identifiers): PageExtract => ({ url: urls[n % urls.length]!, title: 'T', kind: 'other', identifiers });
        const stored = clipOf(pageAt(first, claims), id, now);
        const met = pageAt(second, others);
        fc.pre(identityOf(met) === stored.key);
        return hasOwnKey(refresh(stored, met, now, trusted));
      }),
      { numRuns: 500 },
    );
    const stored = clipOf({ url: 'https://papers.example/9', title: 'T', kind: 'paper', identifiers: { doi: '10.1/x' } }, id, now);
    expect(hasOwnKey({ ...stored, identifiers: { doi: '10.1/x', arxiv: '1706.03762' } })).toBe(true);
  });

  it.each([
    ['a twin for telephones', { url: 'https://m.example.org/a?utm_source=x', canonicalUrl: 'https://www.example.org/a' }],
    ['a story of Medium on a domain of its own', { url: 'https://stories.example/the-last-fax-6e6e152b49df', canonicalUrl: 'https://medium.com/p/6e6e152b49df' }],
    ['a very long address', { url: `https://example.org/${'a/'.repeat(2_000)}?q=1` }],
    ['a port', { url: 'http://localhost:8080/a', canonicalUrl: 'http://localhost:8080/b' }],
  ])('of %s', (_, addresses) => {
    expect(hasOwnKey(clipOf({ title: 'T', kind: 'article', ...addresses }, id, now))).toBe(true);
  });

  it('of every starter clipping, and of notes', () => {
    const seed = JSON.parse(readFileSync(new URL('../../../lib/seed/seed.json', import.meta.url), 'utf8')) as { version: number; clips: unknown[] };
    expect(parseSeed(seed).clips.filter((each) => !hasOwnKey(each))).toEqual([]);
    const notes = clipsOfNotes(readNotes('温故而知新，可以为师矣。——孔子\n\nA page\nhttps://example.org/a?utm_source=x'), new Date(now));
    expect(notes.map((each) => hasOwnKey(each))).toEqual([true, true]);
  });
});

describe('a key of another page is refused', () => {
  it.each([
    { key: 'page:bank.example/login', url: EVIL },
    { key: 'page:bank.example/login' },
    { key: 'page:evil.example.bank.example/x', url: EVIL },
    { key: 'page:example/x', url: EVIL },
    { key: 'page:', url: EVIL },
    { key: 'example.org/1', url: 'https://example.org/1' },
    { key: 'github:a/b', url: EVIL },
    { key: 'github:a/b', url: 'https://notgithub.com/a/b' },
    { key: 'arxiv:1706.03762', url: EVIL, identifiers: { arxiv: '1706.03763' } },
    { key: 'arxiv:1706.03762' },
    { key: 'medium:6e6e152b49df', url: 'https://evil.example/the-last-fax-6e6e152b49de' },
    { key: 'words:00000000000000000000000000000001', url: EVIL },
    { key: 'words:bank' },
    { key: 'constructor:x', url: EVIL },
    { key: 'saying:2' },
  ])('%j', (fields) => {
    expect(hasOwnKey(clip(fields))).toBe(false);
  });

  it('with its line and reason, while the others come in', async () => {
    const lines = [least(1), least(2, { key: 'page:bank.example/login', url: EVIL })];
    expect(await read(forge(lines))).toMatchObject([
      { line: 2, clip: { title: 'No. 1' } },
      { line: 3, why: { field: 'key', flaw: 'of-another' } },
    ]);
  });
});
