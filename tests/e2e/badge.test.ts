import { expect, test } from 'vitest';
import type { View } from '../browsers/view';
import { showFirst } from './settings';
import { BLOG, BROWSERS, openWorld } from './world';

/** What stands on the button of the tab in front. */
const badge = (view: View) => buttonOf(view).then(([text]) => text);

/** The same, and what the button says under the pointer. */
const buttonOf = (view: View) =>
  view.evaluate(async () => {
    const { tabs, action } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    const of = tab?.id === undefined ? {} : { tabId: tab.id };
    return Promise.all([action.getBadgeText(of), action.getTitle(of)]);
  });

type Chrome = {
  tabs: { query(of: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: { tabId?: number }): Promise<string>; getTitle(of: { tabId?: number }): Promise<string> };
};

test.each(BROWSERS)('in %s, the button says that its page is saved, and no more once the save is taken back', async (browser) => {
  const { session, close } = await openWorld({ browser });
  try {
    const popup = await session.click(await session.open(`https://${BLOG}/`));
    await popup.waitFor('[data-testid="saved-card"]');
    await expect.poll(() => badge(popup)).toBe('✓');
    await popup.click('[data-testid="undo"]');
    await popup.waitFor('[data-testid="undone-card"]');
    await expect.poll(() => badge(popup)).toBe('');
  } finally {
    await close();
  }
});

test.each(BROWSERS)('in %s, a page that is in the library already is told on the button before it is saved again', async (browser) => {
  const { session, close } = await openWorld({ browser });
  try {
    const first = await session.click(await session.open(`https://${BLOG}/`));
    await first.waitFor('[data-testid="saved-card"]');
    await first.close();
    const library = await session.library();
    await showFirst(library);
    await library.close();
    const again = await session.click(await session.open(`https://${BLOG}/?utm_source=letter`));
    await again.waitFor('[data-testid="review-card"]');
    await expect.poll(() => buttonOf(again)).toEqual(['✓', 'Saved in Commonplace']);
  } finally {
    await close();
  }
});

test.each(BROWSERS)('in %s, a shortcut on a page that cannot be clipped marks the button, which says why', async (browser) => {
  const { session, close } = await openWorld({ browser });
  try {
    // A key that is pressed before the background has run for the first time has nobody to hear it.
    const library = await session.library();
    await library.waitFor('[data-testid="clip-row"]');
    await library.close();
    const page = await session.open('data:text/html,<h1>On nothing</h1>');
    const beside = await session.extensionPage('/manifest.json', true);
    await page.bringToFront();
    await session.shortcut('save-page', page);
    await expect.poll(() => buttonOf(beside)).toEqual(['!', 'This page cannot be clipped']);
  } finally {
    await close();
  }
});

/** Stories that an app shows one after the other without loading a page, as videos and answers are shown. */
const APP = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>On the first</title></head><body><main><article><h1>On the first</h1>
<p>The first story says what it is about, at some length, so that it is taken for an article by whoever reads it.</p></article></main>
<button id="second">The second</button><button id="away">Away</button>
<script>second.onclick = () => history.pushState({}, '', '/second'); away.onclick = () => history.pushState({}, '', '/away');</script></body></html>`;

test.each(BROWSERS)('in %s, the button says so of the story that is shown, where an app goes from one to the other', async (browser) => {
  const { session, close } = await openWorld({ browser }, { [BLOG]: { '/first': APP } });
  try {
    const page = await session.open(`https://${BLOG}/first`);
    const beside = await session.extensionPage('/manifest.json', true);
    await page.bringToFront();
    const popup = await session.click(page);
    await popup.waitFor('[data-testid="saved-card"]');
    await popup.close();
    await expect.poll(() => badge(beside)).toBe('✓');
    await page.click('#second');
    await expect.poll(() => badge(beside)).toBe('');
    await page.goBack();
    await expect.poll(() => badge(beside)).toBe('✓');
    // A background that ended meanwhile is woken for it.
    await session.stopWorker();
    await page.click('#away');
    await expect.poll(() => badge(beside)).toBe('');
    await page.goBack();
    await expect.poll(() => badge(beside)).toBe('✓');
  } finally {
    await close();
  }
});
