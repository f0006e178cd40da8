import { createEvent, fireEvent, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { LibraryView, type LibraryProps } from '../../../components/library/LibraryView';
import type { Files, ImportReport, KeptCopy } from '../../../lib/library/files';
import { ok } from '../../../lib/messages/result';
import { DEFAULT_SETTINGS } from '../../../lib/settings';
import { FakeLibrary } from './fake-library';
import { answering, clip, renderView } from './render';

/** The report of an import that found nothing. */
export const report: ImportReport = { added: 0, already: 0, updated: 0, kept: 0, filled: 0, removedSeed: 0, refused: { count: 0, first: [] } };
export const file = new File(['{}'], 'backup.json');

/** What a browser keeps beside the library, as it is now. */
export const copyOf =
  (copy: KeptCopy | undefined): Files['keptCopy'] =>
  (next) => {
    next(copy);
    return () => undefined;
  };

/** Work with files that succeeds at once, but for what a test says of it. */
export const filesOf = (rest: Partial<Files> = {}): Files => ({
  backup: answering(ok({ name: 'commonplace.json', clips: 2, bytes: 12_400 })),
  writeReferences: answering(ok({ name: 'references.bib', clips: 2, bytes: 1_240 })),
  import: answering(ok(report)),
  countNotes: () => 2,
  importNotes: answering(ok({ ...report, added: 2 })),
  keptCopy: copyOf(undefined),
  keepCopy: answering(ok({ at: '2026-11-28T10:00:00.000Z', clips: 2, bytes: 3_400, since: 0 })),
  emptyLibrary: answering(ok(null)),
  ...rest,
});

/** The library view with two clippings, at the place that an address tells. */
export function show({ at = '', singleKeys = true, ...props }: Partial<LibraryProps> & { at?: string; singleKeys?: boolean } = {}, language: 'en' | 'zh-CN' = 'en') {
  history.replaceState(null, '', `/library.html${at}`);
  const onSettings = vi.fn();
  const onStartAfresh = vi.fn<LibraryProps['onStartAfresh']>(answering(ok(null)));
  const view = renderView(
    <LibraryView
      files={filesOf()}
      changeAlike={answering({ clips: 2, takeBack: answering(ok(null)) })}
      settings={DEFAULT_SETTINGS}
      onSettings={onSettings}
      onLookAtStorage={() => undefined}
      onStartAfresh={onStartAfresh}
      {...props}
    />,
    new FakeLibrary([clip('a'), clip('b', { note: 'Mine' })]),
    language,
    { singleKeys },
  );
  return { ...view, onSettings, onStartAfresh };
}

/** Chooses a file in a field: by hand, since the library's own `fireEvent.change` becomes `input` beside preact/compat. */
export function choose(testId: string, chosen = file): void {
  const field = screen.getByTestId(testId);
  fireEvent(field, createEvent('change', field, { target: { files: [chosen] } }));
}

export function lookElsewhereAndBack(): void {
  fireEvent.click(screen.getByTestId('nav-browse'));
  fireEvent.click(screen.getByTestId('nav-files'));
}
