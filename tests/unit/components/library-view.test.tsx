// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryView, type LibraryProps } from '../../../components/library/LibraryView';
import type { Files, ImportReport } from '../../../lib/library/files';
import { fail, ok } from '../../../lib/messages/result';
import { DEFAULT_SETTINGS } from '../../../lib/settings';
import { FakeLibrary } from './fake-library';
import { pretendLayout } from './layout';
import { answering, brokenRules, clip, renderView } from './render';

const report: ImportReport = { added: 0, already: 0, updated: 0, kept: 0, removedSeed: 0, refused: [] };
const file = new File(['{}'], 'backup.json');

const filesOf = (rest: Partial<Files> = {}): Files => ({
  backup: answering(ok({ name: 'commonplace.json', clips: 2, bytes: 12_400 })),
  import: answering(ok(report)),
  countNotes: () => 2,
  importNotes: answering(ok({ ...report, added: 2 })),
  emptyLibrary: answering(ok(null)),
  ...rest,
});

function show(props: Partial<LibraryProps> = {}, language: 'en' | 'zh-CN' = 'en') {
  const onSettings = vi.fn();
  const onStartAfresh = vi.fn();
  const view = renderView(
    <LibraryView
      files={filesOf()}
      settings={DEFAULT_SETTINGS}
      onSettings={onSettings}
      onPersist={() => undefined}
      onStartAfresh={onStartAfresh}
      {...props}
    />,
    new FakeLibrary([clip('a'), clip('b', { note: 'Mine' })]),
    language,
  );
  return { ...view, onSettings, onStartAfresh };
}

// Built by hand, since the library's own `fireEvent.change` becomes `input` beside preact/compat.
function choose(testId: string, chosen = file): void {
  const field = screen.getByTestId(testId);
  fireEvent(field, createEvent('change', field, { target: { files: [chosen] } }));
}

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('looking through', () => {
  it('opens a clipping beside the list', async () => {
    show();
    const row = await screen.findByRole('button', { name: 'Title b' });
    fireEvent.click(row);
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    expect(note.value).toBe('Mine');
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = show();
    await screen.findByRole('button', { name: 'Title b' });
    expect(await brokenRules(container)).toEqual([]);
  });
});

describe('backing up', () => {
  it('tells the file’s name, count and size', async () => {
    show({ section: 'files' });
    fireEvent.click(screen.getByTestId('backup'));
    expect(await screen.findByText('2 clippings handed to your browser’s downloads as commonplace.json (12.4 kB).')).toBeTruthy();
  });

  it('begins by itself when the popup asked for it, once', async () => {
    const backup = vi.fn(answering(ok({ name: 'commonplace.json', clips: 2, bytes: 12_400 })));
    show({ section: 'files', backUpNow: true, files: filesOf({ backup }) });
    expect(await screen.findByText(/handed to/)).toBeTruthy();
    expect(backup).toHaveBeenCalledOnce();
  });

  it('says that it failed', async () => {
    show({ section: 'files', backUpNow: true, files: filesOf({ backup: answering(fail('StorageFull')) }) });
    expect(await screen.findByText('The disk is full')).toBeTruthy();
  });

  it('shows how far it is', async () => {
    const files = filesOf({
      backup: (onProgress) => {
        onProgress({ done: 1_500, total: 10_000 });
        return new Promise(() => undefined);
      },
    });
    show({ section: 'files', backUpNow: true, files });
    await waitFor(() => expect(screen.getByTestId('progress').textContent).toBe('1,500 of 10,000…'));
  });
});

describe('bringing a backup in', () => {
  it('tells what came in, what did not and why', async () => {
    const value = { ...report, added: 3, already: 1, kept: 2, removedSeed: 1, refused: [{ line: 14, why: { field: 'title', flaw: 'missing' as const } }] };
    const files = filesOf({ import: answering(ok(value)) });
    const { container } = show({ section: 'files', files });
    choose('import-file');
    const told = (await screen.findByTestId('import-report')).textContent;
    for (const part of ['3 clippings came in', '1 was already here', '2 differ; yours were kept', 'Line 14: title is missing'])
      expect(told).toContain(part);
    expect(told).not.toContain('replaced');
    expect(await brokenRules(container)).toEqual([]);
  });

  it('takes a dropped file too', async () => {
    const importing = vi.fn<Files['import']>(answering(ok(report)));
    show({ section: 'files', files: filesOf({ import: importing }) });
    const drop = screen.getByTestId('drop');
    fireEvent(drop, createEvent('drop', drop, { dataTransfer: { files: [file] } }));
    expect(await screen.findByText('There was nothing to bring in.')).toBeTruthy();
    expect(importing.mock.calls[0]?.[0]).toBe(file);
  });

  it('replaces only when asked to, from the same file', async () => {
    const importing = vi
      .fn<Files['import']>()
      .mockResolvedValueOnce({ ok: true, value: { ...report, kept: 1 } })
      .mockResolvedValueOnce({ ok: true, value: { ...report, updated: 1 } });
    show({ section: 'files', files: filesOf({ import: importing }) });
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
    show({ section: 'files', files });
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
    show({ section: 'files', files: filesOf({ importNotes }) });
    expect(screen.getByTestId<HTMLButtonElement>('notes-import').disabled).toBe(true);
    fireEvent.input(screen.getByTestId('notes'), { target: { value: 'A\n\nB' } });
    expect(screen.getByTestId('notes-count').textContent).toBe('2 clippings found in these notes');
    expect(importNotes).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('notes-import'));
    expect(await screen.findByText('2 clippings came in')).toBeTruthy();
    expect(importNotes).toHaveBeenCalledWith('A\n\nB');
  });

  it('reads a text file', async () => {
    show({ section: 'files' });
    choose('notes-file', new File(['From a file'], 'notes.md'));
    await waitFor(() => expect(screen.getByTestId<HTMLTextAreaElement>('notes').value).toBe('From a file'));
  });
});

describe('settings', () => {
  it.each([
    ['Show it first', { onClick: 'review' }],
    ['简体中文', { language: 'zh-CN' }],
    ['Dark', { theme: 'dark' }],
  ])('hold at once: %s', (label, expected) => {
    const { onSettings } = show({ section: 'settings' });
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${label}`) }));
    expect(onSettings.mock.calls).toEqual([[expected]]);
  });

  it('tell how the library is kept', async () => {
    const { container } = show({ section: 'settings', storage: { persisted: false, used: 3_000_000 } });
    expect(screen.getByTestId('storage-state').textContent).toBe(
      'The browser may clear your library when the disk runs short. Your library takes up 3 MB.',
    );
    expect(await brokenRules(container)).toEqual([]);
  });

  it.each([
    ['en', 'empty'],
    ['zh-CN', '清空'],
  ] as const)('empty the library only when the word is typed, in %s', (language, word) => {
    const emptyLibrary = vi.fn(answering(ok(null)));
    show({ section: 'settings', files: filesOf({ emptyLibrary }) }, language);
    const press = () => fireEvent.submit(screen.getByTestId('empty-confirm').closest('form') as HTMLFormElement);
    fireEvent.input(screen.getByTestId('empty-confirm'), { target: { value: word.slice(0, -1) } });
    press();
    expect(emptyLibrary).not.toHaveBeenCalled();
    fireEvent.input(screen.getByTestId('empty-confirm'), { target: { value: word } });
    press();
    expect(emptyLibrary).toHaveBeenCalledOnce();
  });
});

describe('trouble', () => {
  it('says that the library is missing and offers both ways out', () => {
    const { onStartAfresh } = show({ trouble: { state: 'lost', clips: 147 } });
    expect(screen.getByRole('alert').textContent).toContain('Your library is missing');
    fireEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
    expect(onStartAfresh).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Restore from a backup' }));
    expect(screen.getByTestId('import-file')).toBeTruthy();
  });

  it('says that the library cannot be opened', () => {
    show({ trouble: { state: 'unavailable', detail: '' } });
    expect(screen.getByRole('alert').textContent).toContain('The library cannot be opened');
  });
});
