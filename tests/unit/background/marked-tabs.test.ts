import { beforeEach, expect, test, vi } from 'vitest';
import { followMarkedTabs } from '../../../entrypoints/background/marked-tabs';

type Listener = (tabId: number, change: { status: string }) => void;

/** The browser's tabs with the addresses that they tell, and what is kept while it runs. */
const { tabs, kept, listeners } = vi.hoisted(() => ({
  tabs: new Map<number, string | undefined>(),
  kept: new Map<string, unknown>(),
  listeners: new Set<Listener>(),
}));
vi.mock('wxt/browser', () => {
  // Whoever asks for all is told last what there was.
  const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 0, value));
  const get = (id: number) => (tabs.has(id) ? Promise.resolve({ url: tabs.get(id) }) : Promise.reject(new Error(`No tab with id: ${id}`)));
  const onUpdated = { addListener: (listener: Listener) => listeners.add(listener), removeListener: (listener: Listener) => listeners.delete(listener) };
  const session = {
    get: (name?: string) => (name === undefined ? later(Object.fromEntries(kept)) : Promise.resolve({ [name]: kept.get(name) })),
    set: (values: object) => Promise.resolve(Object.entries(values).forEach(([name, value]) => kept.set(name, value))),
    remove: (names: string[]) => Promise.resolve(names.forEach((name) => kept.delete(name))),
  };
  return { browser: { tabs: { get, onUpdated }, storage: { session } } };
});

const marked: [tabId: number, saved: boolean][] = [];
const saved = new Set<string>();
const follow = () =>
  followMarkedTabs({
    isSaved: (address) => Promise.resolve(saved.has(address)),
    mark: (...of) => Promise.resolve(marked.push(of)),
  });

/** A tab shows another page without a load, and all that follows from it has happened. */
async function show(tabId: number, address: string): Promise<void> {
  tabs.set(tabId, address);
  for (const listener of listeners) listener(tabId, { status: 'complete' });
  await settled();
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  for (const each of [tabs, kept, listeners, saved]) each.clear();
  marked.length = 0;
});

test('a tab that shows another page is marked anew, by what that page is', async () => {
  const note = follow();
  tabs.set(1, 'https://a.example/first');
  await note(1);
  saved.add('https://a.example/first');
  await show(1, 'https://a.example/second');
  await show(1, 'https://a.example/first');
  expect(marked).toEqual([
    [1, false],
    [1, true],
  ]);
});

test('another place on the page leaves the mark, under whatever address the page is kept', async () => {
  const note = follow();
  tabs.set(1, 'https://a.example/first');
  await note(1);
  await show(1, 'https://a.example/first#part');
  await show(1, 'https://a.example/first?utm_source=x');
  expect(marked).toEqual([]);
  await show(1, 'https://a.example/first#/inbox');
  expect(marked).toEqual([[1, false]]);
});

test('only marked tabs are followed, and nothing is listened to where there are none', async () => {
  const note = follow();
  await settled();
  expect(listeners.size).toBe(0);
  tabs.set(1, 'https://a.example/first').set(2, 'https://b.example/');
  await note(1);
  expect(listeners.size).toBe(1);
  await show(2, 'https://b.example/other');
  expect(marked).toEqual([]);
});

test('a tab that is marked while a background starts is followed', async () => {
  tabs.set(1, 'https://a.example/first');
  await follow()(1);
  await settled();
  await show(1, 'https://a.example/second');
  expect(marked).toEqual([[1, false]]);
});

test('a background that starts again goes on with the tabs that tell their address, and forgets the others', async () => {
  const note = follow();
  tabs.set(1, 'https://a.example/first').set(2, 'https://b.example/').set(3, 'https://c.example/');
  for (const id of [1, 2, 3]) await note(id);
  listeners.clear();
  tabs.set(2, undefined).delete(3);
  follow();
  await settled();
  expect([...kept.keys()]).toEqual(['marked-1']);
  await show(1, 'https://a.example/second');
  expect(marked).toEqual([[1, false]]);
  tabs.clear();
  listeners.clear();
  follow();
  await settled();
  expect([kept.size, listeners.size]).toEqual([0, 0]);
});
