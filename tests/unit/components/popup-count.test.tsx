// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import type { Listed } from '../../../lib/library/library';
import type { Filter } from '../../../lib/search/filter';
import { pretendLayout } from './layout';
import { clip } from './render';
import { showPopup as show, three } from './show-popup';

beforeAll(pretendLayout);
// What marks the rows is fetched with the first answer, and may come after a short test has ended.
beforeAll(() => import('../../../lib/library/searching'));
beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** An answer that has all of these clippings. */
const listedOf = (clips: readonly Clip[], filter: Filter): Listed => ({
  filter,
  ids: clips.map(({ id }) => id),
  top: clips,
  shelf: { library: clips.length, trash: 0 },
  counts: () => ({ kind: [], tag: [], site: [], year: [], state: { read: 0, unread: 0, starred: 0 }, origin: { seed: 0, own: 0 } }),
  counted: () => Promise.resolve(),
  settled: true,
  unread: 0,
});

it('counts what is on the shelf that is shown', async () => {
  await show([...three(), clip('gone', { trashedAt: '2026-01-01T00:00:00.000Z' })]);
  expect(screen.getByTestId('clip-count').textContent).toBe('3 clippings');
  fireEvent.click(screen.getByTestId('filter-trash'));
  await waitFor(() => expect(screen.getByTestId('clip-count').textContent).toBe('1 clipping'));
});

it('counts on while texts are looked at, and tells a screen reader at first and at last', async () => {
  const { library } = await show();
  const find = library.find.bind(library);
  let tell: ((listed: Listed) => void) | undefined;
  library.find = (filter) => (next, failed) => find(filter)((listed) => ((tell = next), next({ ...listed, settled: false })), failed);
  fireEvent.input(screen.getByTestId('search'), { target: { value: 'b' } });
  const told = () => [screen.getByTestId('clip-count').textContent, screen.getByTestId('found-count').textContent?.trim()];
  await waitFor(() => expect(told()).toEqual(['1 clipping found', '1 clipping found']));
  const listed = { ...listedOf(library.clips, { text: 'b' }), settled: false, part: true };
  void act(() => tell?.(listed));
  await waitFor(() => expect(told()).toEqual(['3 clippings so far…', '1 clipping found']));
  void act(() => tell?.({ ...listed, settled: true, part: false }));
  await waitFor(() => expect(told()).toEqual(['3 clippings found', '3 clippings found']));
});

it('says below the list that some cannot be found yet, so that no row moves from under the pointer', async () => {
  const { library } = await show();
  const find = library.find.bind(library);
  library.find = (filter) => (next, failed) => find(filter)((listed) => next({ ...listed, unread: 4 }), failed);
  fireEvent.input(screen.getByTestId('search'), { target: { value: 'b' } });
  await waitFor(() => expect(screen.getByTestId('index-progress').textContent).toBe('4 clippings cannot be found yet'));
  const below = screen.getByTestId('clip-list').compareDocumentPosition(screen.getByTestId('index-progress'));
  expect(below & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
