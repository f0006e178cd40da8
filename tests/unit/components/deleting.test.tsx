// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { pretendLayout } from './layout';
import { show } from './show-library';

beforeAll(pretendLayout);
// Wide enough for the clipping beside the list.
beforeAll(() => vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() })));
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const row = (id: string) => document.querySelector<HTMLElement>(`[data-id="${id}"] .row-open`);
const opened = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: 'Title' })?.value;
const focused = () => document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

/** The library with a clipping open, and the focus on its row. */
async function open(id: string) {
  const view = show();
  await waitFor(() => expect(row(id)).toBeTruthy());
  void act(() => row(id)?.focus());
  fireEvent.click(row(id) as HTMLElement);
  await waitFor(() => expect(opened()).toBe(`Title ${id}`));
  return view;
}

it('goes on to the clipping that takes the place of the one that is open, with the focus', async () => {
  await open('a');
  press('Delete');
  await waitFor(() => expect(opened()).toBe('Title b'));
  await waitFor(() => expect(row('a')).toBeNull());
  expect(focused()).toBe('b');
  await waitFor(() => expect(history.state).toBe('#clip=b'));
});

it('goes back to the one before where there is none behind it, and with the last leaves nothing to choose', async () => {
  show();
  await screen.findByText('Choose a clipping to read it here.');
  cleanup();
  await open('b');
  press('Delete');
  await waitFor(() => expect(opened()).toBe('Title a'));
  await waitFor(() => expect(focused()).toBe('a'));
  press('Delete');
  await waitFor(() => expect(opened()).toBeUndefined());
  await waitFor(() => expect(row('a')).toBeNull());
  expect(document.querySelector('.browse-detail')?.textContent).toBe('');
});

it('shows the one that Undo brings back', async () => {
  await open('a');
  press('Delete');
  await waitFor(() => expect(opened()).toBe('Title b'));
  press('z');
  await waitFor(() => expect(opened()).toBe('Title a'));
  expect(row('a')).toBeTruthy();
});

it('gives the focus to the row when the button in the clipping took it', async () => {
  await open('a');
  const button = screen.getByTestId('detail').querySelector<HTMLElement>('[aria-label^="Move to trash"]');
  void act(() => button?.focus());
  fireEvent.click(button as HTMLElement);
  await waitFor(() => expect(opened()).toBe('Title b'));
  await waitFor(() => expect(focused()).toBe('b'));
});

it('stays with what is open when another is deleted, or when it could not be', async () => {
  const { library } = await open('a');
  void act(() => row('b')?.focus());
  press('Delete');
  await waitFor(() => expect(row('b')).toBeNull());
  expect(opened()).toBe('Title a');
  void act(() => row('a')?.focus());
  library.failing = { name: 'StorageFull' };
  press('Delete');
  await screen.findByText(/^The disk is full · /);
  expect(opened()).toBe('Title a');
});

it('goes on in the trash from what is deleted for good', async () => {
  const { library } = show({ at: '#shelf=trash' });
  void act(() => void Promise.all(['a', 'b'].map((id) => library.trash([id]))));
  await waitFor(() => expect(row('a')).toBeTruthy());
  fireEvent.click(row('a') as HTMLElement);
  const detail = await screen.findByTestId('detail');
  fireEvent.click(detail.querySelector('[aria-label^="Delete for good"]') as HTMLElement);
  fireEvent.click(detail.querySelector('[aria-label^="Really delete?"]') as HTMLElement);
  await waitFor(() => expect(opened()).toBe('Title b'));
  expect(library.clips.map(({ id }) => id)).toEqual(['b']);
});
