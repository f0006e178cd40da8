// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pretendLayout } from './layout';
import { brokenRules, clip } from './render';
import { asked, focusRow, press, rows, showPopup as show, three, titleOf } from './show-popup';

const focused = () => document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id;

beforeAll(pretendLayout);
// What marks the rows is fetched at the first query, which here takes longer than any test waits.
beforeAll(() => import('../../../lib/library/searching'));
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the list', () => {
  it('paints the newest before the filter has answered', async () => {
    await show(three(), { loading: true });
    await waitFor(() => expect(rows()).toEqual(['a', 'b', 'c']));
  });

  it('keeps only the rows near the view in the document, and tells the size of all', async () => {
    await show(Array.from({ length: 1000 }, (_, index) => clip(`n${index}`)));
    await waitFor(() => expect(rows().length).toBeGreaterThan(3));
    expect(rows().length).toBeLessThan(60);
    const item = screen.getAllByTestId('clip-row')[1]?.closest('li');
    expect(item?.getAttribute('aria-setsize')).toBe('1000');
    expect(item?.getAttribute('aria-posinset')).toBe('2');
  });

  it('reaches the end of a long list and keeps its tab stop when the view is elsewhere', async () => {
    await show(Array.from({ length: 1000 }, (_, index) => clip(`n${index}`)));
    await waitFor(() => expect(rows().length).toBeGreaterThan(3));
    focusRow('n0');
    press('End');
    await waitFor(() => expect(focused()).toBe('n999'));
    fireEvent.scroll(document.querySelector('.list') as HTMLElement, { target: { scrollTop: 0 } });
    await waitFor(() => expect(rows()).toContain('n1'));
    expect(titleOf('n999')?.tabIndex).toBe(0);
  });

  it('does what a key says once, however long it is held', async () => {
    const { library } = await show();
    await waitFor(() => expect(rows()).toHaveLength(3));
    focusRow('a');
    press('Delete');
    for (let held = 0; held < 3; held++) press('Delete', { repeat: true });
    expect(asked(library)).toEqual([['trash', 'a', undefined]]);
  });

  it.each(['j', 'ArrowDown'])('is where %s leads from where nothing has the focus, as when the popup has just opened', async (key) => {
    await show();
    await waitFor(() => expect(rows()).toHaveLength(3));
    press(key);
    expect(focused()).toBe('a');
    press('j');
    expect(focused()).toBe('b');
  });

  it('leaves the arrows to a clipping that is open over it, which they scroll', async () => {
    await show();
    await waitFor(() => expect(rows()).toHaveLength(3));
    fireEvent.click(titleOf('b')!);
    const back = await screen.findByTestId('detail-back');
    await waitFor(() => expect(document.activeElement).toBe(back));
    back.blur();
    // `false` where the browser's own scrolling was kept from it.
    expect(press('ArrowDown')).toBe(true);
    expect(focused()).toBeUndefined();
  });

  it('has one tab stop, which the arrows and j, k, Home, End move', async () => {
    await show();
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect([...document.querySelectorAll('.row-open')].map((row) => (row as HTMLElement).tabIndex)).toEqual([0, -1, -1]);
    focusRow('a');
    const visited = ['ArrowDown', 'j', 'j', 'k', 'ArrowUp', 'End', 'Home'].map((key) => {
      press(key);
      return focused();
    });
    expect(visited).toEqual(['b', 'c', 'c', 'b', 'a', 'c', 'a']);
  });

  it('marks, stars and deletes the row that has the focus', async () => {
    const { library } = await show();
    await waitFor(() => expect(rows()).toHaveLength(3));
    focusRow('b');
    press('r');
    press('s');
    press('Delete');
    await waitFor(() => expect(rows()).toEqual(['a', 'c']));
    expect(asked(library)).toEqual([
      ['edit', 'b', { read: true }],
      ['edit', 'b', { starred: true }],
      ['trash', 'b', undefined],
    ]);
    expect(focused()).toBe('c');
  });

  it('brings a deleted clipping back with the notice’s Undo', async () => {
    await show();
    await waitFor(() => expect(rows()).toHaveLength(3));
    focusRow('a');
    press('Backspace');
    fireEvent.click(await screen.findByTestId('toast-undo'));
    await waitFor(() => expect(rows()).toEqual(['a', 'b', 'c']));
  });

  it.each([['z', {}], ['z', { ctrlKey: true }]])('brings it back with %s %o', async (key, modifier) => {
    await show();
    await waitFor(() => expect(rows()).toHaveLength(3));
    focusRow('a');
    press('Delete');
    expect(await screen.findByText('Moved to trash')).toBeTruthy();
    press(key, modifier);
    await waitFor(() => expect(rows()).toEqual(['a', 'b', 'c']));
  });

  it('says so when a deletion fails, and deletes nothing', async () => {
    const { library } = await show();
    await waitFor(() => expect(rows()).toHaveLength(3));
    library.failing = { name: 'StorageFull' };
    focusRow('a');
    press('Delete');
    expect((await screen.findByTestId('toast')).textContent).toContain('The disk is full');
    expect(rows()).toEqual(['a', 'b', 'c']);
  });

  it('opens a page on the web in a tab that learns nothing, and no other page', async () => {
    await show([clip('a', { url: 'https://a.example/page' }), clip('b', { url: 'javascript:alert(1)' })]);
    await waitFor(() => expect(rows()).toHaveLength(2));
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://a.example/page']);
    expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer');
    const pressed = vi.fn((event: Event) => event.preventDefault());
    links[0]?.addEventListener('click', pressed);
    focusRow('a');
    press('o');
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('opens a clipping, and Esc leads back to its row, then out', async () => {
    const { close } = await show();
    await waitFor(() => expect(rows()).toHaveLength(3));
    fireEvent.click(titleOf('b') as HTMLElement);
    expect(await screen.findByTestId('detail')).toBeTruthy();
    press('Escape');
    await waitFor(() => expect(focused()).toBe('b'));
    expect(close).not.toHaveBeenCalled();
    press('Escape');
    expect(close).toHaveBeenCalledOnce();
  });

  it('shows a saying as a quotation with its speaker', async () => {
    await show([clip('q', { kind: 'quote', title: 'Short', quotes: [{ text: 'Words in full.', speaker: 'Someone' }] })]);
    const row = await screen.findByTestId('clip-row');
    expect(row.querySelector('blockquote')?.textContent).toBe('Words in full.Someone');
  });

  it('shows what a page says as text, never as markup', async () => {
    await show([clip('x', { title: '<img src=x onerror=alert(1)>', summary: { text: '<b>bold</b>', source: 'description' } })]);
    const row = await screen.findByTestId('clip-row');
    expect(row.querySelector('img, b')).toBeNull();
    expect(row.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('begins at its beginning for another question, though the first answer is the same', async () => {
    await show(Array.from({ length: 40 }, (_, index) => clip(`n${index}`)));
    await waitFor(() => expect(rows().length).toBeGreaterThan(3));
    const list = document.querySelector('.list') as HTMLElement;
    list.scrollTop = 150;
    fireEvent.input(screen.getByTestId('search'), { target: { value: 'title' } });
    await waitFor(() => expect(list.scrollTop).toBe(0));
    expect(rows()[0]).toBe('n0');
  });

  it('marks what was looked for, as text, and shows a match that the row does not', async () => {
    const note = 'Worth a deep look.';
    await show([clip('x', { title: '<b>Deep</b> nets', summary: { text: 'On depth.', source: 'abstract' } }), clip('y', { note })]);
    fireEvent.input(screen.getByTestId('search'), { target: { value: 'deep' } });
    await waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(2));
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Deep', 'deep']);
    expect(titleOf('x')?.textContent).toBe('<b>Deep</b> nets');
    expect(screen.getByTestId('row-elsewhere').textContent).toBe('Note Worth a deep look.');
    fireEvent.input(screen.getByTestId('search'), { target: { value: '' } });
    await waitFor(() => expect(document.querySelector('mark')).toBeNull());
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = await show([...three(), clip('q', { kind: 'quote', quotes: [{ text: 'Words.' }] })]);
    await waitFor(() => expect(rows()).toHaveLength(4));
    expect(await brokenRules(container)).toEqual([]);
  });
});

describe('where there is nothing', () => {
  const said = async () => (await screen.findByTestId('empty')).textContent;

  it('explains the first run', async () => {
    await show([]);
    expect(await said()).toContain('The first page is blank');
  });

  it('says that the starter collection is on its way', async () => {
    await show([], { planting: true });
    expect(await said()).toContain('Laying out the starter collection');
  });

  const look = () => void fireEvent.input(screen.getByTestId('search'), { target: { value: 'nowhere' } });
  const onlyArticles = async () => {
    fireEvent.click(screen.getByTestId('filter-kind'));
    fireEvent.click(await screen.findByRole('button', { name: /^Article/ }));
  };

  it.each([
    ['Clear search', [look]],
    ['Clear filters', [onlyArticles]],
    ['Clear search and filters', [onlyArticles, look]],
  ])('says what is to blame for it: %s', async (label, narrowings) => {
    const { library } = await show();
    await waitFor(() => expect(rows()).toHaveLength(3));
    for (const narrow of narrowings) await narrow();
    await act(() => void library.trash(['a', 'b', 'c']));
    expect(await said()).toContain('Nothing matches');
    const offered = [...screen.getByTestId('empty').querySelectorAll('button')];
    expect(offered.map((button) => button.textContent)).toEqual([label]);
    fireEvent.click(offered[0] as HTMLElement);
    await waitFor(() => expect(library.asked).toEqual({}));
  });

  it('says that a part of the query was not understood', async () => {
    const { library } = await show([]);
    const find = library.find.bind(library);
    library.find = (filter) => (next, failed) => find(filter)((listed) => next({ ...listed, misread: true }), failed);
    fireEvent.input(screen.getByTestId('search'), { target: { value: 'is:stared' } });
    await waitFor(() => expect(screen.getByTestId('empty').textContent).toContain('was not understood'));
  });

  it('says that the trash is empty', async () => {
    await show();
    fireEvent.click(screen.getByTestId('filter-trash'));
    expect(await said()).toContain('The trash is empty');
  });
});

describe('the popup’s keys and foot', () => {
  it('finds with /, but not while typing', async () => {
    await show();
    press('/');
    expect(document.activeElement).toBe(screen.getByTestId('search'));
    const typed = press('/');
    expect(typed).toBe(true);
  });

  it('explains the keys with ?', async () => {
    await show();
    press('?');
    await waitFor(() => expect(screen.getByTestId('shortcuts').hasAttribute('open')).toBe(true));
  });

  it('explains the query language beside the field, and tries an example', async () => {
    const { library, container } = await show();
    fireEvent.click(screen.getByTestId('open-search-help'));
    await waitFor(() => expect(screen.getByTestId('search-help').hasAttribute('open')).toBe(true));
    const example = await screen.findByRole('button', { name: 'tag:LG' });
    expect(await brokenRules(container)).toEqual([]);
    fireEvent.click(example);
    await waitFor(() => expect(screen.getByTestId('search-help').hasAttribute('open')).toBe(false));
    expect(screen.getByTestId<HTMLInputElement>('search').value).toBe('tag:LG');
    expect(library.asked).toEqual({ text: 'tag:LG' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('search')));
  });

  it('has words of any direction begin where they begin', async () => {
    await show([clip('a', { title: 'كتاب الملاحظات', summary: { text: 'ما كُتب فيه يبقى.', source: 'description' } })]);
    await waitFor(() => expect(rows()).toEqual(['a']));
    expect(titleOf('a')?.dir).toBe('auto');
    expect(document.querySelector<HTMLElement>('.row-summary')?.dir).toBe('auto');
  });

  it('counts the clippings, and opens the library for itself and to back up', async () => {
    const { openLibrary } = await show();
    expect(screen.getByTestId('clip-count').textContent).toBe('3 clippings');
    fireEvent.input(screen.getByTestId('search'), { target: { value: 'b' } });
    await waitFor(() => expect(screen.getByTestId('clip-count').textContent).toBe('1 clipping found'));
    fireEvent.click(screen.getByTestId('open-library'));
    fireEvent.click(screen.getByTestId('back-up'));
    expect(openLibrary.mock.calls).toEqual([[], ['backup']]);
  });
});
