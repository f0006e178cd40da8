// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const PARAGRAPH = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>';

/** The text of an article with something in the middle of it. */
function read(between: string): string {
  const html = `<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1>${PARAGRAPH.repeat(4)}${between}${PARAGRAPH.repeat(4)}</article></body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return extract(page, 'https://news.example/harbour', new Date('2026-01-15T12:00:00Z')).body?.text ?? '';
}

test.each([
  '<p>Also read: <a href="/cranes">Who built the cranes</a></p>',
  '<p><strong>Read more: <a href="/cranes">Who built the cranes</a>.</strong></p>',
  '<p><a href="/cranes"><b>Related:</b> Who built the cranes</a></p>',
  '<div class="x1"><span>RELATED STORY:</span> <a href="/cranes">Who built the cranes</a></div>',
  '<p>Lire aussi : <a href="/grues">Who built the cranes</a></p>',
  '<h4>Leggi anche: <a href="/gru">Who built the cranes</a></h4>',
  '<p>相关阅读：<a href="/cranes">Who built the cranes</a></p>',
])('a line that only points elsewhere is left out: %s', (between) => {
  const text = read(between);
  expect(text).toContain('after two storms');
  expect(text).not.toContain('Who built');
});

test.each([
  '<p>Also read: the wardens have asked for <a href="/cranes">the cranes</a> to be painted again before the winter.</p>',
  '<p>Related: Who built the cranes</p>',
  '<p>See also: <a href="/cranes">Who built the cranes</a></p>',
  '<p>Read more: <a href="#cranes">Who built the cranes</a></p>',
])('a line that says more, or leads to a place of the page, stays: %s', (between) => {
  expect(read(between)).toContain('the cranes');
});
