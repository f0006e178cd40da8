import { browser } from 'wxt/browser';

/** Milliseconds before a page that has refused is asked again. Asked again at once, one of 150 pages refused four times. */
const PAUSES = [10, 40, 160];

/**
 * Puts a script into a page that the reader has just allowed (activeTab). The process of a page in Chromium is told of the
 * permission on one way and of the script on another; where the script is there first it is refused, and is taken a moment later:
 * so it went with one in ten pages that were saved by the shortcut as soon as they had loaded.
 * @param put makes the attempt
 * @throws what the browser said to the last attempt
 */
export async function onceAllowed<T>(tabId: number, put: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await put();
    } catch (error) {
      if (!(await isOfTheWeb(tabId))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return put();
}

/** Whether a tab shows a page of the web, as far as we may see: the browser closes its own pages to us for good. */
const isOfTheWeb = async (tabId: number): Promise<boolean> => /^https?:/.test((await browser.tabs.get(tabId)).url ?? '');
