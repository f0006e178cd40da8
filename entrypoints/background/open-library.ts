import { browser } from 'wxt/browser';

/** Shows the library's tab: the one that is open, else a new one. */
export async function openLibraryTab(): Promise<void> {
  const address = browser.runtime.getURL('/library.html');
  const [open] = await browser.tabs.query({ url: `${address}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url: address });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}
