// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ClipDetail } from '../../../components/detail/ClipDetail';
import type { Body } from '../../../lib/clip/clip';
import { FakeLibrary } from './fake-library';
import { markedTexts, pretendHighlights } from './highlights';
import { brokenRules, clip, renderView, serving } from './render';

const nothing = () => undefined;
const actions = { toggleRead: nothing, toggleStar: nothing, trash: nothing, restore: nothing, purge: nothing, removeQuote: nothing, emptyTrash: () => Promise.resolve() };

const bodies: Record<string, Body> = {
  a: { text: 'Old ink.\n\nOf oak galls.', words: 5 },
  b: { text: 'Nothing but Oak.', words: 3 },
};
const clips = [
  clip('a', { title: '<b>Ink</b> and paper', summary: { text: 'On ink.', source: 'description' }, note: 'My ink', tags: ['inkwell', 'pens'], quotes: [{ text: 'Ink, he said.' }] }),
  clip('b'),
];

/** Opens a clipping from a search. */
function show(query: string | undefined, id = 'a') {
  const detail = (of: string, words: string | undefined) => <ClipDetail key={of} id={of} sought={{ query: words }} onOpen={nothing} actions={actions} />;
  const view = renderView(detail(id, query), new FakeLibrary(clips, bodies));
  const again = (of: string, words: string | undefined) => view.rerender(serving(detail(of, words), { library: view.library, t: view.t }));
  return { ...view, again };
}

const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);

beforeAll(pretendHighlights);
// What marks is fetched at the first query, which here takes longer than any test waits.
beforeAll(() => import('../../../lib/library/searching'));
beforeEach(() => localStorage.clear());
afterEach(cleanup);

it('marks what was looked for in title, summary, tags, note and quotes, as text', async () => {
  const { container } = show('ink');
  await waitFor(() => expect(marks()).toEqual(['Ink', 'ink', 'ink', 'ink', 'Ink']));
  expect(container.querySelector('.field-title.field-marks')?.textContent).toBe('<b>Ink</b> and paper');
  expect(await brokenRules(container)).toEqual([]);
});

it('marks only where the query looked', async () => {
  show('note:ink oak');
  await waitFor(() => expect(markedTexts()).toEqual(['oak']));
  expect(marks()).toEqual(['ink']);
});

it('marks the tag that was asked for', async () => {
  show('tag:ink');
  await waitFor(() => expect(marks()).toEqual(['ink']));
});

it('marks the text of the page without a change to its markup', async () => {
  const { container } = show('ink galls');
  await waitFor(() => expect(markedTexts()).toEqual(['ink', 'galls']));
  expect(container.querySelector('.body')?.innerHTML).toBe('<p>Old ink.</p><p>Of oak galls.</p>');
});

it('marks anew for another query, and takes the marks away with it', async () => {
  const { again } = show('ink');
  await waitFor(() => expect(markedTexts()).toEqual(['ink']));
  again('a', 'oak');
  await waitFor(() => expect(markedTexts()).toEqual(['oak']));
  expect(marks()).toEqual([]);
  again('a', undefined);
  await waitFor(() => expect(markedTexts()).toEqual([]));
});

it('marks the clipping that is opened next, and not the one before', async () => {
  const { again, unmount } = show('oak');
  await waitFor(() => expect(markedTexts()).toEqual(['oak']));
  again('b', 'oak');
  await waitFor(() => expect(document.querySelector('.body')?.textContent).toBe('Nothing but Oak.'));
  await waitFor(() => expect(markedTexts()).toEqual(['Oak']));
  unmount();
  await waitFor(() => expect(markedTexts()).toEqual([]));
});
