import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BLOG, openWorld, storedClips } from './world';

/** Where Chromium keeps the databases of extensions, below the profile. */
const DATABASES = 'Default/IndexedDB';

test('a library that the browser lost is told, and nothing is planted over the loss', async () => {
  const world = await openWorld({ browser: 'chromium' });
  try {
    const popup = await world.session.click(await world.session.open(`https://${BLOG}/`));
    await popup.waitFor('[data-testid="saved-card"]');
    await world.session.quit();
    const databases = join(world.session.home.profile, DATABASES);
    for (const name of await readdir(databases)) await rm(join(databases, name), { recursive: true });

    world.session = await world.session.reopen();
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
