import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { View } from '../browsers/view';
import { BLOG, openWorld, storedClips } from './world';

/** Where Chromium keeps the databases of extensions, below the profile. */
const DATABASES = 'Default/IndexedDB';

/** Waits until so many clippings are noted apart from the library. */
const counted = (view: View, clips: number) =>
  view.until(async (wanted) => {
    type Local = { local: { get(name: string): Promise<{ watermark?: { clips: number } }> } };
    const { watermark } = await (globalThis as unknown as { chrome: { storage: Local } }).chrome.storage.local.get('watermark');
    return watermark?.clips === wanted;
  }, [clips]);

test('a library that the browser lost is told, and nothing is planted over the loss', async () => {
  const world = await openWorld({ browser: 'chromium' });
  try {
    const popup = await world.session.click(await world.session.open(`https://${BLOG}/`));
    await popup.waitFor('[data-testid="saved-card"]');
    await counted(popup, 147);
    await world.session.quit();
    const databases = join(world.session.home.profile, DATABASES);
    for (const name of await readdir(databases)) await rm(join(databases, name), { recursive: true });

    world.session = await world.session.reopen();
    const told = await world.session.click(await world.session.open('data:text/html,<h1>Nothing to keep</h1>'));
    await told.waitFor('[data-testid="banner-lost"]', '147');
    await told.close();
    const library = await world.session.library();
    await library.waitFor('[data-testid="banner-lost"]', '147');
    expect(await storedClips(world.session)).toEqual([]);

    await library.click('[data-testid="banner-lost"] button', 'Start');
    await library.waitFor('[data-testid="clip-row"]');
    await library.waitForNo('[data-testid="banner-lost"]');
    expect(await storedClips(world.session)).toHaveLength(146);
  } finally {
    await world.close();
  }
});

test('an older library that a repair put back is told, with the number of what is missing; what the reader deleted is not', async () => {
  const world = await openWorld({ browser: 'chromium' });
  const save = async (path: string) => {
    const popup = await world.session.click(await world.session.open(`https://${BLOG}${path}`));
    await popup.waitFor('[data-testid="saved-card"]');
    return popup;
  };
  try {
    await save('/');
    const undone = await save('/linked');
    await undone.click('[data-testid="undo"]');
    await undone.waitFor('[data-testid="undone-card"]');
    await counted(undone, 147);
    await world.session.quit();
    const databases = join(world.session.home.profile, DATABASES);
    const older = join(world.session.home.profile, 'older');
    await cp(databases, older, { recursive: true });

    world.session = await world.session.reopen();
    await (await world.session.library()).waitForNo('[data-testid^="banner-"]');
    await counted(await save('/linked'), 148);
    await world.session.quit();
    await rm(databases, { recursive: true });
    await cp(older, databases, { recursive: true });

    world.session = await world.session.reopen();
    const library = await world.session.library();
    await library.waitFor('[data-testid="banner-shrunk"]', '1 clipping');
    await library.click('[data-testid="banner-shrunk"] button', 'Go on');
    await library.waitForNo('[data-testid="banner-shrunk"]');
    expect(await storedClips(world.session)).toHaveLength(147);
  } finally {
    await world.close();
  }
});
