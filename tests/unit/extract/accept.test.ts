import { expect, test } from 'vitest';
import { acceptPageExtract } from '../../../lib/extract/validate';

const page = { url: 'https://example.org/a', title: 'A page', kind: 'article' };

test('a field that does not fit is left out and the rest is kept', () => {
  const said = { ...page, publishedAt: 'next Tuesday', canonicalUrl: 'javascript:alert(1)', authors: ['Ada'], language: 'en' };
  expect(acceptPageExtract(said)).toEqual({ ...page, authors: ['Ada'], language: 'en' });
});

test('a page without an address or a title is none', () => {
  expect(() => acceptPageExtract({ ...page, url: 'file:///etc/passwd' })).toThrow('url is malformed');
  expect(() => acceptPageExtract({ ...page, title: '' })).toThrow('title is malformed');
  expect(() => acceptPageExtract(null)).toThrow('the whole is wrong-type');
});
