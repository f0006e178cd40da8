// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Files, References } from '../../../lib/library/files';
import { fail, ok } from '../../../lib/messages/result';
import { pretendLayout } from './layout';
import { brokenRules } from './render';
import { filesOf, show } from './show-library';

const writeText = vi.fn<(text: string) => Promise<void>>();

beforeAll(pretendLayout);
beforeEach(() => {
  localStorage.clear();
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const button = () => screen.getByTestId('cite');
const offered = () => screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
const focused = () => document.activeElement?.textContent;
const key = (name: string) => fireEvent.keyDown(document.activeElement!, { key: name });

const rowOf = (title: string) => within(screen.getByTestId('clip-list')).getByText(title).closest('button')!;

/** The library with room for a clipping beside the list, and the first one open there. */
function showBeside() {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
  return show({ at: '#clip=a' });
}

describe('citing the opened clipping', () => {
  it('copies the form that is chosen, and says so', async () => {
    const { container } = show({ at: '#clip=a' });
    fireEvent.click(button());
    expect(offered()).toEqual(['GB/T 7714—2015', 'APA, 7th edition', 'BibTeX', 'RIS', 'CSL-JSON', 'Markdown link', 'Markdown notes']);
    expect(await brokenRules(container)).toEqual([]);
    fireEvent.click(screen.getByRole('menuitem', { name: 'APA, 7th edition' }));
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button());
    await waitFor(() => expect(screen.getByTestId('toast').textContent).toContain('Copied to the clipboard: APA, 7th edition · Title a'));
    expect(screen.getByTestId('toast').closest('[role=status]')).toBeTruthy();
    expect(writeText.mock.calls).toEqual([['Title a. (n.d.).']]);
  });

  it('says so when the browser does not let it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    writeText.mockRejectedValue(new DOMException('No', 'NotAllowedError'));
    show({ at: '#clip=a' });
    fireEvent.click(button());
    fireEvent.click(screen.getByRole('menuitem', { name: 'BibTeX' }));
    await waitFor(() => expect(screen.getByTestId('toast').textContent).toContain('The browser did not let it be copied'));
  });

  it('works by keys alone, in Chinese too', async () => {
    show({ at: '#clip=a' }, 'zh-CN');
    fireEvent.keyDown(document.body, { key: 'c' });
    expect([button().textContent, focused()]).toEqual(['引用', 'GB/T 7714—2015']);
    key('ArrowDown');
    expect(focused()).toBe('APA 第 7 版');
    key('End');
    expect(focused()).toBe('Markdown 笔记');
    key('ArrowDown');
    expect(focused()).toBe('GB/T 7714—2015');
    key('ArrowUp');
    expect(focused()).toBe('Markdown 笔记');
    fireEvent.click(document.activeElement!);
    await waitFor(() => expect(writeText.mock.calls).toEqual([['## Title a']]));
  });

  it('gives the focus back to where its key was pressed', () => {
    show({ at: '#clip=a' });
    const place = screen.getByTestId('detail-back');
    for (const folding of [() => key('Escape'), () => fireEvent.click(document.activeElement!)]) {
      place.focus();
      key('c');
      expect(focused()).toBe('GB/T 7714—2015');
      folding();
      expect([screen.queryByRole('menu'), document.activeElement]).toEqual([null, place]);
    }
    fireEvent.click(button());
    key('Escape');
    expect(document.activeElement).toBe(button());
  });

  it('folds up by Esc, and the clipping stays open', () => {
    show({ at: '#clip=a' });
    fireEvent.click(button());
    key('Escape');
    expect([screen.queryByRole('menu'), document.activeElement]).toEqual([null, button()]);
    expect(screen.getByTestId('detail')).toBeTruthy();
    fireEvent.click(button());
    key('Tab');
    expect(screen.queryByRole('menu')).toBeNull();
    fireEvent.click(button());
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('leaves the letter to who types, and to who copies', () => {
    show({ at: '#clip=a' });
    fireEvent.keyDown(screen.getByTestId('search'), { key: 'c' });
    fireEvent.keyDown(document.body, { key: 'c', ctrlKey: true });
    expect(screen.queryByRole('menu')).toBeNull();
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(screen.getByRole('menu')).toBeTruthy();
  });

  it('leaves the letter to who has single keys off', () => {
    show({ at: '#clip=a', singleKeys: false });
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button().getAttribute('aria-keyshortcuts')).toBeNull();
  });

  it('is of the row that has the focus, whatever is open', async () => {
    showBeside();
    const row = rowOf('Title b');
    row.focus();
    key('c');
    await waitFor(() => expect(focused()).toBe('GB/T 7714—2015'));
    expect(within(screen.getByTestId('detail')).getByRole('heading').textContent).toBe('Title b');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Markdown link' }));
    await waitFor(() => expect(writeText.mock.calls).toEqual([['Title b']]));
    expect(document.activeElement).toBe(row);
  });

  it('of a row covers the list where there is no room beside it, and leaves the focus in the clipping', async () => {
    show();
    rowOf('Title b').focus();
    key('c');
    await waitFor(() => expect(focused()).toBe('GB/T 7714—2015'));
    key('Escape');
    expect(document.activeElement).toBe(button());
  });

  it('is folded up when the clipping is come back to', async () => {
    showBeside();
    for (const title of ['Title b', 'Title a', 'Title b']) fireEvent.click(rowOf(title));
    expect(screen.queryByRole('menu')).toBeNull();
    key('c');
    await screen.findByRole('menu');
    key('Escape');
    for (const title of ['Title a', 'Title b']) fireEvent.click(rowOf(title));
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('asks for nothing where nothing is open and no row has the focus', () => {
    show();
    fireEvent.keyDown(document.body, { key: 'c' });
    expect([screen.queryByRole('menu'), screen.queryByTestId('detail')]).toEqual([null, null]);
  });

  it('gives way to what is told next', async () => {
    show({ at: '#clip=a' });
    fireEvent.click(button());
    fireEvent.click(screen.getByRole('menuitem', { name: 'RIS' }));
    await screen.findByText(/^Copied to the clipboard: /);
    fireEvent.click(within(screen.getByTestId('detail')).getByRole('button', { name: /Move to trash/ }));
    await waitFor(() => expect(screen.getByTestId('toast').textContent).toContain('Moved to trash'));
  });
});

/** Work with files of which a list of references takes until it is told to end. */
function writing() {
  let end: Parameters<typeof ended>[0] = () => undefined;
  const ended = (resolve: (answer: Awaited<ReturnType<Files['writeReferences']>>) => void) => void (end = resolve);
  const asked: References[] = [];
  const files = filesOf({
    writeReferences: (references, onProgress, stop) => {
      asked.push(references);
      onProgress({ done: 1, total: 2 });
      stop.addEventListener('abort', () => end(ok(null)));
      return new Promise(ended);
    },
  });
  return { files, asked, end: (answer: Parameters<typeof end>[0]) => act(() => end(answer)) };
}

describe('citing what is listed', () => {
  const start = () => {
    fireEvent.click(screen.getByTestId('cite-list'));
    fireEvent.click(screen.getByRole('menuitem', { name: 'BibTeX' }));
  };

  it('writes what is found, in its order, and tells how far it is in the same place', async () => {
    const { files, asked, end } = writing();
    const { container } = show({ files, at: '#q=title' });
    expect(screen.getByTestId('cite-list').textContent).toBe('Cite these 2');
    start();
    expect(asked.map(({ form, ids }) => [form, ids?.slice(0)])).toEqual([['bibtex', ['a', 'b']]]);
    expect(screen.getByTestId('cite-list-progress').textContent).toBe('1 of 2…Cancel');
    expect(document.activeElement).toBe(screen.getByTestId('cite-list-stop'));
    expect(await brokenRules(container)).toEqual([]);
    await end(ok({ name: 'r.bib', clips: 2, bytes: 10 }));
    expect(await screen.findByText('File handed to your browser’s downloads')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByTestId('cite-list'));
  });

  it('is stopped', async () => {
    show({ files: writing().files });
    start();
    fireEvent.click(screen.getByTestId('cite-list-stop'));
    expect(await screen.findByText('Stopped; no file was written')).toBeTruthy();
  });

  it('says what went wrong, and what to do', async () => {
    const { files, end } = writing();
    show({ files });
    start();
    await end(fail('StorageFull'));
    await waitFor(() => expect(screen.getByTestId('toast').textContent).toBe('The disk is full · Nothing was saved. Make some room, then try again.'));
  });

  it('is not offered of the trash, nor where nothing is found', () => {
    show({ at: '#shelf=trash' });
    expect(screen.queryByTestId('cite-list')).toBeNull();
    cleanup();
    show({ at: '#q=nowhere' });
    expect(screen.queryByTestId('cite-list')).toBeNull();
  });
});

describe('references to the whole library', () => {
  it('are asked for in a form, may be stopped, and are reported', async () => {
    const { files, asked, end } = writing();
    show({ files, at: '#view=files' });
    fireEvent.click(screen.getByTestId('references-ris'));
    expect(asked).toEqual([{ form: 'ris' }]);
    fireEvent.click(screen.getByTestId('references-stop'));
    await waitFor(() => expect(screen.getByTestId('references-report').textContent).toBe('Stopped; no file was written'));
    fireEvent.click(screen.getByTestId('references-csl'));
    await end(ok({ name: 'r.json', clips: 2, bytes: 1_240 }));
    await waitFor(() => expect(screen.getByTestId('references-report').textContent).toBe('2 clippings handed to your browser’s downloads as r.json (1.2 kB).'));
  });

  it('say so where there are none', async () => {
    const none = ok({ name: 'r.bib', clips: 0, bytes: 0 });
    show({ files: filesOf({ writeReferences: () => Promise.resolve(none) }), at: '#view=files' });
    fireEvent.click(screen.getByTestId('references-bibtex'));
    await waitFor(() => expect(screen.getByTestId('references-report').textContent).toBe('No clippings to write; no file was written'));
    fireEvent.click(screen.getByTestId('nav-browse'));
    fireEvent.click(await screen.findByTestId('cite-list'));
    fireEvent.click(screen.getByRole('menuitem', { name: 'BibTeX' }));
    expect((await screen.findByTestId('toast')).textContent).toContain('no file was written');
  });
});
