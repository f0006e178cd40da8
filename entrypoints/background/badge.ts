import { browser } from 'wxt/browser';

/** Takes the mark off. */
export async function clearBadge(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' });
}

/** Marks on the toolbar button, each tab its own; the browser takes them off when the tab goes elsewhere. */
export async function showOnBadge(tabId: number, mark: 'saved' | 'failed'): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: mark === 'saved' ? '#2f6f4f' : '#a3392b' });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text: mark === 'saved' ? '✓' : '!' });
}
