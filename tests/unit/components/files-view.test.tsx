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

  it('tells which references could not be read, and on which line', async () => {
    const first = [
      { place: 1, line: 12, name: 'smith2020', why: { field: '' as const, flaw: 'unclosed' as const } },
      { place: 2, line: 1_300, why: { field: '' as const, flaw: 'loose' as const } },
    ];
    show({ at: '#view=files', files: filesOf({ import: answering(ok({ ...report, added: 3, filled: 2, refused: { count: 2, first } })) }) });
    choose('import-file');
    const told = (await screen.findByTestId('import-report')).textContent;
    expect(told).toContain('2 that were here got what they lacked');
    expect(told).toContain('smith2020, line 12: its end is missing, perhaps a brace or a quotation mark');
    expect(told).toContain('Line 1,300: fields that belong to no reference');
  });

  it('can be stopped, and says what had come in', async () => {
    const importing: Files['import'] = (_, onProgress, { stop } = {}) =>
      new Promise((resolve) => {
        onProgress({ done: 512, total: 10_000 });
        stop?.addEventListener('abort', () => resolve({ ok: false, stopped: true, sofar: { ...report, added: 512 } }));
      });
    show({ at: '#view=files', files: filesOf({ import: importing }) });
    choose('import-file');
    fireEvent.click(await screen.findByTestId('import-stop'));
    const told = (await screen.findByTestId('import-refused')).textContent;
    expect(told).toContain('The import was stopped');
    expect(told).toContain('What came in stays');
    expect(screen.getByTestId('import-report').textContent).toContain('512 clippings came in');
  });

  it('that was stopped at once says that nothing came in', async () => {
    show({ at: '#view=files', files: filesOf({ import: answering({ ok: false as const, stopped: true as const }) }) });
    choose('import-file');
    expect((await screen.findByTestId('import-refused')).textContent).toContain('Nothing came in.');
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
    expect(importing.mock.calls.map(([from, , options]) => [from, options?.replace])).toEqual([
      [file, false],
      [file, true],
    ]);
  });

  it.each([
    ['NotABackup', 'This is neither a backup nor a list of references'],
    ['TooNew', 'This backup is from a newer Commonplace'],
    ['Damaged', 'This backup is damaged'],
    ['Truncated', 'The end of this backup is missing'],
    ['Changed', 'Another program has written this backup anew'],
    ['Unreadable', 'The file could not be read'],
    ['TooLarge', 'This list of references is too large'],
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
