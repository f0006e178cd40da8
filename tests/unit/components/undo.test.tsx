// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pretendLayout } from './layout';
import { clip } from './render';
import { asked, focusRow, press, rows, showPopup, titleOf } from './show-popup';

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const told = async (words: string) => waitFor(() => expect(screen.getByTestId('toast').textContent).toContain(words));
const undoing = async (words: string) => {
  press('z');
  await told(`Undone: ${words}`);
};

/** The popup with these clippings once their rows are there. */
async function show(...clips: Parameters<typeof clip>[]) {
  const view = await showPopup(clips.map((each) => clip(...each)));
  await waitFor(() => expect(rows()).toHaveLength(clips.length));
  return view;
}

describe('undo', () => {
  it('takes back marks and deletions, the latest first, and says which', async () => {
    const { library } = await show(['a'], ['b', { read: true, starred: true }]);
    focusRow('a');
    press('r');
    press('s');
    focusRow('b');
    press('r');
    press('s');
    press('Delete');
    await waitFor(() => expect(rows()).toEqual(['a']));
    const done = library.calls.length;

    await undoing('Move to trash · Title b');
    await undoing('Remove star · Title b');
    await undoing('Mark as unread · Title b');
    await undoing('Star · Title a');
    await undoing('Mark as read · Title a');
    expect(asked(library).slice(done)).toEqual([
      ['restore', 'b', undefined],
      ['edit', 'b', { starred: true }],
      ['edit', 'b', { read: true }],
      ['edit', 'a', { starred: false }],
      ['edit', 'a', { read: false }],
    ]);
    press('z');
    expect(library.calls).toHaveLength(done + 5);
  });

  it('puts back into the trash what was taken out of it', async () => {
    const { library } = await showPopup([clip('t', { trashedAt: '2026-11-01T00:00:00.000Z' })]);
    fireEvent.click(screen.getByTestId('filter-trash'));
    fireEvent.click(await screen.findByRole('button', { name: 'Put back: Title t' }));
    await told('Put back');
    await undoing('Put back · Title t');
    expect(library.clips[0]?.trashedAt).toBeTruthy();
  });

  const focused = () => document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id;

  const byButton = () => {
    const button = screen.getByTestId('toast-undo');
    void act(() => button.focus());
    fireEvent.click(button);
  };

  it('leads to the row that comes back, by the key and by the button of the notice', async () => {
    await show(['a'], ['b'], ['c']);
    for (const undo of [() => press('z'), byButton]) {
      focusRow('a');
      press('Delete');
      await waitFor(() => expect(focused()).toBe('b'));
      await told('Moved to trash');
      undo();
      await told('Undone');
      await waitFor(() => expect(rows()).toEqual(['a', 'b', 'c']));
      await waitFor(() => expect(focused()).toBe('a'));
    }
  });

  it('leads to the only row', async () => {
    await show(['a']);
    focusRow('a');
    press('Delete');
    await waitFor(() => expect(rows()).toEqual([]));
    press('z');
    await waitFor(() => expect(focused()).toBe('a'));
  });

  it('leaves the focus where it is when the row was there all the time, or the reader is elsewhere', async () => {
    await show(['a'], ['b']);
    focusRow('a');
    press('s');
    focusRow('b');
    await undoing('Star · Title a');
    expect(focused()).toBe('b');
    focusRow('a');
    press('Delete');
    await waitFor(() => expect(focused()).toBe('b'));
    const elsewhere = screen.getByTestId('open-library');
    void act(() => elsewhere.focus());
    press('z');
    await waitFor(() => expect(rows()).toEqual(['a', 'b']));
    expect(document.activeElement).toBe(elsewhere);
  });

  it('of a notice takes back what the notice tells, once', async () => {
    const { library } = await show(['a'], ['b']);
    focusRow('a');
    press('Delete');
    await told('Moved to trash');
    focusRow('b');
    press('s');
    fireEvent.click(screen.getByTestId('toast-undo'));
    await told('Undone: Move to trash · Title a');
    await undoing('Star · Title b');
    expect(asked(library).slice(2)).toEqual([
      ['restore', 'a', undefined],
      ['edit', 'b', { starred: false }],
    ]);
  });

  it('that fails can be tried again', async () => {
    const { library } = await show(['a']);
    focusRow('a');
    press('s');
    await waitFor(() => expect(document.querySelector('.row-starred')).toBeTruthy());
    library.failing = { name: 'StorageFull' };
    press('z');
    await told('The disk is full');
    library.failing = undefined;
    await undoing('Star · Title a');
    expect(library.clips[0]?.starred).toBeUndefined();
  });

  it('does not reach behind what failed to be done, or is gone for good', async () => {
    const { library } = await show(['a'], ['b']);
    focusRow('a');
    press('s');
    await waitFor(() => expect(document.querySelector('.row-starred')).toBeTruthy());
    library.failing = { name: 'StorageFull' };
    focusRow('b');
    press('Delete');
    await told('The disk is full');
    library.failing = undefined;
    press('r');
    press('Delete');
    await waitFor(() => expect(rows()).toEqual(['a']));
    fireEvent.click(screen.getByTestId('filter-trash'));
    fireEvent.click(await screen.findByRole('button', { name: /^Delete for good/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Really delete/ }));
    await told('Deleted for good');
    await undoing('Star · Title a');
  });

  it('remembers the last twenty steps', async () => {
    const { library } = await show(['a']);
    for (let step = 0; step < 21; step++) {
      titleOf('a')?.focus();
      press('s');
      await waitFor(() => expect(Boolean(document.querySelector('.row-starred'))).toBe(step % 2 === 0));
    }
    for (let step = 0; step < 22; step++) press('z');
    await waitFor(() => expect(library.calls).toHaveLength(41));
    expect(library.clips[0]?.starred).toBe(true);
  });
});
