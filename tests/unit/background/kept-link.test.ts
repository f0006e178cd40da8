import { expect, test, vi } from 'vitest';
import { handlersFor } from '../../../entrypoints/background/handlers';
import { freshDatabase } from '../store/library';

vi.mock('wxt/browser', () => ({ browser: {} }));

const nothing = () => undefined;
const acts = { startAfresh: vi.fn(), rebuildIndex: vi.fn(), finishIndex: nothing, expectFewer: vi.fn(), keepCopy: vi.fn(), dropCopy: vi.fn() };
const url = 'https://almanac.example/2024/frost-dates';

/** What a link that is kept is called, from the popup over its page or from the menu of another page. */
async function calledAfter(save: 'saveLink' | 'saveLinkOnPage', title: string) {
  const handlers = handlersFor(freshDatabase(), { changed: nothing, edited: nothing, marked: nothing }, acts);
  return (await handlers[save]({ tabId: 1, url, title }, crypto.randomUUID())).clip.title;
}

test.each(['Just a moment...', 'Attention Required! | Cloudflare', '安全验证 - 知乎'])('a page behind the check %j is not called by it', async (title) => {
  expect(await calledAfter('saveLink', title)).toBe('frost-dates');
});

test('a page that could not be read is called as its tab is', async () => {
  expect(await calledAfter('saveLink', 'The last frost')).toBe('The last frost');
});

test('a link is called by its own words, whatever they are', async () => {
  expect(await calledAfter('saveLinkOnPage', 'Just a moment: a history of waiting')).toBe('Just a moment: a history of waiting');
});
