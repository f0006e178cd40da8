import type { Browser, Extension, LaunchOptions, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browsers.mjs';
import { chooseExtensionItem } from './chromium-menu';
import { focus } from './focus';
import type { Home } from './home';
import { suggestedKeys } from './keys';
import { PageView } from './page-view';
import { rightClick } from './right-click';
import { type MenuTarget, Session, type SessionOptions } from './session';

/** Modifiers of CDP's `Input.dispatchKeyEvent`, as bits. */
const ALT = 1;
const CTRL = 2;
const SHIFT = 8;

export async function launchChromium(home: Home, options: SessionOptions): Promise<Session> {
  const driver = await puppeteer.launch(launchOptions(home, options));
  try {
    const id = await driver.installExtension(home.extension);
    const extension = (await driver.extensions()).get(id);
    if (!extension) throw new Error(`Chromium did not keep the extension of ${home.extension}`);
    return new ChromiumSession(driver, home, options, extension);
  } catch (error) {
    await driver.close();
    throw error;
  }
}

class ChromiumSession extends Session {
  constructor(
    driver: Browser,
    home: Home,
    options: SessionOptions,
    private readonly extension: Extension,
  ) {
    super(driver, home, options);
  }

  get origin(): string {
    return `chrome-extension://${this.extension.id}`;
  }

  async open(url: string): Promise<Page> {
    const page = await this.driver.newPage();
    await page.goto(url);
    return page;
  }

  async popup(): Promise<PageView> {
    const address = new URL(this.home.manifest.action.default_popup, this.origin).href;
    const target = await this.driver.waitForTarget((candidate) => candidate.url().startsWith(address));
    return new PageView(await target.asPage());
  }

  protected async pressButton(page: Page): Promise<void> {
    await focus(page);
    await page.triggerExtensionAction(this.extension);
  }

  async shortcut(command: string, page: Page): Promise<void> {
    const { letter, alt, ctrl, shift } = suggestedKeys(this.home.manifest, command);
    await focus(page);
    const session = await page.createCDPSession();
    const key = {
      key: letter,
      code: `Key${letter}`,
      // The browser looks for shortcuts by the native code; a page only sees the other one.
      windowsVirtualKeyCode: letter.charCodeAt(0),
      nativeVirtualKeyCode: letter.charCodeAt(0),
      modifiers: (alt ? ALT : 0) | (ctrl ? CTRL : 0) | (shift ? SHIFT : 0),
    };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await session.detach();
  }

  async contextMenu(page: Page, title: string, target: MenuTarget = {}): Promise<void> {
    await focus(page);
    await rightClick(page, target);
    await chooseExtensionItem(this.home.profile, title);
  }

  async stopWorker(): Promise<void> {
    // Puppeteer's own `worker.close()` fails when the worker is gone before it can let go of it.
    const session = await this.driver.target().createCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.origin));
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
    await session.detach();
  }

  async extensionPage(path: string, background = false): Promise<PageView> {
    const page = await this.driver.newPage({ type: 'tab', background });
    await page.goto(this.origin + path);
    return new PageView(page);
  }

  async inTab(address: string, expression: string): Promise<unknown> {
    const tab = (await this.driver.pages()).find((page) => page.url().startsWith(address));
    return tab?.evaluate(expression);
  }

  async kill(): Promise<void> {
    const process = this.driver.process();
    const ended = new Promise((done) => process?.once('exit', done));
    // The whole group: a storage process that outlives its browser would write beside the next one.
    if (process?.pid !== undefined) globalThis.process.kill(-process.pid, 'SIGKILL');
    await ended;
  }

  reopen(): Promise<Session> {
    return launchChromium(this.home, this.options);
  }
}

function launchOptions(home: Home, { proxy, language = 'en', theme = 'light', headed }: SessionOptions): LaunchOptions {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: install one, or name it in the variable CHROMIUM');
  return {
    executablePath,
    headless: !headed,
    pipe: true,
    enableExtensions: true,
    userDataDir: home.profile,
    // The proxy's certificate is nobody's; on the true web none but a true one will do.
    acceptInsecureCerts: proxy !== undefined,
    downloadBehavior: { policy: 'allow', downloadPath: home.downloads },
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: language },
    args: [
      // A headless screen is 800 by 600 pixels, and a popup must fit on it.
      ...(headed ? [] : ['--screen-info={1600x1200}']),
      '--window-size=1280,1000',
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--blink-settings=preferredColorScheme=${theme === 'dark' ? 0 : 1}`,
      // The tree of the browser's own windows, where context menus are, and clicks on it (see chromium-menu.ts).
      '--enable-ui-devtools=0',
      '--enable-features=ui-debug-tools-enable-synthetic-events',
      // Chromium refuses its sandbox to root, who runs containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Without these the browser makes requests of its own.
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
      '--no-pings',
      '--no-default-browser-check',
      ...(proxy ? throughProxy(proxy) : []),
    ],
  };
}

/**
 * Hosts that Chromium itself asks (component updates, its own accounts, the dictionary of its spelling checker), which no flag silences. They go round the
 * proxy to a name that does not resolve: so the proxy sees what pages and extensions ask, and still nothing leaves.
 */
const CHROMIUMS_OWN = ['update.googleapis.com', 'accounts.google.com', 'redirector.gvt1.com'];

const throughProxy = (port: number): string[] => [
  `--proxy-server=127.0.0.1:${port}`,
  `--proxy-bypass-list=${['<-loopback>', ...CHROMIUMS_OWN].join(';')}`,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
