// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const read = (body: string) => {
  const page = new DOMParser().parseFromString(`<html><head><title>Kettles</title></head><body>${body}</body></html>`, 'text/html');
  return extract(page, 'https://www.shop.example/collections/kettles', new Date('2026-01-15T12:00:00Z')).body?.text;
};
const KETTLE = 'A kettle of enamelled steel that holds two litres, boils them in six minutes and whistles when it is done.';
const card = (name: string, controls: string) =>
  `<li class="card"><h3>${name}</h3><p>${KETTLE}</p><dl><dt><span>Regular price</span></dt><dd>$ 48.00</dd></dl>${controls}</li>`;

describe('what the buttons of a shop say', () => {
  const shop = (controls: string) => read(`<main><h1>Kettles</h1><ul>${['Brass', 'Steel', 'Tin', 'Iron'].map((name) => card(name, controls)).join('')}</ul></main>`);
  test.each(['Add to cart', 'Quick view', 'Sold out', 'Compare', 'Read more »', 'Rated 4.80 out of 5', '加入购物车'])('%s is left out', (words) => {
    const text = shop(`<a href="#">${words}</a>`);
    expect(text).toContain('whistles when it is done');
    expect(text).toContain('$ 48.00');
    expect(text).not.toContain(words);
    expect(text).not.toContain('Regular price');
  });
  test('stays in a sentence, and where it is a longer label', () => {
    expect(shop('<p>You may <b>compare</b> it with the old one.</p>')).toContain('You may compare it with the old one.');
    expect(shop('<p>Compare us with others</p>')).toContain('Compare us with others');
  });
});

test.each(['Advertisement', 'Article continues below this ad', 'after newsletter promotion', 'Sign up here'])('%s is left out between paragraphs', (words) => {
  const paragraph = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>';
  const text = read(`<article><h1>Harbour</h1>${paragraph.repeat(4)}<div><span>${words}</span></div>${paragraph.repeat(4)}</article>`);
  expect(text).toContain('and after two storms');
  expect(text).not.toContain(words);
});
