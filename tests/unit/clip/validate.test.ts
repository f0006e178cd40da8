import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidClip, parseClip, parseFullClip } from '../../../lib/clip/validate';
import { parsePageExtract } from '../../../lib/extract/validate';

const least = {
  id: '0190a000-0000-7000-8000-000000000001',
  key: 'example.org/a',
  title: 'A title',
  clippedAt: '2026-11-23T17:02:00.000Z',
};

function refusal(value: unknown, parse: (value: unknown) => unknown = parseFullClip): string {
  try {
    parse(value);
  } catch (error) {
    if (error instanceof InvalidClip) return `${error.path}: ${error.flaw}`;
    throw error;
  }
  return 'accepted';
}

describe('what a clipping is filled up with', () => {
  it('takes the least that a clipping can be', () => {
    expect(parseClip(least)).toEqual({
      ...least,
      updatedAt: '2026-11-23T17:02:00.000Z',
      kind: 'other',
      origin: 'import',
    });
  });

  it('writes its fields in one order, whatever order they came in', () => {
    const shuffled = {
      body: { words: 2, html: '<p>Two words</p>', text: 'Two words' },
      trashedAt: '2026-11-25T00:00:00.000Z',
      tags: ['a'],
      links: [{ title: 'Code', rel: 'code', url: 'https://example.org/code' }],
      summary: { source: 'reader', text: 'S' },
      url: 'https://example.org/a',
      origin: 'seed',
      kind: 'paper',
      updatedAt: '2026-11-24T00:00:00.000Z',
      titleBy: 'reader',
      clippedAt: least.clippedAt,
      title: least.title,
      key: least.key,
      id: least.id,
    };
    expect(JSON.stringify(parseFullClip(shuffled))).toBe(
      '{"id":"0190a000-0000-7000-8000-000000000001","key":"example.org/a","title":"A title","titleBy":"reader",' +
        '"clippedAt":"2026-11-23T17:02:00.000Z","updatedAt":"2026-11-24T00:00:00.000Z","kind":"paper",' +
        '"origin":"seed","url":"https://example.org/a","summary":{"text":"S","source":"reader"},' +
        '"links":[{"url":"https://example.org/code","rel":"code","title":"Code"}],"tags":["a"],' +
        '"trashedAt":"2026-11-25T00:00:00.000Z","body":{"text":"Two words","html":"<p>Two words</p>","words":2}}',
    );
  });

  it('leaves out what says nothing', () => {
    const hollow = {
      ...least,
      summary: { text: '', source: 'extract' },
      authors: [],
      site: '',
      identifiers: { doi: '' },
      links: [],
      tags: ['', '  '],
      note: '',
      quotes: [{ text: 'Kept', prefix: '', speaker: '' }],
      body: { text: '', words: 0 },
    };
    expect(parseFullClip(hollow)).toEqual({
      ...least,
      updatedAt: least.clippedAt,
      kind: 'other',
      origin: 'import',
      quotes: [{ text: 'Kept' }],
    });
  });

  it('trims tags and drops those that stand twice', () => {
    expect(parseClip({ ...least, tags: [' 深度学习\u3000', 'ml', '深度学习', 'ML'] }).tags).toEqual(['深度学习', 'ml', 'ML']);
  });

  it('keeps two authors of the same name', () => {
    expect(parseClip({ ...least, authors: ['Wei Zhang', 'Wei Zhang'] }).authors).toEqual(['Wei Zhang', 'Wei Zhang']);
  });

  it('mends halves of surrogate pairs and keeps whole ones', () => {
    expect(parseClip({ ...least, title: 'a\ud83d b😀 \udc00' }).title).toBe('a\ufffd b😀 \ufffd');
    expect(parseClip({ ...least, tags: ['\ud800'] }).tags).toEqual(['\ufffd']);
  });

  it('changes nothing the second time', () => {
    const words = fc.string({ unit: 'binary', maxLength: 50 });
    fc.assert(
      fc.property(words, fc.array(words), (note, tags) => {
        const once = parseClip({ ...least, note, tags });
        expect(JSON.stringify(parseClip(once))).toBe(JSON.stringify(once));
      }),
    );
  });
});

describe('what is refused', () => {
  it.each([
    [null, ': wrong-type'],
    ['text', ': wrong-type'],
    [[], 'id: missing'],
    [{ ...least, id: undefined }, 'id: missing'],
    [{ ...least, id: '0190A000-0000-7000-8000-000000000001' }, 'id: malformed'],
    [{ ...least, id: '1' }, 'id: malformed'],
    [{ ...least, key: '' }, 'key: malformed'],
    [{ ...least, title: ' \n' }, 'title: malformed'],
    [{ ...least, title: 7 }, 'title: wrong-type'],
    [{ ...least, title: 'x'.repeat(2_001) }, 'title: too-long'],
    [{ ...least, titleBy: 'page' }, 'titleBy: malformed'],
    [{ ...least, kind: 'novel' }, 'kind: malformed'],
    [{ ...least, origin: null }, 'origin: malformed'],
    [{ ...least, note: null }, 'note: wrong-type'],
    [{ ...least, read: false }, 'read: malformed'],
    [{ ...least, summary: { text: 'x' } }, 'summary.source: missing'],
    [{ ...least, authors: 'Ada' }, 'authors: wrong-type'],
    [{ ...least, tags: ['x'.repeat(101)] }, 'tags.0: too-long'],
    [{ ...least, tags: Array.from({ length: 201 }, (_, i) => `t${i}`) }, 'tags: too-long'],
    [{ ...least, quotes: [{ text: 'a' }, { text: '' }] }, 'quotes.1.text: malformed'],
    [{ ...least, body: { text: 'a', words: -1 } }, 'body.words: malformed'],
    [{ ...least, body: { text: 'a', words: 1.5 } }, 'body.words: malformed'],
  ])('%j', (value, expected) => {
    expect(refusal(value)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    ' \u0001JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    '//example.org',
    'example.org',
    '',
  ])('the address %j', (url) => {
    expect(refusal({ ...least, links: [{ url }] })).toBe('links.0.url: malformed');
    if (url !== '') expect(refusal({ ...least, url })).toBe('url: malformed');
  });

  it.each([
    '2026-11-23T17:02:00Z',
    '2026-11-23T17:02:00.000+00:00',
    '2026-02-30T00:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '2026-11-23T24:00:00.000Z',
    '2026-11-23',
    'yesterday',
  ])('the instant %j', (time) => {
    expect(refusal({ ...least, clippedAt: time })).toBe('clippedAt: malformed');
    expect(refusal({ ...least, trashedAt: time })).toBe('trashedAt: malformed');
  });

  it.each([
    '21',
    '2021-00',
    '2021-13',
    '2021-02-29',
    '2021-3-4',
    '2021-03-04T10:00',
    '2021-03-04T25:00Z',
    '2021-02-30T10:00Z',
    'March 2021',
  ])('the date of publishing %j', (publishedAt) => {
    expect(refusal({ ...least, publishedAt })).toBe('publishedAt: malformed');
  });

  it.each(['e', 'english please', 'zh_CN', '-zh', 'zh-'])('the language %j', (language) => {
    expect(refusal({ ...least, language })).toBe('language: malformed');
  });
});

describe('what is taken as it is', () => {
  it.each([
    '1605',
    '2021-03',
    '2024-02-29',
    '2021-03-04T10:00Z',
    '2021-03-04T10:00:00+08:00',
    '2021-03-04T10:00:00.000Z',
  ])('the date of publishing %j', (publishedAt) => {
    expect(parseClip({ ...least, publishedAt }).publishedAt).toBe(publishedAt);
  });

  it.each(['en', 'zh', 'zh-Hant', 'zh-Hans-CN', 'de-1996'])('the language %j', (language) => {
    expect(parseClip({ ...least, language }).language).toBe(language);
  });

  it('text at the very limit', () => {
    expect(parseClip({ ...least, title: '界'.repeat(2_000) }).title).toHaveLength(2_000);
  });
});

describe('hostile objects', () => {
  it('carries no foreign field on, and touches no prototype', () => {
    const hostile: unknown = JSON.parse(
      `{"__proto__":{"starred":true,"polluted":1},"constructor":{"prototype":{"polluted":1}},"extra":1,` +
        `"summary":{"text":"S","source":"extract","__proto__":{"polluted":1}},${JSON.stringify(least).slice(1)}`,
    );
    const clip = parseFullClip(hostile);
    expect(Object.keys(clip)).toEqual(['id', 'key', 'title', 'clippedAt', 'updatedAt', 'kind', 'origin', 'summary']);
    expect(Object.getPrototypeOf(clip)).toBe(Object.prototype);
    expect(Reflect.get(clip, 'polluted')).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('names the flaw without repeating what was sent', () => {
    try {
      parseClip({ ...least, kind: 'x'.repeat(1_000_000) });
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toBe('InvalidClip: kind is malformed');
    }
  });
});

describe('a page extract', () => {
  const page = { url: 'https://example.org/a', title: 'A', kind: 'article' };

  it('is rebuilt like a clipping', () => {
    const sent = { keywords: [' a ', 'a', ''], body: { words: 1, text: 'x' }, evil: 1, site: '', ...page };
    expect(JSON.stringify(parsePageExtract(sent))).toBe(
      '{"url":"https://example.org/a","title":"A","kind":"article","keywords":["a"],"body":{"text":"x","words":1}}',
    );
  });

  it.each([
    [{ ...page, url: 'javascript:alert(1)' }, 'url: malformed'],
    [{ ...page, canonicalUrl: 'data:,x' }, 'canonicalUrl: malformed'],
    [{ ...page, kind: undefined }, 'kind: missing'],
    [{ ...page, quote: { text: ' ' } }, 'quote.text: malformed'],
    [{ ...page, body: { text: 'x'.repeat(4_000_001), words: 1 } }, 'body.text: too-long'],
  ])('is refused when it is not well: %#', (value, expected) => {
    expect(refusal(value, parsePageExtract)).toBe(expected);
  });
});
