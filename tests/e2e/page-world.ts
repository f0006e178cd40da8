import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { leanReadability } from '../../scripts/lean-readability';

/** The extractor as one script that leaves its functions in the global `reader`. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [leanReadability()],
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('extract-bundle.ts', import.meta.url)), formats: ['iife'], name: 'reader' },
    },
  });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  const [chunk] = output?.output ?? [];
  if (!chunk) throw new Error('vite built nothing');
  return chunk.code;
}

/** One browser that shows pages of our own under any address, and runs the extractor where a content script would. */
export class PageWorld {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly session: CDPSession,
    private readonly script: string,
    private readonly shown: Map<string, string>,
  ) {}

  static async open(): Promise<PageWorld> {
    const script = await bundle();
    const browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    const page = await browser.newPage();
    const shown = new Map<string, string>();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const body = shown.get(request.url());
      void (body === undefined ? request.abort() : request.respond({ contentType: 'text/html; charset=utf-8', body }));
    });
    return new PageWorld(browser, page, await page.createCDPSession(), script, shown);
  }

  close = (): Promise<void> => this.browser.close();

  /** Goes to the address, which answers with this HTML; every other request fails. */
  async show(url: string, html: string, until: 'load' | 'domcontentloaded' = 'load'): Promise<void> {
    this.shown.set(url, html);
    await this.page.goto(url, { waitUntil: until });
  }

  /** Evaluates an expression in a fresh isolated world, where `reader` holds the extractor's functions. */
  async inWorld<T>(expression: string): Promise<T> {
    const { frameTree } = await this.session.send('Page.getFrameTree');
    const world = await this.session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'reader',
    });
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression: `${this.script}\n;(async () => (${expression}))()`,
      contextId: world.executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
}
