import { beforeEach, expect, test, vi } from 'vitest';
import { handlersFor } from '../../../entrypoints/background/handlers';
import { LIMITS } from '../../../lib/clip/limits';
import type { PageExtract } from '../../../lib/extract/page-extract';
import { ok } from '../../../lib/messages/result';
import type { Database } from '../../../lib/store/database';
import { freshDatabase, page } from '../store/library';

/** What the clipper finds on the page of the tab. */
const tab = vi.hoisted((): { answer?: unknown } => ({}));
vi.mock('wxt/browser', () => ({ browser: { scripting: { executeScript: () => Promise.resolve([{ result: tab.answer }]) } } }));

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

/** The quotes of a page after its selection was saved from the menu. */
async function quotesAfter(found: Partial<PageExtract>, selection: string, isElsewhere = false) {
  tab.answer = ok(page(found));
  const nothing = () => undefined;
  const acts = { startAfresh: vi.fn(), rebuildIndex: vi.fn(), finishIndex: nothing, expectFewer: vi.fn(), keepCopy: vi.fn(), dropCopy: vi.fn() };
  const handlers = handlersFor(db, { changed: nothing, edited: nothing, marked: nothing }, acts);
  return (await handlers.saveQuote({ tabId: 1, selection, isElsewhere }, crypto.randomUUID())).clip.quotes;
}

test("a selection is quoted as the page's own reading has it, formulas and all", async () => {
  const quote = { text: 'The loss $L_{CE}$ falls.', prefix: 'Before:', suffix: 'After.' };
  expect(await quotesAfter({ quote }, 'The loss \n𝐿\nL falls.')).toEqual([quote]);
});

test('a longer selection than a quote may be is cut, and not lost', async () => {
  const long = 'One sentence of many. '.repeat(3_000);
  expect(await quotesAfter({}, long)).toEqual([{ text: long.slice(0, LIMITS.quote) }]);
});

test("a beginning of the page's own quote is not taken for it", async () => {
  expect(await quotesAfter({ quote: { text: 'All of the words.' } }, 'All of')).toEqual([{ text: 'All of the words.' }]);
});

test('a selection in a frame or a field is quoted as the browser tells it', async () => {
  expect(await quotesAfter({ quote: { text: 'Selected in the page before.' } }, 'In the frame.', true)).toEqual([{ text: 'In the frame.' }]);
  expect(await quotesAfter({}, 'In a shadow.')).toContainEqual({ text: 'In a shadow.' });
});
