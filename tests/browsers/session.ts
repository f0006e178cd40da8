import type { Browser, Page } from 'puppeteer-core';
import { type StoredRows, readDatabases } from './databases';
import type { Home } from './home';
import type { PageView } from './page-view';
import type { View } from './view';

export type BrowserName = 'chromium' | 'firefox';

export type SessionOptions = {
  browser: BrowserName;
  /** The folder of the built extension. */
  extension: string;
  /** The port of the proxy that all traffic goes through. */
  proxy?: number;
  /** What the reader's browser prefers. */
  language?: 'en' | 'zh-CN';
  theme?: 'light' | 'dark';
  /** With windows, on the display of the environment. */
  headed?: boolean;
  /** A folder to keep the profile in; else it is a temporary one, deleted by `close`. */
  home?: string;
};

/** What a right click is made on: the page's own ground, or an element, or words of an element that are selected. */
export type MenuTarget = { selector?: string; select?: boolean };

/** A real browser with the extension installed. */
export abstract class Session {
  constructor(
    readonly driver: Browser,
    readonly home: Home,
    readonly options: SessionOptions,
  ) {}

  /** Where the extension's own pages are: `chrome-extension://<id>`. */
  abstract readonly origin: string;

  /** Opens an address in a new tab, in front. */
  abstract open(url: string): Promise<Page>;
  /** The popup that is open, or that is about to open. */
  abstract popup(): Promise<View>;
  /** Presses the extension's button in the toolbar, with this tab in front. */
  protected abstract pressButton(page: Page): Promise<void>;
  /** Presses the keys that the manifest suggests for a command, with this tab in front. */
  abstract shortcut(command: string, page: Page): Promise<void>;
  /**
   * Opens the browser's own context menu on the page and chooses the extension's item. Firefox looks for the title;
   * Chromium does not tell titles, so there it is the extension's only item (see docs/testing.md).
   */
  abstract contextMenu(page: Page, title: string, target?: MenuTarget): Promise<void>;
  /** Ends the service worker or event page, as the browser does when it is idle. */
  abstract stopWorker(): Promise<void>;
  /** Opens a page of the extension in a new tab, in front unless asked otherwise. */
  abstract extensionPage(path: string, background?: boolean): Promise<PageView>;
  /** What an expression comes to in the tab of such an address, which a link has opened; `undefined` where there is none yet. */
  abstract inTab(address: string, expression: string): Promise<unknown>;
  /** Kills every process at once. The home stays: `reopen` goes on with it. */
  abstract kill(): Promise<void>;
  /** The same extension, on the same profile, in a new browser. */
  abstract reopen(): Promise<Session>;

  /** Presses the extension's button in the toolbar. @returns the popup */
  async click(page: Page): Promise<View> {
    await this.pressButton(page);
    return this.popup();
  }

  /** The library in a new tab. */
  library(hash = ''): Promise<PageView> {
    return this.extensionPage(`/library.html${hash}`);
  }

  /** Every row of every store in the extension's IndexedDB, by the store's name. */
  async stored(): Promise<StoredRows> {
    // A page of the extension that runs no script of its own.
    const page = await this.extensionPage('/manifest.json', true);
    try {
      return await page.evaluate(readDatabases);
    } finally {
      await page.close();
    }
  }

  /** Waits for a download with such a name to be complete. @returns its path */
  download(name: RegExp): Promise<string> {
    return this.home.download(name);
  }

  /** Replaces the installed extension in place, as an update does. `change` may alter the files first. */
  async update(change?: (folder: string) => Promise<void>): Promise<void> {
    await change?.(this.home.extension);
    await this.driver.installExtension(this.home.extension);
  }

  /** Closes the browser and leaves the home for `reopen`. */
  quit(): Promise<void> {
    return this.driver.close();
  }

  /** Closes the browser and deletes all that it left. */
  async close(): Promise<void> {
    if (this.driver.connected) await this.driver.close();
    await this.home.remove();
  }
}
