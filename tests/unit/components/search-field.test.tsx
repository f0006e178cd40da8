// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { PopupView } from '../../../components/popup/PopupView';
import type { Clipper } from '../../../lib/library/clipper';
import { fail } from '../../../lib/messages/result';
import { FakeLibrary } from './fake-library';
import { pretendLayout } from './layout';
import { answering, clip, renderView } from './render';

const clipper = { page: {}, save: answering(fail('PageRestricted')) } as unknown as Clipper;
const rows = () => screen.queryAllByTestId('clip-row').map((row) => row.dataset.id);
const nothing = () => undefined;

beforeAll(pretendLayout);
// What marks the rows is fetched at the first query, which here takes longer than any test waits.
beforeAll(() => import('../../../lib/library/searching'));
beforeEach(() => localStorage.clear());
afterEach(cleanup);

it('opens what was found first with Enter, but not while a Chinese word is being composed', async () => {
  const library = new FakeLibrary([clip('a'), clip('b', { title: 'The second' }), clip('c')]);
  renderView(<PopupView clipper={clipper} onClick="save" openLibrary={nothing} close={nothing} />, library);
  await waitFor(() => expect(rows()).toHaveLength(3));
  const field = screen.getByTestId('search');
  fireEvent.input(field, { target: { value: 'second' } });
  await waitFor(() => expect(rows()).toEqual(['b']));
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(screen.queryByTestId('detail')).toBeNull();
  fireEvent.keyDown(field, { key: 'Enter' });
  await screen.findByTestId('detail');
  expect(screen.getByDisplayValue('The second')).toBeTruthy();
});

it('looks for what an input method gives, and not for the letters that it makes a word of', async () => {
  const library = new FakeLibrary([clip('a', { title: '深度学习' }), clip('b')]);
  renderView(<PopupView clipper={clipper} onClick="save" openLibrary={nothing} close={nothing} />, library);
  await waitFor(() => expect(rows()).toHaveLength(2));
  const field = screen.getByTestId<HTMLInputElement>('search');
  const compose = (value: string) => {
    field.value = value;
    fireEvent(field, new InputEvent('input', { bubbles: true, isComposing: true }));
  };
  fireEvent.compositionStart(field);
  compose('shen');
  compose('shen du');
  await waitFor(() => expect(field.value).toBe('shen du'));
  expect(library.asked).toEqual({});
  expect(rows()).toHaveLength(2);
  compose('深度');
  fireEvent.compositionEnd(field);
  await waitFor(() => expect(rows()).toEqual(['a']));
  expect(library.asked).toEqual({ text: '深度' });
  expect(field.value).toBe('深度');
});
