// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Alike, AlikeOutcome, ChangeAlike } from '../../../lib/library/alike';
import { fail, ok } from '../../../lib/messages/result';
import { brokenRules } from './render';
import { show } from './show-library';

/** Changes that are noted down, and end when the test says so. */
function noted(rest: Partial<AlikeOutcome> = {}) {
  const asked: Alike[] = [];
  let taken = 0;
  const takeBack = () => {
    taken++;
    return Promise.resolve(ok(null));
  };
  const changeAlike: ChangeAlike = (of, onProgress) => {
    asked.push(of);
    onProgress({ done: 1, total: 2 });
    return Promise.resolve({ clips: 2, takeBack, ...rest });
  };
  return { asked, taken: () => taken, changeAlike };
}

const menu = () => screen.getByTestId('change-list');
const choose = (name: string) => {
  fireEvent.click(menu());
  fireEvent.click(screen.getByRole('menuitem', { name }));
};
const said = (text: string) => waitFor(() => expect(screen.getByTestId('toast').textContent).toContain(text));

afterEach(cleanup);

describe('changing all that is listed', () => {
  it.each([
    ['Mark as read', { read: true }],
    ['Mark as unread', { read: false }],
    ['Star', { starred: true }],
    ['Remove star', { starred: false }],
    ['Move to trash', { trashed: true }],
  ])('%s', async (name, change) => {
    const { asked, changeAlike } = noted();
    show({ changeAlike, at: '#q=title' });
    choose(name);
    await said('2 clippings changed');
    expect(asked.map(({ ids, changes }) => [ids.slice(0), changes])).toEqual([[['a', 'b'], [change]]]);
  });

  it('is taken back by its button, and by the key after it', async () => {
    const { taken, changeAlike } = noted();
    show({ changeAlike });
    choose('Star');
    await said('2 clippings changed');
    fireEvent.click(screen.getByTestId('toast-undo'));
    await said('Undone: Star · 2 clippings');
    choose('Star');
    await said('2 clippings changed');
    fireEvent.keyDown(document.body, { key: 'z' });
    await waitFor(() => expect(taken()).toBe(2));
  });

  it('asks which tags go on and off, and changes nothing until then', async () => {
    const { asked, changeAlike } = noted();
    show({ changeAlike, at: '#q=title' });
    choose('Tags…');
    const dialog = screen.getByTestId('tag-listed');
    expect(within(dialog).getByRole('heading', { name: 'Tags of these 2 clippings' })).toBeTruthy();
    expect(within(dialog).getByTestId<HTMLButtonElement>('tag-listed-do').disabled).toBe(true);
    const field = within(dialog).getByTestId('tag-input');
    fireEvent.input(field, { target: { value: 'reading list' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await brokenRules(dialog)).toEqual([]);
    expect(asked).toEqual([]);
    fireEvent.click(within(dialog).getByTestId('tag-listed-do'));
    await said('2 clippings changed');
    expect(asked.map(({ changes }) => changes)).toEqual([[{ tag: 'reading list' }]]);
    expect(screen.getByTestId<HTMLDialogElement>('tag-listed').open).toBe(false);
  });

  it('says what went wrong; what was done by then can be taken back', async () => {
    const { taken, changeAlike } = noted({ clips: 1, failure: fail('StorageFull').error });
    show({ changeAlike });
    choose('Star');
    await said('The disk is full');
    fireEvent.keyDown(document.body, { key: 'z' });
    await waitFor(() => expect(taken()).toBe(1));
  });

  it('shows how far it is back, and begins nothing else meanwhile', async () => {
    let end: () => void = () => undefined;
    const takeBack: AlikeOutcome['takeBack'] = (onProgress) => {
      onProgress({ done: 100, total: 200 });
      return new Promise((resolve) => (end = () => resolve(ok(null))));
    };
    const { changeAlike } = noted({ takeBack });
    show({ changeAlike });
    choose('Star');
    await said('2 clippings changed');
    fireEvent.keyDown(document.body, { key: 'z' });
    await waitFor(() => expect(screen.getByTestId('change-list-progress').textContent).toBe('100 of 200…'));
    expect(screen.queryByTestId('change-list')).toBeNull();
    end();
    await said('Undone: Star');
    expect(menu()).toBeTruthy();
  });

  it('tells what came of it once the reader is back from elsewhere, and once only', async () => {
    let end: (outcome: AlikeOutcome) => void = () => undefined;
    show({ changeAlike: () => new Promise((resolve) => (end = resolve)) });
    choose('Star');
    fireEvent.click(screen.getByTestId('nav-settings'));
    end({ clips: 1, failure: fail('StorageFull').error, takeBack: () => Promise.resolve(ok(null)) });
    await Promise.resolve();
    fireEvent.click(screen.getByTestId('nav-browse'));
    await said('The disk is full');
    fireEvent.click(screen.getByTestId('nav-settings'));
    fireEvent.click(screen.getByTestId('nav-browse'));
    await waitFor(() => expect(screen.getByTestId('change-list')).toBeTruthy());
    expect(screen.queryByTestId('toast')).toBeNull();
  });

  it('has the browser ask before the tab is closed while it runs, and not after', async () => {
    const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    let end: (outcome: AlikeOutcome) => void = () => undefined;
    show({ changeAlike: () => new Promise((resolve) => (end = resolve)) });
    expect(asks()).toBe(false);
    choose('Star');
    await waitFor(() => expect(asks()).toBe(true));
    end({ clips: 2, takeBack: () => Promise.resolve(ok(null)) });
    await said('2 clippings changed');
    await waitFor(() => expect(asks()).toBe(false));
  });

  it('is not offered of the trash, nor where nothing is found', () => {
    show({ at: '#shelf=trash' });
    expect(screen.queryByTestId('change-list')).toBeNull();
    cleanup();
    show({ at: '#q=nowhere' });
    expect(screen.queryByTestId('change-list')).toBeNull();
  });
});
