// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { pretendLayout } from './layout';
import { brokenRules, clip } from './render';
import { rows, showPopup, titleOf } from './show-popup';

beforeAll(pretendLayout);
// The opened clipping is fetched when it is first asked for.
beforeAll(() => import('../../../components/detail/ClipDetail'));
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const said = () => [...document.querySelectorAll('.detail .saying-text')].map((quote) => quote.textContent);

it('a quote is taken off its clipping, and put back at its place', async () => {
  const quotes = [{ text: 'First.' }, { text: 'Second.', speaker: 'Someone' }, { text: 'Third.' }];
  const { library, container } = await showPopup([clip('a', { quotes })]);
  await waitFor(() => expect(rows()).toEqual(['a']));
  fireEvent.click(titleOf('a') as HTMLElement);
  await waitFor(() => expect(said()).toEqual(['First.', 'Second.', 'Third.']), { timeout: 10_000 });
  expect(await brokenRules(container)).toEqual([]);
  fireEvent.click(screen.getAllByRole('button', { name: 'Remove quote' })[1] as HTMLElement);
  await waitFor(() => expect(said()).toEqual(['First.', 'Third.']));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Quotes');
  expect(screen.getByTestId('toast').textContent).toContain('Quote removed');
  await library.edit('a', { quote: { put: { text: 'Zeroth.' }, at: 0 } });
  fireEvent.click(screen.getByTestId('toast-undo'));
  await waitFor(() => expect(said()).toEqual(['Zeroth.', 'Second.', 'First.', 'Third.']));
  expect(library.clips[0]?.quotes?.[1]).toEqual({ text: 'Second.', speaker: 'Someone' });
});

it('the words of a saying are not taken off it: they are the clipping', async () => {
  await showPopup([clip('q', { kind: 'quote', quotes: [{ text: 'Words.' }] })]);
  await waitFor(() => expect(rows()).toEqual(['q']));
  fireEvent.click(titleOf('q') as HTMLElement);
  await waitFor(() => expect(said()).toEqual(['Words.']), { timeout: 10_000 });
  expect(screen.queryByRole('button', { name: 'Remove quote' })).toBeNull();
});
