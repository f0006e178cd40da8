import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browsers.mjs';
import { chooseMenuItem } from './firefox-menu';
import { FirefoxPopup } from './firefox-popup';
import { firefoxPreferences } from './firefox-preferences';
import { bidiOf, FirefoxWindow } from './firefox-window';
import type { Home } from './home';
import { suggestedKeys } from './keys';
import { PageView } from './page-view';
import { rightClick } from './right-click';
import { type MenuTarget, Session, type SessionOptions } from './session';
import { untilTruthy } from './until';
import type { View } from './view';

/** The extension's address in every profile: fixed, so that its storage is the same after a restart. */
const UUID = '6d0f1a52-3c5b-4e0a-9d55-0c8f4a1e7b21';

declare const CustomizableUI: { AREA_NAVBAR: string; addWidgetToArea(widget: string, area: string): void };
declare const WebExtensionPolicy: { getByID(id: string): { extension: { terminateBackground(): Promise<void> } } };

export async function launchFirefox(home: Home, options: SessionOptions): Promise<Session> {
  const id = home.manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error('The manifest has no gecko id: is it the build for Firefox?');
  const driver = await puppeteer.launch(launchOptions(home, options, id));
  try {
    await driver.installExtension(home.extension);
    return new FirefoxSession(driver, home, options, await FirefoxWindow.of(driver), id);
  } catch (error) {
    await driver.close();
    throw error;
  }
}

class FirefoxSession extends Session {
  readonly origin = `moz-extension://${UUID}`;

  constructor(
    driver: Browser,
    home: Home,
    options: SessionOptions,
    private readonly window: FirefoxWindow,
    private readonly id: string,
  ) {
    super(driver, home, options);
  }

  async open(url: string): Promise<Page> {
    const page = await this.driver.newPage();
    if (/^https?:/.test(url)) await page.goto(url);
    else await this.navigate(page, url);
    return page;
  }

  async popup(): Promise<View> {
    const opened = (): Promise<boolean> =>
      this.window.run(() => {
        const frame = document.querySelector('panel[panelopen] .webextension-popup-browser');
        return frame !== null && frame.getBoundingClientRect().width > 0;
      });
    await untilTruthy(opened, [], 30_000);
    return new FirefoxPopup(this.window);
  }

  protected async pressButton(page: Page): Promise<void> {
    await this.window.showTab(contextOf(page));
    const { x, y } = await this.window.run((id) => {
      const widget = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
      CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
      const button = document.querySelector(`#${CSS.escape(widget)} .unified-extensions-item-action-button`);
      if (!button) throw new Error('The toolbar has no button of the extension');
      const box = button.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, this.id);
    await this.window.clickAt(x, y);
  }

  async shortcut(command: string, page: Page): Promise<void> {
    const { letter, ...held } = suggestedKeys(this.home.manifest, command);
    await this.window.showTab(contextOf(page));
    await this.window.press(held.shift ? letter : letter.toLowerCase(), held);
  }

  async contextMenu(page: Page, title: string, target: MenuTarget = {}): Promise<void> {
    await this.window.showTab(contextOf(page));
    await rightClick(page, target);
    await chooseMenuItem(this.window, title);
  }

  stopWorker(): Promise<void> {
    return this.window.run((id) => WebExtensionPolicy.getByID(id).extension.terminateBackground(), this.id);
  }

  async extensionPage(path: string, background = false): Promise<PageView> {
    const page = await this.driver.newPage({ type: 'tab', background });
    await this.navigate(page, this.origin + path);
    return new PageView(page);
  }

  /** Asked by BiDi itself: puppeteer does not learn of a tab that a link without an opener has opened. */
  async inTab(address: string, expression: string): Promise<unknown> {
    const bidi = bidiOf(this.driver);
    const { contexts } = (await bidi.send('browsingContext.getTree', {})) as { contexts: { context: string; url: string }[] };
    const tab = contexts.find(({ url }) => url.startsWith(address));
    if (!tab) return undefined;
    const evaluated = await bidi.send('script.evaluate', { expression, target: { context: tab.context }, awaitPromise: false });
    return (evaluated as { result?: { value?: unknown } }).result?.value;
  }

  async kill(): Promise<void> {
    const process = this.driver.process();
    const ended = new Promise((done) => process?.once('exit', done));
    process?.kill('SIGKILL');
    await ended;
  }

  reopen(): Promise<Session> {
    return launchFirefox(this.home, this.options);
  }

  /** `page.goto` waits in vain for the extension's own pages; BiDi's own command does not. */
  private async navigate(page: Page, url: string): Promise<void> {
    await bidiOf(this.driver).send('browsingContext.navigate', { context: contextOf(page), url, wait: 'complete' });
  }
}

/** The page's BiDi context, which puppeteer keeps to itself. */
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

function launchOptions(home: Home, options: SessionOptions, id: string): LaunchOptions {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox found: install one, or name it in the variable FIREFOX');
  return {
    browser: 'firefox',
    executablePath,
    headless: !options.headed,
    userDataDir: home.profile,
    // The proxy's certificate is nobody's; on the true web none but a true one will do.
    acceptInsecureCerts: options.proxy !== undefined,
    defaultViewport: null,
    // A release only lets its settings server be changed under this variable.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      ...firefoxPreferences(home, options),
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    },
  };
}
