import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerCalls } from '../../lib/messages/answer';
import { liveLocal } from '../../lib/messages/local';
import { chosenTranslator, withDefaults } from '../../lib/messages/page-setup';
import { report } from '../../lib/report';
import { Database } from '../../lib/store/database';
import { clearBadge, showOnBadge } from './badge';
import { failureOf } from './failure';
import { fetchSeed } from './fetch-seed';
import { freshLogOnceASession } from './fresh-log';
import { handlersFor } from './handlers';
import { indexerOf } from './indexing';
import { createMenus, linkText } from './menus';
import { openLibraryTab } from './open-library';
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
      const marking = saved ? showOnBadge(tabId, 'saved') : clearBadge(tabId);
      marking.catch((error: unknown) => report(error, 'marking the button'));
    },
  };
  const handlers = handlersFor(db, told, () => startAfresh(db, fetchSeed), () => indexer.rebuild());
  answerCalls(handlers, failureOf);

  /** Saves without a popup: the badge tells how it ended, and the popup tells why when it is opened. */
  const saveQuietly = async (tabId: number, save: () => Promise<unknown>) => {
    try {
      await save();
      await showOnBadge(tabId, 'saved');
    } catch (error) {
      report(error, 'saving without a popup');
      await showOnBadge(tabId, 'failed');
    }
  };

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-library') void openLibraryTab();
    const tabId = tab?.id;
    if (command === 'save-page' && tabId !== undefined) void saveQuietly(tabId, () => handlers.savePage({ tabId }));
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    const tabId = tab?.id;
    if (info.menuItemId === 'open-library') void openLibraryTab();
    if (tabId === undefined) return;
    if (info.menuItemId === 'save-page') void saveQuietly(tabId, () => handlers.savePage({ tabId }));
    if (info.menuItemId === 'save-quote') {
      void saveQuietly(tabId, () => handlers.saveQuote(tabId, info.selectionText ?? ''));
    }
    if (info.menuItemId === 'save-link') {
      void saveQuietly(tabId, async () =>
        handlers.saveLink({ url: info.linkUrl ?? '', title: await linkText(info, tabId) }),
      );
    }
  });

  liveLocal('settings')(
    (settings) => {
      chosenTranslator(withDefaults(settings).language)
        .then(createMenus)
        .catch((error: unknown) => report(error, 'creating the menus'));
    },
    (error) => report(error, 'reading the settings'),
  );
});
