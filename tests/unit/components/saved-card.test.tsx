// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLeftOverDrafts } from '../../../components/clip/use-left-over-drafts';
import { SavedCard } from '../../../components/popup/SavedCard';
import { draftIds, keepDraft, readDraft, settleDraft } from '../../../lib/drafts';
import type { ClipEdit } from '../../../lib/clip/clip';
import type { Saved } from '../../../lib/library/clipper';
import type { Library } from '../../../lib/library/library';
import { FakeLibrary } from './fake-library';
import { brokenRules, clip, renderView } from './render';

const page = clip('a', { summary: { text: 'What it says.', source: 'abstract' }, tags: ['one'] });

function show(saved: Partial<Saved> = {}, language: 'en' | 'zh-CN' = 'en') {
  const onUndo = vi.fn();
  const library = new FakeLibrary([page]);
  const view = renderView(
    <SavedCard
      saved={{ clip: page, outcome: 'new', suggestions: [], ...saved }}
      compact={false}
      onExpand={() => undefined}
      onUndo={onUndo}
      onSaveAgain={() => undefined}
      actions={{ restore: () => undefined }}
    />,
    library,
    language,
  );
  return { ...view, library, onUndo };
}

const title = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' });
const write = (name: string, value: string) => fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const edits = (library: FakeLibrary) => library.calls.map(({ edit }) => edit);
const rest = (milliseconds: number) => act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what the card says', () => {
  it.each([
    ['new', 'Saved'],
    ['refreshed', 'Saved on 2 Oct 2026'],
    ['restored', 'Back from the trash'],
    ['adopted', 'Now yours'],
  ] as const)('of a save that is %s', (outcome, expected) => {
    show({ outcome, before: '2026-10-02T12:00:00.000Z' });
    expect(screen.getByTestId('save-status').querySelector('strong')?.textContent).toBe(expected);
  });

  it('in Chinese', () => {
    show({ outcome: 'refreshed', before: '2026-10-02T12:00:00.000Z' }, 'zh-CN');
    expect(screen.getByText('保存于 2026年10月2日')).toBeTruthy();
  });

  it.each(['new', 'refreshed', 'restored', 'adopted'] as const)('offers Undo for a save that is %s', async (outcome) => {
    const { onUndo } = show({ outcome });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await act(() => Promise.resolve());
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('tells where the summary comes from, and that it is the reader’s once they write', () => {
    show();
    expect(screen.getByTestId('summary-source').textContent).toBe('Author’s abstract');
    write('Summary', 'In my words');
    expect(screen.getByTestId('summary-source').textContent).toBe('Yours');
  });

  it('breaks no rule of accessibility', async () => {
    vi.useRealTimers();
    const { container } = show({ suggestions: ['two'] });
    expect(await brokenRules(container)).toEqual([]);
  });
});

describe('editing', () => {
  it('is written once, after a rest in the typing', async () => {
    const { library } = show();
    write('Title', 'N');
    await rest(200);
    write('Title', 'New');
    write('Note', 'Mine');
    await rest(299);
    expect(edits(library)).toEqual([]);
    await rest(1);
    expect(edits(library)).toEqual([{ title: 'New', note: 'Mine' }]);
    expect(screen.getByTestId('edit-status').textContent).toBe('All changes saved');
  });

  it('still shows what was typed once it is written', async () => {
    show();
    write('Title', 'New');
    await rest(300);
    expect(title().value).toBe('New');
    write('Note', 'Mine');
    await rest(300);
    expect(title().value).toBe('New');
  });

  it('is written at once when the field is left, or the page', async () => {
    const { library } = show();
    write('Title', 'New');
    fireEvent.blur(title());
    await rest(0);
    expect(edits(library)).toEqual([{ title: 'New' }]);
    write('Note', 'Last words');
    fireEvent(window, new Event('pagehide'));
    expect(edits(library).at(-1)).toEqual({ note: 'Last words' });
  });

  it('takes an emptied summary or note away', async () => {
    const { library } = show();
    write('Summary', '');
    await rest(300);
    expect(edits(library)).toEqual([{ summary: null }]);
  });

  it('never writes a blank title', async () => {
    const { library } = show();
    write('Title', '  ');
    await rest(300);
    expect(edits(library)).toEqual([]);
    fireEvent.blur(title());
    await rest(0);
    expect(title().value).toBe('Title a');
    expect(screen.getByTestId('edit-status').textContent).toBe('');
    expect(readDraft('a')).toBeUndefined();
    write('Title', 'Whole again');
    await rest(300);
    expect(edits(library)).toEqual([{ title: 'Whole again' }]);
  });

  it('ends the title at Enter without a line break, but not while an input method composes', () => {
    const { library } = show();
    write('Title', '标题');
    fireEvent.keyDown(title(), { key: 'Enter', isComposing: true });
    expect(edits(library)).toEqual([]);
    fireEvent.keyDown(title(), { key: 'Enter' });
    expect(edits(library)).toEqual([{ title: '标题' }]);
  });

  it('says that it failed, and tries again when asked', async () => {
    const { library } = show();
    // Only what enters a region that was there before is announced.
    const region = screen.getByTestId('edit-status');
    expect(region.getAttribute('role')).toBe('status');
    library.failing = { name: 'StorageFull' };
    write('Title', 'New');
    await rest(300);
    expect(screen.getByTestId('edit-status')).toBe(region);
    expect(region.textContent).toContain('The disk is full');
    library.failing = undefined;
    fireEvent.click(screen.getByRole('button', { name: /^Not saved yet/ }));
    await rest(0);
    expect(screen.getByTestId('edit-status').textContent).toBe('All changes saved');
  });
});

describe('what another window writes', () => {
  const elsewhere = (library: FakeLibrary, edit: ClipEdit) => act(async () => void (await library.edit('a', edit)));
  const tags = () => screen.queryAllByRole('button', { name: /^Remove tag / }).map((each) => each.getAttribute('aria-label')?.slice(11));

  it('is shown, in fields that were written here before, too', async () => {
    const { library } = show();
    write('Title', 'Mine');
    fireEvent.blur(title());
    await rest(300);
    await elsewhere(library, { title: 'Theirs', tags: ['one', 'two'] });
    expect(title().value).toBe('Theirs');
    expect(tags()).toEqual(['one', 'two']);
  });

  it('is not overwritten by the next edit of another field, nor by another tag', async () => {
    const { library } = show();
    fireEvent.input(screen.getByRole('combobox'), { target: { value: 'here,' } });
    await rest(300);
    await elsewhere(library, { tags: ['one', 'here', 'there'] });
    fireEvent.input(screen.getByRole('combobox'), { target: { value: 'more,' } });
    write('Note', 'Mine');
    await rest(300);
    expect(library.clips[0]).toMatchObject({ tags: ['one', 'here', 'there', 'more'], note: 'Mine' });
  });

  it('does not take the word out of the mouth of one who is writing', async () => {
    const { library } = show();
    write('Title', 'A thought ');
    await rest(300);
    expect(title().value).toBe('A thought ');
    await elsewhere(library, { title: 'Theirs' });
    expect(title().value).toBe('A thought ');
    write('Title', 'A thought at length');
    await rest(300);
    expect(library.clips[0]?.title).toBe('A thought at length');
  });
});

describe('a draft', () => {
  it('is kept before any timer runs, and dropped when the library has it', async () => {
    show();
    write('Title', 'New');
    expect(readDraft('a')).toEqual({ title: 'New' });
    await rest(300);
    expect(readDraft('a')).toBeUndefined();
  });

  it('is kept as long as the library refuses it', async () => {
    const { library } = show();
    library.failing = { name: 'StorageFull' };
    write('Note', 'Precious');
    await rest(300);
    expect(readDraft('a')).toEqual({ note: 'Precious' });
  });

  it('that cannot be kept keeps nothing from being written', async () => {
    const { library } = show();
    const setItem = () => {
      throw new DOMException('The storage is full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: () => null, setItem, removeItem: () => undefined });
    const told = vi.spyOn(console, 'error').mockReturnValue();
    write('Note', 'A long one');
    await rest(300);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('A long one');
    expect(edits(library)).toEqual([{ note: 'A long one' }]);
    expect(told).toHaveBeenCalledOnce();
  });

  it('that is left over is shown and written when its clipping is opened again', async () => {
    keepDraft('a', { title: 'Left over' });
    const { library } = show();
    expect(title().value).toBe('Left over');
    await rest(0);
    expect(edits(library)).toEqual([{ title: 'Left over' }]);
    expect(readDraft('a')).toBeUndefined();
  });

  it('that changed while it was written stays, as far as it changed', () => {
    keepDraft('a', { title: 'First', note: 'Both' });
    settleDraft('a', { title: 'Zeroth', note: 'Both' });
    expect(readDraft('a')).toEqual({ title: 'First' });
    settleDraft('a', { title: 'First' });
    expect(draftIds()).toEqual([]);
  });

  it('that is left over is written when any view opens; one of a clipping that is gone is dropped', async () => {
    keepDraft('a', { note: 'Left over' });
    keepDraft('gone', { note: 'Of nothing' });
    const Outermost = ({ library }: { library: Library }) => {
      useLeftOverDrafts(library);
      return null;
    };
    const library = new FakeLibrary([page]);
    renderView(<Outermost library={library} />, library);
    await rest(0);
    expect(library.clips[0]?.note).toBe('Left over');
    expect(draftIds()).toEqual([]);
  });
});
