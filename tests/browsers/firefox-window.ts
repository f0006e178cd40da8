import type { Browser } from 'puppeteer-core';
import { untilTruthy } from './until';
import type { Held } from './view';

/** WebDriver BiDi, which puppeteer speaks but does not hand out. */
export type Bidi = { send(method: string, params: object): Promise<unknown> };

export function bidiOf(driver: Browser): Bidi {
  const { connection } = driver as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  return { send: async (method, params) => (await connection.send(method, params)).result };
}

/** Firefox's own test module for real pointer and key events, loaded into the browser's window. */
type EventUtils = {
  synthesizeKey(key: string, event: object, window: Window): void;
  synthesizeMouseAtPoint(x: number, y: number, event: object, window: Window): void;
};
declare const Services: { scriptloader: { loadSubScript(url: string, scope: object): void } };
type Tab = { linkedBrowser: HTMLElement };
declare const gBrowser: { tabs: Tab[]; selectedTab: Tab };
declare const ChromeUtils: {
  importESModule(url: string): { NavigableManager: { getIdForBrowser(browser: HTMLElement): string } };
};
declare const Ci: unknown;
declare const Cc: unknown;

type Reply = { type: 'success'; result: { value?: string } } | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * Firefox's window itself: its toolbar, panels and menus are a document that scripts can reach in the chrome scope,
 * once the browser runs with `--remote-allow-system-access`. Events made here take the way of real ones, from the
 * window down into whichever page is under them.
 */
export class FirefoxWindow {
  private constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
  ) {}

  static async of(driver: Browser): Promise<FirefoxWindow> {
    const bidi = bidiOf(driver);
    const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: { context: string; url: string }[];
    };
    const window = tree.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
    if (!window) throw new Error('Firefox shows no window');
    return new FirefoxWindow(bidi, window.context);
  }

  /** Runs a function in the window. Like a page's, it sees that window's globals only, and takes and gives JSON. */
  async run<A extends unknown[], T>(act: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const reply = (await this.bidi.send('script.callFunction', {
      target: { context: this.context },
      functionDeclaration: `async (__args) => { const __name = (fn) => fn; return JSON.stringify(await (${String(act)})(...JSON.parse(__args))); }`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      userActivation: true,
    })) as Reply;
    if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
    return (reply.result.value === undefined ? undefined : JSON.parse(reply.result.value)) as T;
  }

  /** Clicks at a point of the window, in CSS pixels. */
  async clickAt(x: number, y: number): Promise<void> {
    await this.loadEventUtils();
    await this.run((left, top) => commonplaceEvents.synthesizeMouseAtPoint(left, top, {}, window), x, y);
  }

  /** Presses a key (`a`, `Enter`, `Tab`) where the window has its focus. */
  async press(key: string, { alt = false, shift = false, ctrl = false }: Held = {}): Promise<void> {
    await this.loadEventUtils();
    const named = [...key].length === 1 ? key : `KEY_${key}`;
    await this.run(
      (name, held) => commonplaceEvents.synthesizeKey(name, held, window),
      named,
      { altKey: alt, shiftKey: shift, ctrlKey: ctrl },
    );
  }

  /** Shows the tab of a BiDi context and puts the keyboard's focus there, once no popup has it any more. */
  async showTab(context: string): Promise<void> {
    await untilTruthy(() => this.run(showTabNow, context), [], 30_000);
  }

  private loadEventUtils(): Promise<void> {
    return this.run(() => {
      const globals = window as unknown as { commonplaceEvents?: object };
      if (globals.commonplaceEvents) return;
      globals.commonplaceEvents = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Cc };
      Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', globals.commonplaceEvents);
    });
  }
}

/** Where `loadEventUtils` puts the module, in the browser's window. */
declare const commonplaceEvents: EventUtils;

/** Asks for the tab, and tells whether it is the one in front and has the focus. */
function showTabNow(context: string): boolean {
  if (document.querySelector('panel[panelopen]')) return false;
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => NavigableManager.getIdForBrowser(linkedBrowser) === context);
  if (!tab) throw new Error('The tab is gone');
  gBrowser.selectedTab = tab;
  tab.linkedBrowser.focus();
  return document.activeElement === tab.linkedBrowser;
}
