// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { hashOf, placeOf, type Place } from '../../../components/library/place';
import { pretendLayout } from './layout';
import { show } from './show-library';

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test.each<[string, Place]>([
  ['', { section: 'browse', filter: {} }],
  ['#view=settings', { section: 'settings', filter: {} }],
  ['#q=oak+galls', { section: 'browse', filter: { text: 'oak galls' } }],
  ['#q=%E6%B7%B1%E5%BA%A6+%26+C%23', { section: 'browse', filter: { text: '深度 & C#' } }],
  ['#year=0', { section: 'browse', filter: { year: 0 } }],
  ['#kind=paper&tag=LG&site=arXiv&year=2023&state=unread&origin=own', { section: 'browse', filter: { kind: 'paper', tag: 'LG', site: 'arXiv', year: 2023, state: 'unread', origin: 'own' } }],
  ['#q=oak&order=oldest', { section: 'browse', filter: { text: 'oak', order: 'oldest' } }],
  ['#shelf=trash&clip=0192-a', { section: 'browse', filter: { shelf: 'trash' }, opened: '0192-a' }],
])('%s is how a place is noted, and leads to it', (hash, place) => {
  expect(hashOf(place)).toBe(hash);
  expect(placeOf(hash)).toEqual(place);
});

test.each(['#backup', '#view=nowhere&kind=x&year=last&state=lost&origin=&shelf=top&order=best&q=', '#clip="]', '#%', '#&&=='])('%s, which says nothing true, leads to the beginning', (hash) => {
  expect(placeOf(hash)).toEqual({ section: 'browse', filter: {} });
});

const noted = (): unknown => history.state;
const row = (name: string) => screen.findByRole('button', { name });
const opened = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: 'Title' })?.value;

/** Goes to an address as Back and Forward do. */
function comeTo(address: string): void {
  history.replaceState(null, '', `/library.html${address}`);
  void act(() => void dispatchEvent(new PopStateEvent('popstate')));
}

describe('the library', () => {
  it('opens where its address says', async () => {
    const { library } = show({ at: '#q=title&clip=b' });
    await waitFor(() => expect(opened()).toBe('Title b'));
    expect(screen.getByTestId<HTMLInputElement>('search').value).toBe('title');
    expect(library.asked).toEqual({ text: 'title' });
  });

  it('makes a step of opening a clipping, of a choice and of another view', async () => {
    show();
    const push = vi.spyOn(history, 'pushState');
    fireEvent.click(await row('Title b'));
    expect(noted()).toBe('#clip=b');
    fireEvent.click(screen.getByTestId('filter-trash'));
    expect(noted()).toBe('#shelf=trash&clip=b');
    fireEvent.click(screen.getByTestId('nav-files'));
    expect(noted()).toBe('#view=files&shelf=trash&clip=b');
    fireEvent.click(screen.getByTestId('nav-browse'));
    expect(push).toHaveBeenCalledTimes(4);
  });

  it('tells the view in its address, and nothing of what was looked for', async () => {
    show();
    fireEvent.input(screen.getByTestId('search'), { target: { value: 'title' } });
    fireEvent.click(await row('Title b'));
    expect(location.hash).toBe('');
    fireEvent.click(screen.getByTestId('nav-files'));
    expect(location.hash).toBe('#view=files');
    fireEvent.click(screen.getByTestId('nav-browse'));
    expect([location.hash, noted()]).toEqual(['', '#q=title&clip=b']);
  });

  it('opens what was found first at Enter in the search field', async () => {
    show();
    const field = screen.getByTestId('search');
    fireEvent.input(field, { target: { value: 'title b' } });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Title a' })).toBeNull());
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(opened()).toBe('Title b'));
  });

  it('makes no step of typing, and none of what is so already', async () => {
    show();
    const push = vi.spyOn(history, 'pushState');
    fireEvent.input(screen.getByTestId('search'), { target: { value: 'titl' } });
    fireEvent.input(screen.getByTestId('search'), { target: { value: 'title' } });
    fireEvent.click(screen.getByTestId('nav-browse'));
    await waitFor(() => expect(noted()).toBe('#q=title'));
    expect(push).not.toHaveBeenCalled();
  });

  it('leaves the words that were typed last where a step begins', async () => {
    show();
    const replace = vi.spyOn(history, 'replaceState');
    fireEvent.input(screen.getByTestId('search'), { target: { value: 'title' } });
    fireEvent.click(await row('Title b'));
    expect(replace.mock.calls.map(([state]): unknown => state)).toEqual(['#q=title']);
    expect(noted()).toBe('#q=title&clip=b');
  });

  it('follows Back and Forward', async () => {
    show();
    fireEvent.click(await row('Title b'));
    expect(opened()).toBe('Title b');
    comeTo('');
    expect(opened()).toBeUndefined();
    comeTo('#q=title+a&clip=a');
    await waitFor(() => expect(opened()).toBe('Title a'));
    expect(screen.getByTestId<HTMLInputElement>('search').value).toBe('title a');
    comeTo('#view=settings');
    expect(screen.getByTestId('nav-settings').getAttribute('aria-current')).toBe('page');
  });

  it('comes back from another view to what was looked for', async () => {
    show({ at: '#q=title&clip=b' });
    fireEvent.click(screen.getByTestId('nav-settings'));
    fireEvent.click(screen.getByTestId('nav-browse'));
    await waitFor(() => expect(opened()).toBe('Title b'));
    expect(screen.getByTestId<HTMLInputElement>('search').value).toBe('title');
  });
});
