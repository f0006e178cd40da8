import { expect, test } from 'vitest';
import { idAtAddress } from '../../../lib/store/at-address';
import { savePage } from '../../../lib/store/save';
import { freshDatabase, page } from './library';

test.each([
  ['an address', 'https://blog.example.org/on-notebooks', 'http://www.blog.example.org/on-notebooks/?utm_source=x#top'],
  ['a work', 'https://arxiv.org/abs/2102.00554', 'https://arxiv.org/pdf/2102.00554v2'],
  ['an address whose key is cut', `https://example.org/?q=${'数'.repeat(700)}`, `https://example.org/?q=${'数'.repeat(700)}#top`],
])('a clipping is found by %s', async (_, url, asked) => {
  const db = freshDatabase();
  const { clip } = await savePage(db, page({ url }));
  expect(await idAtAddress(db, asked)).toBe(clip.id);
  expect(await idAtAddress(db, `${url.replace(/.$/, '')}0`)).toBeUndefined();
});
