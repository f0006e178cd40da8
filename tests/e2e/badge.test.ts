import { expect, test } from 'vitest';
import type { View } from '../browsers/view';
import { BLOG, BROWSERS, openWorld } from './world';

/** What stands on the button of the tab in front. */
const badge = (popup: View) =>
  popup.evaluate(async () => {
    const { tabs, action } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
  });

type Chrome = {
  tabs: { query(of: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: { tabId?: number }): Promise<string> };
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
