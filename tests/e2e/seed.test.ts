import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { BROWSERS, openWorld, storedClips } from './world';

/** Deletes the newest clipping: first to the trash, then out of it for good. @returns its title */
async function deleteNewestForGood(library: PageView): Promise<string> {
  await library.waitFor('[data-testid="clip-row"]');
  await library.click('[data-testid="clip-row"] .row-open');
  const title = await library.evaluate(() => document.activeElement?.textContent ?? '');
  await library.press('Delete');
  await library.waitFor('[data-testid="toast"]');
  await library.click('[data-testid="filter-trash"]');
  await library.waitFor('[data-testid="clip-row"]', title);
  await library.click('[data-testid="clip-row"] .danger');
  await library.click('[data-testid="clip-row"] .danger');
  await library.waitForNo('[data-testid="clip-row"]', title);
  return title;
}

test.each(BROWSERS)('in %s, a seed clipping that was deleted stays deleted over a restart and an update', async (browser) => {
  const world = await openWorld({ browser });
  try {
    const title = await deleteNewestForGood(await world.session.library());
    const titles = async () => (await storedClips(world.session)).map((clip) => clip.title);
    expect(await titles()).toHaveLength(145);

    await world.session.quit();
    world.session = await world.session.reopen();
    await (await world.session.library()).waitFor('[data-testid="clip-row"]');
    expect(await titles()).not.toContain(title);

    await world.session.update(async (folder) => {
      const file = join(folder, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8')) as { version: string };
      await writeFile(file, JSON.stringify({ ...manifest, version: '0.2.0' }));
    });
    await (await world.session.library()).waitFor('[data-testid="clip-row"]');
    expect(await titles()).not.toContain(title);
    expect(await titles()).toHaveLength(145);
  } finally {
    await world.close();
  }
});
