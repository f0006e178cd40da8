import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { type Held, View } from './view';

/** A tab, or Chromium's popup, which is a page like any other. */
export class PageView extends View {
  constructor(readonly page: Page) {
    super();
  }

  protected run(source: string, args: readonly unknown[]): Promise<unknown> {
    // tsx and esbuild wrap inner functions in a helper called __name, which a page does not have.
    return this.page.evaluate(`((__name) => (${source})(...${JSON.stringify(args)}))((fn) => fn)`);
  }

  protected async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async press(key: string, held: Held = {}): Promise<void> {
    const modifiers = heldKeys(held);
    for (const modifier of modifiers) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key as KeyInput);
    for (const modifier of modifiers) await this.page.keyboard.up(modifier);
  }

  async write(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Pastes where the focus is. */
  async paste(): Promise<void> {
    await this.press('v', { ctrl: true });
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Gives files to a file field, as if chosen in the dialog. */
  async upload(selector: string, ...files: string[]): Promise<void> {
    const field = await this.page.waitForSelector(selector);
    await (field as ElementHandle<HTMLInputElement>).uploadFile(...files);
  }
}

function heldKeys({ alt, shift, ctrl }: Held): KeyInput[] {
  return [...(alt ? ['Alt' as const] : []), ...(shift ? ['Shift' as const] : []), ...(ctrl ? ['Control' as const] : [])];
}
