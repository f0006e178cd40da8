import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { search, found } from './finding';
import { BLOG, openLibrary, ownClips, storedClips, type World } from './world';

/** Megabytes that the disk seems to have left, and with which something is saved again. */
const [LITTLE, ENOUGH] = [1, 1_000];

/**
 * Chromium alone is harmed by a disk that is full (see docs/decisions.md). What it takes for the room of the disk is set by its
 * own means here: no test can fill a disk on every machine.
 */
describe('a disk that is nearly full', () => {
  let world: World;
  let library: PageView;
  let browser: CDPSession;
  beforeAll(async () => {
    ({ world, library } = await openLibrary('chromium'));
    browser = await library.page.createCDPSession();
    await leave(LITTLE);
  });
  afterAll(() => world.close());

  const leave = async (megabytes: number) => {
    const usage = await library.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await browser.send('Storage.overrideQuotaForOrigin', { origin: world.session.origin, quotaSize: usage + megabytes * 1_000_000 });
  };

  test('is told at the button, and nothing is written; what is there is read', async () => {
    const page = await world.session.open(`https://${BLOG}/`);
    const popup = await world.session.click(page);
    await popup.waitFor('[role=alert]', 'The disk is full');
    await found(popup, 146);
    expect(await storedClips(world.session)).toHaveLength(146);

    await leave(ENOUGH);
    await popup.click('button', 'Try again');
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    expect(await ownClips(world.session)).toHaveLength(1);
    await popup.close();
    await page.close();
  });

  test('keeps what is typed, and writes it when there is room', async () => {
    await leave(LITTLE);
    await library.page.bringToFront();
    await search(library, 'notebooks');
    await found(library, 1);
    await library.click('.row-title');
    await library.type('[data-testid=field-note]', 'Not to be lost');
    await library.waitFor('[data-testid=edit-status]', 'The disk is full');
    expect((await ownClips(world.session))[0]?.note).toBeUndefined();

    await leave(ENOUGH);
    await library.click('button', 'Try again');
    await expect.poll(async () => (await ownClips(world.session))[0]?.note).toBe('Not to be lost');
  });
});
