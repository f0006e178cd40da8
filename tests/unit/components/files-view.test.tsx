// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Files, ImportResult } from '../../../lib/library/files';
import { fail, ok } from '../../../lib/messages/result';
import { pretendLayout } from './layout';
import { answering, brokenRules } from './render';
import { choose, file, filesOf, lookElsewhereAndBack, report, show } from './show-library';

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('backing up', () => {
  it('tells the file’s name, count and size', async () => {
    show({ at: '#view=files' });
    fireEvent.click(screen.getByTestId('backup'));
    expect(await screen.findByText('2 clippings handed to your browser’s downloads as commonplace.json (12.4 kB).')).toBeTruthy();
  });

  it('begins by itself when the popup asked for it, once', async () => {
    const backup = vi.fn(answering(ok({ name: 'commonplace.json', clips: 2, bytes: 12_400 })));
    show({ at: '#view=files', backUpNow: true, files: filesOf({ backup }) });
    expect(await screen.findByText(/handed to/)).toBeTruthy();
    expect(backup).toHaveBeenCalledOnce();
  });

  it('does not begin anew when the reader looks elsewhere and comes back, and its report is still there', async () => {
    const backup = vi.fn(answering(ok({ name: 'commonplace.json', clips: 2, bytes: 12_400 })));
    show({ at: '#view=files', backUpNow: true, files: filesOf({ backup }) });
    await screen.findByText(/handed to/);
    lookElsewhereAndBack();
    expect(screen.getByText(/handed to/)).toBeTruthy();
    expect(backup).toHaveBeenCalledOnce();
  });

  it('says that it failed, and what to do', async () => {
    show({ at: '#view=files', backUpNow: true, files: filesOf({ backup: answering(fail('StorageFull')) }) });
    expect(await screen.findByText('The disk is full · Nothing was saved. Make some room, then try again.')).toBeTruthy();
  });

  it('shows how far it is', async () => {
    const files = filesOf({
      backup: (onProgress) => {
        onProgress({ done: 1_500, total: 10_000 });
        return new Promise(() => undefined);
      },
    });
    show({ at: '#view=files', backUpNow: true, files });
    await waitFor(() => expect(screen.getByTestId('progress').textContent).toBe('1,500 of 10,000…'));
  });
});

describe('bringing a backup in', () => {
  it('tells what came in, what did not and why', async () => {
    const value = { ...report, added: 3, already: 1, kept: 2, removedSeed: 1, refused: { count: 1, first: [{ place: 13, why: { field: 'title', flaw: 'missing' as const } }] } };
    const files = filesOf({ import: answering(ok(value)) });
    const { container } = show({ at: '#view=files', files });
    choose('import-file');
    const told = (await screen.findByTestId('import-report')).textContent;
    for (const part of ['3 clippings came in', '1 was already here', '2 differ; yours were kept', '1 clipping could not come in', 'Clipping no. 13 of the file: no title'])
      expect(told).toContain(part);
    expect(told).not.toContain('replaced');
    expect(await brokenRules(container)).toEqual([]);
  });

  it('takes a dropped file too', async () => {
    const importing = vi.fn<Files['import']>(answering(ok(report)));
    show({ at: '#view=files', files: filesOf({ import: importing }) });
    const drop = screen.getByTestId('drop');
    fireEvent(drop, createEvent('drop', drop, { dataTransfer: { files: [file] } }));
    expect(await screen.findByText('There was nothing to bring in.')).toBeTruthy();
    expect(importing.mock.calls[0]?.[0]).toBe(file);
  });

  it('is one at a time: a file dropped meanwhile is let fall', async () => {
    const importing = vi.fn<Files['import']>(() => new Promise(() => undefined));
    show({ at: '#view=files', files: filesOf({ import: importing }) });
    choose('import-file');
    await screen.findByTestId('progress');
    const drop = screen.getByTestId('drop');
    const dragged = { dropEffect: 'copy', files: [new File(['{}'], 'other.json')] };
    const over = createEvent.dragOver(drop, { dataTransfer: dragged }) as DragEvent;
    fireEvent(drop, over);
    expect(over.dataTransfer?.dropEffect).toBe('none');
    expect(drop.hasAttribute('data-over')).toBe(false);
    fireEvent(drop, createEvent('drop', drop, { dataTransfer: dragged }));
    lookElsewhereAndBack();
    choose('import-file', new File(['{}'], 'third.json'));
    expect(importing.mock.calls.map(([from]) => from)).toEqual([file]);
    expect(screen.getByTestId('progress')).toBeTruthy();
  });

  it('ends while the reader looks elsewhere, and is told then', async () => {
    let end: (result: ImportResult) => void = () => undefined;
    show({ at: '#view=files', files: filesOf({ import: () => new Promise((resolve) => (end = resolve)) }) });
    choose('import-file');
    await screen.findByTestId('progress');
    fireEvent.click(screen.getByTestId('nav-browse'));
    end({ ok: true, value: { ...report, added: 3 } });
    fireEvent.click(screen.getByTestId('nav-files'));
    expect(await screen.findByText('3 clippings came in')).toBeTruthy();
    expect(screen.queryByTestId('progress')).toBeNull();
  });

  it('tells the true number of what was refused', async () => {
    const first = [
      { place: 3, name: 'On ink', why: { field: 'key', flaw: 'of-another' as const } },
      { place: 4, why: { field: '', flaw: 'too-long' as const } },
      { place: 5, name: 'On paper', why: { field: 'links.0.url', flaw: 'malformed' as const } },
      { place: 6, name: 'On pens', why: { field: 'titleBy', flaw: 'wrong-type' as const } },
      { place: 7, name: 'On wax', why: { field: 'id', flaw: 'twice' as const } },
    ];
    show({ at: '#view=files', files: filesOf({ import: answering(ok({ ...report, refused: { count: 50_000, first } })) }) });
    choose('import-file');
    const told = (await screen.findByTestId('report-refused')).textContent;
    expect(told).toBe(
      [
        '50,000 clippings could not come in',
        'On ink: is filed under the address of another page',
        'Clipping no. 4 of the file: too large',
        'On paper: links cannot be read',
        'On pens: internal data cannot be read',
        'On wax: is in the file twice',
        'and 49,995 more',
      ].join(''),
    );
  });

  it('that stopped in the middle tells why, and what came in', async () => {
    const stopped: ImportResult = { ...fail('StorageFull'), sofar: { ...report, added: 200 } };
    show({ at: '#view=files', files: filesOf({ import: answering(stopped) }) });
    choose('import-file');
    const why = (await screen.findByTestId('import-refused')).textContent;
    expect(why).toContain('The disk is full');
    expect(why).toContain('What came in stays');
    expect(why).not.toContain('Nothing was saved');
    expect(screen.getByTestId('import-report').textContent).toContain('200 clippings came in');
  });

  it('replaces only when asked to, from the same file', async () => {
    const importing = vi
      .fn<Files['import']>()
      .mockResolvedValueOnce({ ok: true, value: { ...report, kept: 1 } })
      .mockResolvedValueOnce({ ok: true, value: { ...report, updated: 1 } });
    show({ at: '#view=files', files: filesOf({ import: importing }) });
    choose('import-file');
    fireEvent.click(await screen.findByTestId('replace-mine'));
    expect(await screen.findByText('1 was replaced by the backup’s')).toBeTruthy();
    expect(importing.mock.calls.map(([from, , options]) => [from, options])).toEqual([
      [file, { replace: false }],
      [file, { replace: true }],
    ]);
  });

  it.each([
    ['NotABackup', 'This is not a Commonplace backup'],
    ['TooNew', 'This backup is from a newer Commonplace'],
    ['Damaged', 'This backup is damaged'],
    ['Truncated', 'The end of this backup is missing'],
    ['Changed', 'Another program has written this backup anew'],
    ['Unreadable', 'The file could not be read'],
  ] as const)('turns a file away with its reason: %s', async (refusal, expected) => {
    const files = filesOf({ import: answering({ ok: false as const, refusal, line: 7 }) });
    show({ at: '#view=files', files });
    choose('import-file');
    const told = (await screen.findByTestId('import-refused')).textContent;
    expect(told).toContain(expected);
    expect(told).toContain('Nothing was changed.');
    expect(told).toContain('Seen in line 7.');
  });
});

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
  ] as const)('says what was given in place of notes, and takes none of it: %s', (refusal, told) => {
    show({ at: '#view=files', files: filesOf({ countNotes: () => refusal }) });
    fireEvent.input(screen.getByTestId('notes'), { target: { value: '@article{a,}' } });
    expect(screen.getByText(told)).toBeTruthy();
    expect(screen.getByTestId('notes-count').textContent).toBe('');
    expect(screen.getByTestId<HTMLButtonElement>('notes-import').disabled).toBe(true);
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
