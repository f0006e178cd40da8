import type { Page } from 'puppeteer-core';
import { untilTruthy } from './until';

/** Brings a tab to the front and waits until keys go there: browsers change tabs in their own time. */
export async function focus(page: Page): Promise<void> {
  await page.bringToFront();
  await untilTruthy(() => page.evaluate(() => document.hasFocus()), [], 30_000);
}
