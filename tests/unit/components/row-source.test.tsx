// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { pretendLayout } from './layout';
import { clip } from './render';
import { showPopup } from './show-popup';

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

it.each([
  ['the site', { title: 'On ink', url: 'https://ink.example/a', site: 'Ink' }, 'Ink · saved 4 Mar 2026'],
  ['the host of what names no site', { title: 'On ink', url: 'https://www.ink.example/a' }, 'ink.example · saved 4 Mar 2026'],
  ['the path of a page without a title', { title: 'www.ink.example', url: 'https://www.ink.example/%E5%A2%A8/2', site: 'ink.example' }, '墨/2 · saved 4 Mar 2026'],
  ['nothing of a front page without a title', { title: 'ink.example', url: 'https://ink.example/' }, 'saved 4 Mar 2026'],
])('a row says beside its title %s', async (_, rest, expected) => {
  await showPopup([clip('a', rest)]);
  expect(document.querySelector('.row-source')?.textContent).toBe(expected);
});

it('each part of what a row says beside its title keeps its own direction', async () => {
  await showPopup([clip('a', { site: 'الجزيرة', authors: ['محمد علي'] })]);
  const parts = [...document.querySelectorAll('.row-source > bdi')].map(({ textContent }) => textContent);
  expect(parts).toEqual(['الجزيرة', 'saved 4 Mar 2026', 'محمد علي']);
});
