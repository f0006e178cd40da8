// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { pretendLayout } from './layout';
import { brokenRules } from './render';
import { show } from './show-library';

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** The library with its trash open, and both its clippings in it. */
async function showTrash(language: 'en' | 'zh-CN' = 'en') {
  const view = show({}, language);
  await act(() => void view.library.trash(['a', 'b']));
  fireEvent.click(screen.getByTestId('filter-trash'));
  await screen.findByTestId('empty-trash');
  return view;
}
const dialog = () => screen.getByTestId<HTMLDialogElement>('empty-trash-dialog');
const ask = () => void fireEvent.click(screen.getByTestId('empty-trash'));

it('is offered only where the trash is shown, and not when it is empty', async () => {
  const { library } = await showTrash();
  fireEvent.click(screen.getByTestId('filter-all'));
  await waitFor(() => expect(screen.queryByTestId('empty-trash')).toBeNull());
  fireEvent.click(screen.getByTestId('filter-trash'));
  await screen.findByTestId('empty-trash');
  await act(() => void library.restore(['a', 'b']));
  expect(screen.queryByTestId('empty-trash')).toBeNull();
});

it.each([
  ['en', '2 clippings are deleted for good', 'Cancel', 'Delete 2 clippings'],
  ['zh-CN', '将彻底删除 2 条', '取消', '彻底删除 2 条'],
] as const)('asks first, in %s, and says how many it is about', async (language, text, cancel, confirm) => {
  const { library, container } = await showTrash(language);
  ask();
  expect(dialog().open).toBe(true);
  expect(dialog().textContent).toContain(text);
  expect(await brokenRules(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: cancel }));
  expect(dialog().open).toBe(false);
  expect(library.clips).toHaveLength(2);
  ask();
  fireEvent.click(screen.getByRole('button', { name: confirm }));
  await waitFor(() => expect(library.clips).toEqual([]));
});

it('deletes all of the trash, whatever of it is in sight', async () => {
  const { library } = await showTrash();
  fireEvent.input(screen.getByTestId('search'), { target: { value: 'Title a' } });
  ask();
  fireEvent.click(screen.getByRole('button', { name: 'Delete 2 clippings' }));
  await waitFor(() => expect(library.clips).toEqual([]));
});

it('leaves the focus where the list was, says what was done, and leaves nothing to undo', async () => {
  const { library } = await showTrash();
  ask();
  fireEvent.click(screen.getByTestId('empty-trash-confirm'));
  expect((await screen.findByTestId('toast')).textContent).toContain('Deleted for good');
  await waitFor(() => expect(document.activeElement?.classList.contains('shelf')).toBe(true));
  expect(document.activeElement?.textContent).toContain('The trash is empty');
  const asked = library.calls.length;
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'z' });
  expect(library.calls).toHaveLength(asked);
});

it('offers no Undo for what is on its way out, and keeps that of what is done meanwhile', async () => {
  const { library } = show({}, 'en');
  fireEvent.click((await screen.findAllByRole('button', { name: /^Move to trash/ }))[0]!);
  await screen.findByTestId('toast-undo');
  fireEvent.click(screen.getByTestId('filter-trash'));
  await screen.findByTestId('empty-trash');
  let emptied: () => void = () => undefined;
  library.emptyTrash = () => new Promise((resolve) => (emptied = () => resolve({ ok: true, value: null })));
  ask();
  fireEvent.click(screen.getByTestId('empty-trash-confirm'));
  await waitFor(() => expect(screen.queryByTestId('toast-undo')).toBeNull());
  const asked = library.calls.length;
  fireEvent.keyDown(document.body, { key: 'z' });
  expect(library.calls).toHaveLength(asked);
  fireEvent.click(screen.getByRole('button', { name: /^Put back/ }));
  await screen.findByTestId('toast-undo');
  await act(() => emptied());
  await waitFor(() => expect(screen.getByTestId('toast').textContent).toContain('Deleted for good'));
  fireEvent.keyDown(document.body, { key: 'z' });
  await waitFor(() => expect(library.calls.at(-1)).toMatchObject({ name: 'trash' }));
});

it('says so when it fails', async () => {
  const { library } = await showTrash();
  library.failing = { name: 'StorageFull' };
  ask();
  fireEvent.click(screen.getByTestId('empty-trash-confirm'));
  expect((await screen.findByTestId('toast')).textContent).toContain('The disk is full');
  expect(library.clips).toHaveLength(2);
});
