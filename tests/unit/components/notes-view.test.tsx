// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Files } from '../../../lib/library/files';
import { ok } from '../../../lib/messages/result';
import { pretendLayout } from './layout';
import { answering } from './render';
import { choose, file, filesOf, lookElsewhereAndBack, report, show } from './show-library';

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('importing notes', () => {
  it('counts before it imports', async () => {
    const importNotes = vi.fn<Files['importNotes']>(answering(ok({ ...report, added: 2 })));
    show({ at: '#view=files', files: filesOf({ importNotes }) });
    expect(screen.getByTestId<HTMLButtonElement>('notes-import').disabled).toBe(true);
    fireEvent.input(screen.getByTestId('notes'), { target: { value: 'A\n\nB' } });
    expect(screen.getByTestId('notes-count').textContent).toBe('2 clippings found in these notes');
    expect(importNotes).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('notes-import'));
    expect(await screen.findByText('2 clippings came in')).toBeTruthy();
    expect(importNotes).toHaveBeenCalledWith('A\n\nB');
  });

  it('says no more of notes that came in once others are written', async () => {
    show({ at: '#view=files' });
    const write = (value: string) => fireEvent.input(screen.getByTestId('notes'), { target: { value } });
    write('A\n\nB');
    fireEvent.click(screen.getByTestId('notes-import'));
    await screen.findByText('2 clippings came in');
    expect(screen.getByTestId<HTMLTextAreaElement>('notes').value).toBe('');
    write('C');
    expect(screen.queryByText('2 clippings came in')).toBeNull();
  });

  it('reads a text file', async () => {
    show({ at: '#view=files' });
    choose('notes-file', new File(['From a file'], 'notes.md'));
    await waitFor(() => expect(screen.getByTestId<HTMLTextAreaElement>('notes').value).toBe('From a file'));
  });

  /** A drag of what a file manager, or a page, lets go of over the notes. */
  const dragOver = (kind: 'dragOver' | 'drop', items: { kind: string; type: string }[], files: File[] = []) => {
    const field = screen.getByTestId('notes');
    const event = createEvent[kind](field, { dataTransfer: { items, files } });
    fireEvent(field, event);
    return event.defaultPrevented;
  };

  it.each(['text/markdown', ''])('takes a text file that is dropped on the field, of the type %j', async (type) => {
    show({ at: '#view=files' });
    const items = [{ kind: 'file', type }];
    expect(dragOver('dragOver', items)).toBe(true);
    expect(dragOver('drop', items, [new File(['Dropped'], 'notes.md')])).toBe(true);
    await waitFor(() => expect(screen.getByTestId<HTMLTextAreaElement>('notes').value).toBe('Dropped'));
  });

  it.each([
    ['a text', { kind: 'string', type: 'text/plain' }],
    ['a backup', { kind: 'file', type: 'application/json' }],
  ])('leaves %s that is dropped there alone', (_, item) => {
    show({ at: '#view=files' });
    expect([dragOver('dragOver', [item]), dragOver('drop', [item], [file])]).toEqual([false, false]);
  });

  it('says that a file could not be read, until one can', async () => {
    show({ at: '#view=files' });
    const moved = new File([''], 'notes.md');
    moved.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    choose('notes-file', moved);
    expect(await screen.findByText('The file could not be read')).toBeTruthy();
    choose('notes-file', new File(['From a file'], 'notes.md'));
    await waitFor(() => expect(screen.queryByText('The file could not be read')).toBeNull());
  });

  it.each([
    ['BibTeX', 'These are references in BibTeX, not notes'],
    ['Ris', 'These are references in RIS, not notes'],
    ['EndNote', 'These are references of EndNote, not notes'],
    ['Csl', 'These are references in CSL-JSON, not notes'],
  ] as const)('says what was given in place of notes, and takes it as what it is: %s', async (refusal, told) => {
    const importing = vi.fn<Files['import']>(answering(ok({ ...report, added: 1 })));
    show({ at: '#view=files', files: filesOf({ countNotes: () => refusal, import: importing }) });
    fireEvent.input(screen.getByTestId('notes'), { target: { value: '@article{a,}' } });
    expect(screen.getByText(told)).toBeTruthy();
    expect(screen.getByTestId('notes-count').textContent).toBe('');
    expect(screen.getByTestId<HTMLButtonElement>('notes-import').disabled).toBe(true);
    fireEvent.click(screen.getByTestId('notes-as-references'));
    expect(await screen.findByText('1 clipping came in')).toBeTruthy();
    const [given] = importing.mock.calls[0]!;
    expect(given instanceof File && (await given.text())).toBe('@article{a,}');
    expect(screen.getByTestId<HTMLTextAreaElement>('notes').value).toBe('');
  });

  it('lets go of a file that was chosen, so that it can be chosen again', () => {
    show({ at: '#view=files' });
    const field = screen.getByTestId<HTMLInputElement>('notes-file');
    const emptied = vi.spyOn(field, 'value', 'set');
    choose('notes-file', new File(['From a file'], 'notes.md'));
    expect(emptied).toHaveBeenCalledWith('');
  });

  it('keeps its report while the reader looks elsewhere', async () => {
    show({ at: '#view=files' });
    fireEvent.input(screen.getByTestId('notes'), { target: { value: 'A\n\nB' } });
    fireEvent.click(screen.getByTestId('notes-import'));
    await screen.findByText('2 clippings came in');
    lookElsewhereAndBack();
    expect(screen.getByText('2 clippings came in')).toBeTruthy();
  });
});
