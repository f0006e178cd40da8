// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, test, vi } from 'vitest';
import type { Files, KeptCopy } from '../../../lib/library/files';
import { fail, ok } from '../../../lib/messages/result';
import { pretendLayout } from './layout';
import { answering } from './render';
import { copyOf, filesOf, report, show } from './show-library';

const COPY = { at: '2026-11-28T10:00:00.000Z', clips: 1_230, bytes: 3_400_000, since: 0 };

beforeAll(pretendLayout);
afterEach(cleanup);

describe.each([
  ['lost', { state: 'lost', clips: 1_300 }, true],
  ['shrunk', { state: 'shrunk', missing: 70 }, false],
] as const)('a library that is %s', (_, trouble, replace) => {
  it.each([
    ['en', 'Bring back 1,230 clippings from the copy of 28 Nov 2026'],
    ['zh-CN', '从 2026年11月28日的副本找回 1,230 条'],
  ] as const)('is brought back from the copy, in %s', async (language, name) => {
    const bringIn = vi.fn(answering(ok(report)));
    show({ trouble, files: filesOf({ keptCopy: copyOf(COPY), import: bringIn }) }, language);
    fireEvent.click(await screen.findByRole('button', { name }));
    expect(bringIn).toHaveBeenCalledExactlyOnceWith('copy', expect.any(Function), expect.objectContaining({ replace }));
    expect(await screen.findByTestId('import-report')).toBeTruthy();
  });

  it.each([
    ['en', 'Bring back 1,230 clippings from the copy of 28 Nov 2026, and 12 saved or changed since'],
    ['zh-CN', '从 2026年11月28日的副本找回 1,230 条，连同此后保存或改动的 12 条'],
  ] as const)('is brought back with what was kept since, in %s', async (language, name) => {
    show({ trouble, files: filesOf({ keptCopy: copyOf({ ...COPY, since: 12 }) }) }, language);
    expect(await screen.findByRole('button', { name })).toBeTruthy();
  });

  it('offers no copy where none was kept', () => {
    show({ trouble });
    expect(screen.getByRole('button', { name: 'Restore from a backup' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Bring back/ })).toBeNull();
  });
});

describe('the settings', () => {
  const state = () => screen.getByTestId('copy-state').textContent;

  test('tell of when the copy is, of the one that takes its place, and that it is gone with the library', async () => {
    const told = new Set<(copy: KeptCopy | undefined) => void>();
    const tell = (copy: KeptCopy | undefined) => told.forEach((next) => next(copy));
    const keptCopy: Files['keptCopy'] = (next) => {
      told.add(next);
      next(COPY);
      return () => void told.delete(next);
    };
    show({ at: '#view=settings', files: filesOf({ keptCopy }) });
    expect(state()).toBe('The copy of 28 Nov 2026 holds 1,230 clippings (3.4 MB).');
    tell({ at: '2026-11-29T10:00:00.000Z', clips: 2, bytes: 3_400, since: 0 });
    await waitFor(() => expect(state()).toBe('The copy of 29 Nov 2026 holds 2 clippings (3.4 kB).'));
    tell({ at: '2026-11-29T10:00:00.000Z', clips: 2, bytes: 3_400, since: 1 });
    const more = ' Beside it stands 1 clipping that was saved or changed since.';
    await waitFor(() => expect(state()).toBe(`The copy of 29 Nov 2026 holds 2 clippings (3.4 kB).${more}`));
    tell(undefined);
    await waitFor(() => expect(state()).toBe('There is none yet.'));
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
  });

  test('have it renewed once for each press', async () => {
    const keepCopy = vi.fn(answering(ok(COPY)));
    show({ at: '#view=settings', files: filesOf({ keepCopy }) });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Copy now' });
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(button.disabled).toBe(false));
    expect(keepCopy).toHaveBeenCalledOnce();
  });

  test('say when there is none, and offer nothing to bring back', async () => {
    show({ at: '#view=settings' });
    await waitFor(() => expect(state()).toBe('There is none yet.'));
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
  });

  test('say why a copy could not be kept, and go on telling of the one before', async () => {
    show({ at: '#view=settings', files: filesOf({ keptCopy: copyOf(COPY), keepCopy: answering(fail('StorageFull')) }) });
    await waitFor(() => expect(state()).toContain('28 Nov'));
    fireEvent.click(screen.getByRole('button', { name: 'Copy now' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(state()).toContain('28 Nov');
  });

  test('bring it back beside what is there', async () => {
    const bringIn = vi.fn(answering(ok(report)));
    show({ at: '#view=settings', files: filesOf({ keptCopy: copyOf(COPY), import: bringIn }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Bring it back' }));
    expect(bringIn).toHaveBeenCalledExactlyOnceWith('copy', expect.any(Function), expect.objectContaining({ replace: false }));
  });
});
