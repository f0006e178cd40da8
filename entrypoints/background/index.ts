import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { MessageKey } from '../../lib/i18n/messages';
import { answerCalls } from '../../lib/messages/answer';
import { liveLocal, readLocal } from '../../lib/messages/local';
import { chosenTranslator, withDefaults } from '../../lib/messages/page-setup';
import { report } from '../../lib/report';
import { Database } from '../../lib/store/database';
import { clearButton, markButton } from './badge';
import { failureOf } from './failure';
import { fetchSeed } from './fetch-seed';
import { freshLogOnceASession } from './fresh-log';
import { handlersFor } from './handlers';
import { indexerOf } from './indexing';
import { linkText, menusInTurn } from './menus';
import { openLibraryTab } from './open-library';
import { saveQuietly } from './quiet-save';
import { keepWatermark, openLibrary, startAfresh } from './watch-over';

export default defineBackground(() => {
  const db = new Database();
  db.beforeUse(freshLogOnceASession);
  const opened = openLibrary(db, fetchSeed);
  const indexer = indexerOf(db, opened);
  indexer.wake();
  const told = {
    edited: () => indexer.wake(),
    changed() {
      indexer.wake();
      opened.then(() => keepWatermark(db)).catch((error: unknown) => report(error, 'noting the number of clippings'));
    },
    marked(tabId: number, saved: boolean) {
      void (saved ? markButton(tabId, 'saved') : clearButton(tabId));
    },
  };
  const handlers = handlersFor(db, told, () => startAfresh(db, fetchSeed), () => indexer.rebuild());
  answerCalls(handlers, failureOf);

  const chosenLanguage = async () => chosenTranslator(withDefaults(await readLocal('settings')).language);
  const words = async (key: MessageKey) => (await chosenLanguage())(key);
  const quietly = (tabId: number, save: (call: string) => Promise<unknown>) => {
    const told = saveQuietly(tabId, () => save(crypto.randomUUID()), { mark: markButton, words });
    told.catch((error: unknown) => report(error, 'telling of a save without a popup'));
  };

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-library') void openLibraryTab();
    const tabId = tab?.id;
    if (command === 'save-page' && tabId !== undefined) quietly(tabId, (call) => handlers.savePage({ tabId }, call));
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    const tabId = tab?.id;
    if (info.menuItemId === 'open-library') void openLibraryTab();
    if (tabId === undefined) return;
    if (info.menuItemId === 'save-page') quietly(tabId, (call) => handlers.savePage({ tabId }, call));
    if (info.menuItemId === 'save-quote') {
      quietly(tabId, (call) => handlers.saveQuote({ tabId, selection: info.selectionText ?? '' }, call));
    }
    if (info.menuItemId === 'save-link') {
      quietly(tabId, async (call) => handlers.saveLink({ url: info.linkUrl ?? '', title: await linkText(info, tabId) }, call));
    }
  });

  const menus = menusInTurn();
  liveLocal('settings')(
    () => void menus(chosenLanguage),
    (error) => report(error, 'reading the settings'),
  );
});
