// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SavedCard } from '../../../components/popup/SavedCard';
import { FakeLibrary } from './fake-library';
import { brokenRules, clip, renderView } from './render';

function show(language: 'en' | 'zh-CN' = 'en') {
  const onSaveAgain = vi.fn();
  const library = new FakeLibrary([clip('a')]);
  const view = renderView(
    <SavedCard
      saved={{ clip: clip('a'), outcome: 'new', suggestions: [] }}
      compact={false}
      onExpand={() => undefined}
      onUndo={() => undefined}
      onSaveAgain={onSaveAgain}
      actions={{ restore: ({ id }) => void library.restore([id]) }}
    />,
    library,
    language,
  );
  return { ...view, library, onSaveAgain };
}

const said = () => screen.getByTestId('save-status').textContent;
const press = (name: string) => act(() => void fireEvent.click(screen.getByRole('button', { name })));
const trash = (library: FakeLibrary) => act(() => void library.trash(['a']));
const purge = (library: FakeLibrary) => act(() => void library.purge(['a']));

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the card of a clipping that is deleted while it is open', () => {
  it.each([
    ['en', 'In the trash', 'Put back', 'Saved'],
    ['zh-CN', '已在回收站', '放回', '已保存'],
  ] as const)('says in %s where it is, and offers to put it back', async (language, inTrash, putBack, saved) => {
    const { library } = show(language);
    await trash(library);
    expect(said()).toBe(inTrash);
    expect(screen.getByTestId('saved-card').getAttribute('aria-label')).toBe(inTrash);
    expect(screen.queryByTestId('undo')).toBeNull();
    await press(putBack);
    expect(said()).toBe(saved);
    expect(document.activeElement).toBe(screen.getByTestId('saved-card'));
    expect(screen.queryByRole('button', { name: putBack })).toBeNull();
    expect(screen.getByTestId('undo')).toBeTruthy();
  });

  it('keeps what is being written', async () => {
    const { library } = show();
    const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    fireEvent.input(note, { target: { value: 'In the middle of' } });
    await trash(library);
    expect(note.isConnected).toBe(true);
    expect(note.value).toBe('In the middle of');
    await waitFor(() => expect(library.clips[0]?.note).toBe('In the middle of'));
    expect(library.clips[0]?.trashedAt).toBeTruthy();
  });

  it('says that it was deleted for good, and can be saved after all', async () => {
    const { library, onSaveAgain } = show();
    await purge(library);
    expect(screen.getByRole('status').textContent).toBe('Deleted for good');
    await press('Save it after all');
    expect(onSaveAgain).toHaveBeenCalledOnce();
  });

  it('leaves it to Undo to say what Undo did', async () => {
    const { library } = show();
    await press('Undo');
    await purge(library);
    expect(said()).toBe('Saved');
  });

  it('breaks no rule of accessibility', async () => {
    const { library, container } = show();
    await trash(library);
    expect(await brokenRules(container)).toEqual([]);
  });
});
