// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const read = (body: string): string => {
  const page = new DOMParser().parseFromString(`<html><head><title>Plans</title></head><body>${body}</body></html>`, 'text/html');
  return extract(page, 'https://tanks.example/plans', new Date('2026-01-15T12:00:00Z')).body?.text ?? '';
};
const times = (text: string, words: string): number => text.split(words).length - 1;
const ONE = 'One tank is watched by day and by night, and you are called when the water stands too low in it or too high.';
const MANY = 'Up to forty tanks are watched together, with a map of all of them and a letter on every first Monday of the month.';
const OPENING = `<p>Whoever owns a tank wants to know how it does. ${ONE.replace('One', 'Every')} There are two plans, and each may be left at the end of a month.</p>`;

describe('what a template writes once for wide screens and once for narrow ones', () => {
  const plans = `<h2>For one</h2><p>${ONE}</p><h2>For many</h2><p>${MANY}</p>`;
  test('is read once, headings with it', () => {
    const text = read(`<main><h1>Plans</h1>${OPENING}<div class="d-none d-md-block">${plans}</div><div class="d-md-none">${plans}</div></main>`);
    for (const words of [ONE, MANY, 'For one', 'For many']) expect(times(text, words), words).toBe(1);
  });
});

describe('what is said of several things stays', () => {
  test('where only it stands twice', () => {
    const text = read(`<main><h1>Plans</h1>${OPENING}<h2>For one</h2><p>${ONE}</p><h2>For a friend</h2><p>${ONE}</p></main>`);
    expect(times(text, ONE)).toBe(2);
  });
  test('where it stands more often', () => {
    const terms = `<p>${ONE}</p><p>${MANY}</p>`;
    const text = read(`<main><h1>Plans</h1>${OPENING}<h2>May</h2>${terms}<h2>June</h2>${terms}<h2>July</h2>${terms}</main>`);
    expect(times(text, MANY)).toBe(3);
  });
});
