import { browser, type Browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { loadBackgroundTranslator } from '../../lib/i18n/load';
import type { MessageKey } from '../../lib/i18n/messages';
import { answerCalls } from '../../lib/messages/answer';
import { liveLocal, readLocal } from '../../lib/messages/local';
import { chosenTranslator } from '../../lib/messages/page-setup';
import { report } from '../../lib/report';
import { withDefaults } from '../../lib/settings';
import { rowAt } from '../../lib/store/at-address';
import { Database } from '../../lib/store/database';
import { awake } from './awake';
import { clearButton, markButton } from './badge';
import { Copier } from './copying';
import { failureOf } from './failure';
import { fetchSeed } from './fetch-seed';
import { freshLogOnceASession } from './fresh-log';
import { handlersFor } from './handlers';
import { indexerOf } from './indexing';
import { followMarkedTabs } from './marked-tabs';
import { linkText, menusInTurn } from './menus';
import { openLibraryTab } from './open-library';
import { saveQuietly } from './quiet-save';
import { assureRoom } from './room';
import { expectFewer, healthOf, keepWatermark, openAfterAll, openLibrary, startAfresh } from './watch-over';

export default defineBackground(() => {
  const db = new Database();
  db.beforeUse(freshLogOnceASession);
  // Firefox keeps the library in SQLite, which a full disk does no harm, and its estimate does not know of the disk.
  if (!import.meta.env.FIREFOX) db.beforeChange(assureRoom);
  const opened = openLibrary(db, fetchSeed);
  const indexer = indexerOf(db, opened);
  indexer.wake();
  const copier = new Copier(db, {
    source: `Commonplace ${browser.runtime.getManifest().version}`,
    isWhole: async () => (await opened.then(() => healthOf(db))).state === 'good',
    room: async () => void (import.meta.env.FIREFOX || (await assureRoom(true))),
    awake,
    failed: (error) => report(error, 'keeping a copy of the library'),
  });
  copier.wake();
  const written = () => {
    indexer.wake();
    copier.tell('changes');
    opened.then(() => openAfterAll(db, fetchSeed)).catch((error: unknown) => report(error, 'opening the library after all'));
  };
  const told = {
    edited: written,
    changed() {
      written();
      opened.then(() => keepWatermark(db)).catch((error: unknown) => report(error, 'noting the number of clippings'));
    },
    marked(tabId: number, saved: boolean) {
      const marking = mark(tabId, saved).then(() => noteMarked(tabId));
      marking.catch((error: unknown) => report(error, 'marking the button'));
    },
  };
  const handlers = handlersFor(db, told, {
    async startAfresh() {
      await copier.spare();
      await startAfresh(db, fetchSeed);
    },
    rebuildIndex: () => indexer.rebuild(),
    finishIndex: () => void indexer.settled(),
    keepCopy: () => copier.copyNow(),
    dropCopy: () => copier.drop(),
    async expectFewer(by, remove) {
      const removed = await expectFewer(by, remove);
      copier.tell('deletions');
      return removed;
    },
  });
  answerCalls(handlers, failureOf);
  // Whoever listens is started with the browser: what was not finished goes on, and a loss is seen before anyone looks.
  browser.runtime.onStartup.addListener(() => undefined);

  const chosenLanguage = async () => chosenTranslator(withDefaults(await readLocal('settings')).language, loadBackgroundTranslator);
  const words = async (key: MessageKey) => (await chosenLanguage())(key);
  const mark = async (tabId: number, saved: boolean) => (saved ? markButton(tabId, 'saved', await words('badgeSaved')) : clearButton(tabId));
  const isSaved = async (address: string) => {
    const row = await rowAt(db, address);
    return row !== undefined && row.clip.trashedAt === undefined;
  };
  const noteMarked = followMarkedTabs({ isSaved, mark });
  const quietly = (tab: Browser.tabs.Tab | undefined, save: (tabId: number, call: string) => Promise<unknown>) => {
    if (tab?.id === undefined) return;
    const tabId = tab.id;
    const told = saveQuietly({ tabId, isPrivate: tab.incognito }, () => save(tabId, crypto.randomUUID()), { mark: markButton, words });
    told.then(() => noteMarked(tabId)).catch((error: unknown) => report(error, 'telling of a save without a popup'));
  };

  const savePage = (tab: Browser.tabs.Tab | undefined) => quietly(tab, (tabId, call) => handlers.savePage({ tabId }, call));
  const showLibrary = () => {
    openLibraryTab().catch((error: unknown) => report(error, 'opening the library'));
  };

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-library') showLibrary();
    if (command === 'save-page') savePage(tab);
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'open-library') showLibrary();
    if (info.menuItemId === 'save-page') savePage(tab);
    if (info.menuItemId === 'save-quote') {
      const isElsewhere = info.editable || (info.frameId ?? 0) !== 0;
      quietly(tab, (tabId, call) => handlers.saveQuote({ tabId, selection: info.selectionText ?? '', isElsewhere }, call));
    }
    if (info.menuItemId === 'save-link') {
      const link = async (tabId: number) => ({ tabId, url: info.linkUrl ?? '', title: await linkText(info, tabId) });
      quietly(tab, async (tabId, call) => handlers.saveLinkOnPage(await link(tabId), call));
    }
  });

  const menus = menusInTurn();
  liveLocal('settings')(
    () => void menus(chosenLanguage),
    (error) => report(error, 'reading the settings'),
  );
});
