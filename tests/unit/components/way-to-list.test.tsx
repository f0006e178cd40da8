// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LibraryView } from '../../../components/library/LibraryView';
import { ok } from '../../../lib/messages/result';
import { DEFAULT_SETTINGS } from '../../../lib/settings';
import { FakeLibrary } from './fake-library';
import { pretendLayout } from './layout';
import { answering, brokenRules, clip, renderView } from './render';
import { filesOf, show } from './show-library';
import { press } from './show-popup';

beforeAll(pretendLayout);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const row = (name: string) => screen.findByRole('button', { name });
const focused = () => document.activeElement;

describe('from where nothing has the focus', () => {
  it.each(['j', 'k', 'ArrowDown', 'ArrowUp'])('%s leads to the list, whose keys go on from there', async (key) => {
    const { library } = show();
    const first = await row('Title a');
    press(key);
    expect(focused()).toBe(first);
    press('s');
    expect(library.calls.map(({ name, ids }) => [name, ...ids])).toEqual([['edit', 'a']]);
  });

  it('no letter does where single keys are off, but an arrow does', async () => {
    const nothing = () => undefined;
    const view = <LibraryView files={filesOf()} changeAlike={answering({ clips: 0, takeBack: answering(ok(null)) })} settings={DEFAULT_SETTINGS} onSettings={nothing} onLookAtStorage={nothing} onStartAfresh={answering(ok(null))} />;
    renderView(view, new FakeLibrary([clip('a')]), 'en', { singleKeys: false });
    const first = await row('Title a');
    press('j');
    expect(focused()).toBe(document.body);
    press('ArrowDown');
    expect(focused()).toBe(first);
  });

  it('the same keys are left alone in a field', async () => {
    show();
    await row('Title a');
    const field = screen.getByTestId('search');
    field.focus();
    press('j');
    expect(focused()).toBe(field);
  });
});

describe('the way past all that stands above the list', () => {
  it.each([
    ['en', 'Skip to the list'],
    ['zh-CN', '跳到列表'],
  ] as const)('is the first stop, in %s', async (language, name) => {
    const { container } = show({}, language);
    const first = await row('Title a');
    const skip = screen.getByRole('button', { name });
    expect(container.querySelector('a, button, input')).toBe(skip);
    fireEvent.click(skip);
    expect(focused()).toBe(first);
    expect(await brokenRules(container)).toEqual([]);
  });

  it('leads to what stands in the place of a list that is empty', async () => {
    show({ at: '#q=nowhere' });
    const empty = await screen.findByTestId('empty');
    fireEvent.click(screen.getByTestId('skip'));
    expect(focused()?.contains(empty)).toBe(true);
  });

  it('is not where there is no list', () => {
    show({ at: '#view=settings' });
    expect(screen.queryByTestId('skip')).toBeNull();
  });
});

it('Esc takes the query out of the search field, and then leaves it for the list', async () => {
  show({ at: '#kind=article' });
  const field = screen.getByTestId<HTMLInputElement>('search');
  field.focus();
  fireEvent.input(field, { target: { value: 'title' } });
  press('Escape');
  expect([field.value, focused()]).toEqual(['', field]);
  const first = await row('Title a');
  press('Escape');
  expect(focused()).toBe(first);
});
