import { expect, test, vi } from 'vitest';
import { connectLibrary, prepareSearching } from '../../../lib/library/connect';
import type { Filter } from '../../../lib/search/filter';
import { savePage } from '../../../lib/store/save';
import { freshDatabase, page } from '../store/library';

vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage: () => Promise.resolve({ ok: true, value: null }) } } }));

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
