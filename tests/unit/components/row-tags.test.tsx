// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { pretendLayout } from './layout';
import { brokenRules, clip } from './render';
import { showPopup } from './show-popup';

beforeAll(pretendLayout);
// What marks the rows is fetched at the first query, which here takes longer than any test waits.
beforeAll(() => import('../../../lib/library/searching'));
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const TAGS = Array.from({ length: 15 }, (_, at) => `tag${at + 1}`);
const shown = () => [...document.querySelectorAll('.row-tag')].map((tag) => tag.textContent);
const more = () => document.querySelector<HTMLElement>('.row-more');

it('shows two tags of a row, tells how many more there are, and names these', async () => {
  const { container } = await showPopup([clip('a', { tags: TAGS })]);
  expect(shown()).toEqual(['tag1', 'tag2']);
  expect(more()?.textContent).toBe(`+13 ${TAGS.slice(2).join(', ')}`);
  expect(more()?.title).toBe(TAGS.slice(2).join(', '));
  expect(await brokenRules(container)).toEqual([]);
});

it('says nothing of more where there are no more', async () => {
  await showPopup([clip('a', { tags: ['one', 'two'] }), clip('b')]);
  expect(shown()).toEqual(['one', 'two']);
  expect(more()).toBeNull();
});

it('shows the tag that was looked for, wherever it stands among the others', async () => {
  await showPopup([clip('a', { tags: TAGS })]);
  fireEvent.input(screen.getByTestId('search'), { target: { value: 'tag14' } });
  await waitFor(() => expect(shown()).toEqual(['tag1', 'tag2', 'tag14']));
  expect(document.querySelector('.row-tag mark')?.textContent).toBe('tag14');
  expect(more()?.textContent).toContain('+12');
});
