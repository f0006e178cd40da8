import { act, fireEvent, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { PopupView } from '../../../components/popup/PopupView';
import type { Clip } from '../../../lib/clip/clip';
import type { Clipper } from '../../../lib/library/clipper';
import { fail } from '../../../lib/messages/result';
import { FakeLibrary } from './fake-library';
import { answering, clip, renderView } from './render';

const clipper = { page: {}, save: answering(fail('PageRestricted')) } as unknown as Clipper;

export const three = (): Clip[] => [clip('a', { url: 'https://a.example/page' }), clip('b'), clip('c')];

/** The popup over a page that cannot be saved, so that the list is all there is. */
export async function showPopup(clips: Clip[] = three(), rest: { loading?: boolean; planting?: boolean } = {}) {
  const library = new FakeLibrary(clips, {}, rest.loading);
  const openLibrary = vi.fn();
  const close = vi.fn();
  const view = renderView(
    <PopupView
      clipper={clipper}
      onClick="save"
      openLibrary={openLibrary}
      close={close}
      planting={rest.planting ?? false}
    />,
    library,
  );
  await screen.findByTestId('failed-card');
  return { ...view, library, openLibrary, close };
}

/** The ids of the rows in the document. */
export const rows = () => screen.queryAllByTestId('clip-row').map((row) => row.dataset.id);
export const titleOf = (id: string) => document.querySelector<HTMLElement>(`[data-id="${id}"] .row-open`);
export const focusRow = (id: string) => void act(() => titleOf(id)?.focus());
export const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

/** All that was asked of a library, in order. */
export const asked = (library: FakeLibrary) => library.calls.map(({ name, ids, edit }) => [name, ...ids, edit]);
