// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const authors = (body: string, head = '') => {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return extract(new DOMParser().parseFromString(html, 'text/html'), 'https://www.paper.example/news/harbour', new Date('2026-01-15T12:00:00Z')).authors;
};
const site = (name: string) => `<meta property="og:site_name" content="${name}">`;
const author = (name: string) => `<meta name="author" content="${name}">`;
const PROSE = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>'.repeat(4);
const BOTH = ['Ada Lovelace', 'Mary Somerville'];

describe('those who wrote together', () => {
  const card = (name: string) => `<div class="person"><a href="/people/1"><img alt=""><span class="author-name">${name}</span></a><span class="job">Senior Fellow, Locks</span></div>`;
  test.each([
    ['each in a card', `<h1>Harbour</h1><div>${BOTH.map(card).join('')}</div>${PROSE}`],
    ['each in a card below a label', `<h1>Harbour</h1>${PROSE}<div><h2>Authors</h2>${BOTH.map((name) => card(name).replace('author-name', 'label')).join('')}</div>`],
    ['with where they sit', `<h1>Harbour</h1><div class="byline"><b>Ada Lovelace</b><i>Harbour reporter</i><b>Mary Somerville</b><i>Devon</i></div>${PROSE}`],
    ['beside when it was told', `<h1>Harbour</h1><div class="author-line"><span>Ada Lovelace</span>, <span>Mary Somerville</span> <time>Posted: May 20, 2024 | Last Updated: May 21</time></div>${PROSE}`],
    ['in an address at the side', `<h1>Harbour</h1><aside><address><div><a rel="author">Ada Lovelace</a> and <a rel="author">Mary Somerville</a></div></address></aside>${PROSE}`],
    ['in an element that is named for testing', `<h1>Harbour</h1><div data-testid="byline-new"><span>Ada Lovelace</span><span>Mary Somerville</span></div>${PROSE}`],
    ['among the staff', `<h1>Harbour</h1><div><a href="/staff/1/ada/">Ada Lovelace</a> and <a href="/staff/2/mary/">Mary Somerville</a></div>${PROSE}`],
    ['each with a station', `<h1>Harbour</h1><p>Von Ada Lovelace, NDR und Mary Somerville, WDR</p>${PROSE}`],
    ['with where they write from', `<h1>Harbour</h1><p>Von <a>Ada Lovelace</a>, <a>Mary Somerville</a>, <i>Husum</i></p>${PROSE}`],
    ['in Italian', `<h1>Harbour</h1><p>di <a>Ada Lovelace</a> e <i>Mary Somerville</i></p>${PROSE}`],
  ])('%s', (_, body) => expect(authors(body)).toEqual(BOTH));

  test('however they spell themselves', () => {
    expect(authors(`<h1>Harbour</h1><div class="author"><b>Ada Lovelace</b>, <b>mary somerville</b>, <i>Devon</i></div>${PROSE}`)).toEqual(['Ada Lovelace', 'mary somerville']);
  });

  test('are not those who wrote what stands beside in cards of its own', () => {
    const other = (name: string) => `<li><h3>Nine boats for sale</h3><span class="author-name">${name}</span></li>`;
    expect(authors(`<h1>Harbour</h1><ul>${['Ada Lovelace', 'Kim Frost'].map(other).join('')}</ul>${PROSE}`)).toEqual(['Ada Lovelace']);
  });
});

describe('a newspaper beside a name', () => {
  test.each([
    ['in other letters', 'ADA LOVELACE Lee State Bureau', ['ADA LOVELACE']],
    ['by the name of the site', 'Ada Lovelace Evening Crane', ['Ada Lovelace']],
    ['is none where the name goes on', 'MARY ADA McDONALD', ['MARY ADA McDONALD']],
  ])('%s', (_, line, names) => expect(authors(`<h1>Harbour</h1>${PROSE}`, site('Evening Crane') + author(line))).toEqual(names));

  test('its desk signs where nobody else does', () => {
    const head = site('Evening Crane') + author('Evening Crane Opinion');
    expect(authors(`<h1>Harbour</h1><p>By Ada Lovelace</p>${PROSE}`, head)).toEqual(['Ada Lovelace']);
    expect(authors(`<h1>Harbour</h1>${PROSE}`, head)).toEqual(['Evening Crane Opinion']);
  });
});

describe('nobody is taken for an author', () => {
  test.each([
    ['who wrote what a list below leads to', '<ul><li><a href="/dog">Dog elected master of the harbour</a> <span class="author">Kim Frost</span></li></ul>'],
    ['who is quoted', '<div class="pull-quote"><p>The walls will hold.</p><p class="byline">Kim Frost</p></div>'],
    ['that is only allowed', '<p><a href="/help/authorized-views">Kim Frost Views</a></p>'],
  ])('%s', (_, beside) => expect(authors(`<h1>Harbour</h1>${PROSE}${beside}`)).toBeUndefined());
});

test('whose name the site bears signs where the line below the title says so', () => {
  expect(authors(`<h1>Harbour</h1><p>Written by <a>Ada Lovelace</a></p>${PROSE}`, site('Ada Lovelace'))).toEqual(['Ada Lovelace']);
  expect(authors(`<h1>Harbour</h1><p>By Coal Daily News</p>${PROSE}`, site('Coal Daily News'))).toBeUndefined();
});

test('a name ends where the next sentence begins', () => {
  expect(authors(`<h1>Harbour</h1>${PROSE}<p>Words by Ada Lovelace. Photographs by Kim Frost.</p>`)).toEqual(['Ada Lovelace']);
});

test('a company keeps what it is by law', () => {
  expect(authors(`<h1>Harbour</h1>${PROSE}`, author('Acme Marine, Inc.'))).toEqual(['Acme Marine, Inc.']);
});

test('a label without a name has no sentence for one', () => {
  expect(authors('<h1>港口开放</h1><div class="author"><a>江畔何人</a></div><div>主作者</div><p>今年三月，港口正式开放。</p>')).toEqual(['江畔何人']);
  expect(authors('<h1>港口开放</h1><div>作者</div><div>林若水</div><p>今年三月，港口正式开放。</p>')).toEqual(['林若水']);
});
