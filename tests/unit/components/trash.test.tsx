// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pretendLayout } from './layout';
import { clip } from './render';
import { focusRow, press, rows, showPopup as show, titleOf } from './show-popup';

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the trash', () => {
  it('is told by its rows, which are put back and not deleted', async () => {
    await show([clip('a'), clip('t', { trashedAt: '2026-11-01T12:00:00.000Z' })]);
    await waitFor(() => expect(rows()).toEqual(['a']));
    expect(screen.queryByTestId('row-trashed')).toBeNull();
    fireEvent.click(screen.getByTestId('filter-trash'));
    await waitFor(() => expect(rows()).toEqual(['t']));
    expect(screen.getByTestId('row-trashed').textContent).toBe('In the trash since 1 Nov 2026');
    expect(screen.queryByRole('button', { name: /^Move to trash/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Put back: Title t' }));
    expect(await screen.findByTestId('empty')).toBeTruthy();
    fireEvent.click(screen.getByTestId('filter-trash'));
    await waitFor(() => expect(rows()).toEqual(['a', 't']));
    expect(screen.queryByTestId('row-trashed')).toBeNull();
  });

  it('puts back, and deletes for good only at the second press', async () => {
    const { library } = await show([clip('a'), clip('t', { trashedAt: '2026-11-01T00:00:00.000Z' })]);
    fireEvent.click(screen.getByTestId('filter-trash'));
    await waitFor(() => expect(rows()).toEqual(['t']));
    focusRow('t');
    press('Delete');
    fireEvent.click(screen.getByRole('button', { name: 'Delete for good: Title t' }));
    expect(library.calls).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Really delete?: Title t' }));
    await waitFor(() => expect(library.clips.map(({ id }) => id)).toEqual(['a']));
  });

  it('leaves the focus in the list’s place when the last of it is deleted for good', async () => {
    await show([clip('t', { trashedAt: '2026-11-01T00:00:00.000Z' }), clip('u', { trashedAt: '2026-11-01T00:00:00.000Z' })]);
    fireEvent.click(screen.getByTestId('filter-trash'));
    await waitFor(() => expect(rows()).toEqual(['t', 'u']));
    const purge = (id: string) => {
      focusRow(id);
      const button = document.querySelector<HTMLElement>(`[data-id="${id}"] .danger`);
      button?.focus();
      if (button) fireEvent.click(button);
      if (button) fireEvent.click(button);
    };
    purge('t');
    await waitFor(() => expect(document.activeElement).toBe(titleOf('u')));
    purge('u');
    await waitFor(() => expect(document.activeElement?.className).toBe('shelf'));
    expect(document.activeElement?.textContent).toContain('The trash is empty');
  });
});
