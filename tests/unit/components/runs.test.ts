// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { placeOf, runsOf } from '../../../components/detail/runs';
import { pretendHighlights, textOf } from './highlights';

beforeAll(pretendHighlights);

function articleOf(html: string): HTMLElement {
  const article = document.createElement('div');
  article.innerHTML = html;
  return article;
}

const textsOf = (html: string) => [...runsOf(articleOf(html))].map(({ text }) => text).filter(Boolean);

test.each([
  ['<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
  ['<p>Of <b>o</b>ak <a href="#"><em>gal</em>ls</a></p>', ['Of oak galls']],
  ['<p>Of <del>elm</del><ins>o</ins>ak <dfn>ga<wbr>lls</dfn></p>', ['Of elmoak galls']],
  ['<ul><li>One<ul><li>Two</li></ul>three</li></ul>', ['One', 'Two', 'three']],
  ['One<br>two<hr>three', ['One', 'two', 'three']],
  ['<table><tr><td>One</td><td>two</td></tr></table>', ['One', 'two']],
  ['', []],
])('%s is read as %j', (html, expected) => {
  expect(textsOf(html)).toEqual(expected);
});

test('a text without end is cut behind words, and none of it is lost', () => {
  const long = 'a word and another '.repeat(1_000);
  const runs = textsOf(`<p>${long}</p>`);
  expect(runs.join('')).toBe(long);
  expect(runs.every((run) => run.endsWith(' '))).toBe(true);
  expect(Math.max(...runs.map(({ length }) => length))).toBeLessThanOrEqual(4_000);
  const chinese = '深度学习'.repeat(3_000);
  expect(textsOf(`<p>${chinese}</p>`).join('')).toBe(chinese);
});

test.each(['oak', 'galls', 'oak galls', 'Of'])('the place of %j is found, whatever elements it runs through', (word) => {
  const [run] = [...runsOf(articleOf('<p>Of <b>o</b>ak <em>gal</em>ls.</p>'))].filter(({ text }) => text);
  const start = run?.text.indexOf(word) ?? -1;
  expect(run && textOf(placeOf(run, { start, end: start + word.length }))).toBe(word);
});

test('the place of a word far down a long text is found', () => {
  const article = articleOf(`<p>${'a word and another '.repeat(1_000)}<b>here</b></p>`);
  const run = [...runsOf(article)].find(({ text }) => text.includes('here'));
  const start = run?.text.indexOf('here') ?? -1;
  expect(run && textOf(placeOf(run, { start, end: start + 4 }))).toBe('here');
});
