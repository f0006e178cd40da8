// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

test('a list of posts has their titles, which stand in headers of their own', () => {
  const blurb = (n: number) => `The ${n}th letter tells of the tanks of that month, of what was mended on them, and of the weather that went over them.`;
  const post = (n: number) => `<article class="post"><header class="entry-header"><h2 class="entry-title"><a href="/${n}">Letter no. ${n}</a></h2></header><div class="entry-summary"><p>${blurb(n)}</p><a href="/${n}">Continue reading</a></div></article>`;
  const html = `<html><head><title>Letters</title></head><body><div id="primary"><main id="main"><h1>Letters</h1>${[4, 5, 6, 7, 8, 9].map(post).join('')}</main></div></body></html>`;
  const text = extract(new DOMParser().parseFromString(html, 'text/html'), 'https://tanks.example/letters', new Date('2026-01-15T12:00:00Z')).body?.text;
  for (const n of [4, 9]) expect(text).toContain(`Letter no. ${n}\n\n${blurb(n)}`);
  expect(text).not.toContain('Continue reading');
});
