import { browser, type Browser } from 'wxt/browser';
import type { Translate } from '../../lib/i18n/messages';
import { report } from '../../lib/report';
import { onceAllowed } from './once-allowed';

/** The entries of the context menus; each is also its id. */
export type MenuEntry = 'save-page' | 'save-quote' | 'save-link' | 'open-library';

/** What of the browser's menus is used. */
type Menus = { removeAll(): Promise<void>; create(entry: Browser.contextMenus.CreateProperties): unknown };

/**
 * Gives the menus in the language that was asked for last. One change begins when the one before it has ended: an entry that
 * another change has put there in between would be there twice, which the browser refuses.
 */
export function menusInTurn(menus: Menus = browser.contextMenus): (language: () => Promise<Translate>) => Promise<void> {
  let last = Promise.resolve();
  return (language) => {
    last = last.then(async () => createMenus(await language(), menus)).catch((error: unknown) => report(error, 'creating the menus'));
    return last;
  };
}

/** Puts our entries in the page's and the button's context menus, in the reader's language. */
async function createMenus(t: Translate, menus: Menus): Promise<void> {
  await menus.removeAll();
  const entries: { id: MenuEntry; title: string; contexts: NonNullable<Browser.contextMenus.CreateProperties['contexts']> }[] = [
    { id: 'save-page', title: t('menuSavePage'), contexts: ['page'] },
    { id: 'save-quote', title: t('menuSaveQuote'), contexts: ['selection'] },
    { id: 'save-link', title: t('menuSaveLink'), contexts: ['link'] },
    { id: 'open-library', title: t('menuOpenLibrary'), contexts: ['action'] },
  ];
  for (const entry of entries) menus.create(entry);
}

/**
 * The words of a link that was chosen in a page's menu. Firefox tells them; Chromium does not, so the page is asked,
 * which the choice has just allowed (activeTab).
 */
export async function linkText(info: Browser.contextMenus.OnClickData, tabId: number): Promise<string> {
  if ('linkText' in info && typeof info.linkText === 'string') return info.linkText;
  try {
    return await askPage(info, tabId);
  } catch (error) {
    // A frame of another site stays closed to us; the link's address is known all the same.
    report(error, 'asking for the words of a link');
    return '';
  }
}

async function askPage(info: Browser.contextMenus.OnClickData, tabId: number): Promise<string> {
  const ask = () =>
    browser.scripting.executeScript({
      target: { tabId, frameIds: [info.frameId ?? 0] },
      injectImmediately: true,
      args: [info.linkUrl ?? ''],
      func: (address: string) => [...document.links].find((link) => link.href === address)?.textContent ?? '',
    });
  const [frame] = await onceAllowed(tabId, ask);
  return typeof frame?.result === 'string' ? frame.result : '';
}
