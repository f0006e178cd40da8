import { afterEach, expect, test, vi } from 'vitest';
import type { ClipEdit } from '../../../lib/clip/clip';
import { connectLibrary, prepareSearching } from '../../../lib/library/connect';
import type { Filter } from '../../../lib/search/filter';
import { savePage } from '../../../lib/store/save';
import { freshDatabase, page } from '../store/library';

const background = vi.hoisted(() => ({ hears: (_: { request: object }): Promise<unknown> => Promise.resolve({ ok: true, value: null }) }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage: (message: { request: object }) => background.hears(message) } } }));

const { hears } = background;
afterEach(() => {
  background.hears = hears;
  vi.useRealTimers();
});

test('what nobody asked for waits until a save is done, a question does not', async () => {
  const db = freshDatabase();
  await savePage(db, page({ title: 'On notebooks' }));
  let saved: (value?: unknown) => void = () => undefined;
  const library = connectLibrary(db, undefined, prepareSearching(db, new Promise((resolve) => (saved = resolve))));
  const found = (filter: Filter) =>
    new Promise<number>((resolve, reject) => library.find(filter)(({ ids, settled }) => settled && resolve(ids.length), reject));
  let all: number | undefined;
  const everything = found({}).then((count) => (all = count));
  expect(await found({ text: 'notebooks' })).toBe(1);
  expect(all).toBeUndefined();
  saved();
  await everything;
  expect(all).toBe(1);
});

test('an edit that must be tried again is not written over the one that was made after it', async () => {
  vi.useFakeTimers();
  const written: (string | undefined)[] = [];
  let unheard = 3;
  background.hears = ({ request }) => {
    const { title } = (request as { edit: ClipEdit }).edit;
    if (title === 'First' && unheard-- > 0) return Promise.reject(new Error('Receiving end does not exist.'));
    written.push(title);
    return Promise.resolve({ ok: true, value: null });
  };
  const library = connectLibrary(freshDatabase());
  const edits = ['First', 'First and second'].map((title) => library.edit('an id', { title }));
  await vi.advanceTimersByTimeAsync(5_000);
  await Promise.all(edits);
  expect(written).toEqual(['First', 'First and second']);
});
