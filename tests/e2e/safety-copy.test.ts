import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { found, search } from './finding';
import { BLOG, BROWSERS, openLibrary, openWorld, ownClips, storedClips, type World } from './world';

const NOTE = 'Not to be lost 不要丢失';

describe.each(BROWSERS)('the second copy in %s', (browser) => {
  let world: World;
  let library: PageView;
  beforeAll(async () => void ({ world, library } = await openLibrary(browser)));
  afterAll(() => world.close());

  test('is of the whole library, and brings back what was deleted since', async () => {
    await save(world);
    await library.page.bringToFront();
    await copyNow(library, 147);
    await open(library);
    await library.press('Delete');
    await library.click('button', 'Trash');
    await library.waitFor('[data-testid=clip-row]', 'On notebooks');
    await library.click('[data-testid=empty-trash]');
    await library.click('[data-testid=empty-trash-confirm]');
    await expect.poll(() => storedClips(world.session)).toHaveLength(146);

    await library.click('[data-testid=nav-settings]');
    await library.click('[data-testid=copy-back]');
    await library.waitFor('[data-testid=report-added]', '1 clipping came in');
    expect(await ownClips(world.session)).toMatchObject([{ title: 'On notebooks' }]);
  });

  test('has beside it what is written after it, until it is renewed', async () => {
    await copyNow(library, 147);
    await open(library);
    await library.type('[data-testid=field-note]', NOTE);
    await library.click('[data-testid=nav-settings]');
    await library.waitFor('[data-testid=copy-state]', 'Beside it stands 1 clipping');
    await copyNow(library, 147);
    await expect.poll(() => library.text('[data-testid=copy-state]')).not.toContain('Beside it');
    expect(await files(library)).toEqual([expect.stringMatching(/^copy-\d+\.json\.gz$/), expect.stringMatching(/^since-\d+$/)]);
  });

  test('is told to be damaged when it is, and nothing is changed', async () => {
    const [name] = await files(library);
    await library.evaluate(async (copy) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(copy!);
      const file = await handle.createWritable();
      await file.write('no gzip at all');
      await file.close();
    }, name);
    await library.click('[data-testid=copy-back]');
    await library.waitFor('[data-testid=import-refused]', 'This backup is damaged');
    expect(await storedClips(world.session)).toHaveLength(147);
    await library.click('[data-testid=nav-settings]');
  });

  test('goes with the library when that is emptied', async () => {
    await library.type('[data-testid=empty-confirm]', 'empty');
    await library.click('[data-testid=empty-library]');
    await expect.poll(() => storedClips(world.session)).toEqual([]);
    await expect.poll(() => files(library)).toEqual([]);
    await library.waitFor('[data-testid=copy-state]', 'There is none yet');
  });
});

test('a library that the browser lost comes back from the copy, with what the reader saved and wrote since', async () => {
  const world = await openWorld({ browser: 'chromium' });
  try {
    const library = await world.session.library();
    await found(library, 146);
    await save(world);
    await library.page.bringToFront();
    await copyNow(library, 147);
    await library.click('[data-testid=nav-browse]');
    await search(library, 'attention');
    await library.click('.row-title');
    await library.type('[data-testid=field-note]', NOTE);
    await save(world, 'linked');
    await library.page.bringToFront();
    await library.click('[data-testid=nav-settings]');
    await library.waitFor('[data-testid=copy-state]', 'Beside it stand 2 clippings');
    await world.session.quit();
    const databases = join(world.session.home.profile, 'Default/IndexedDB');
    for (const name of await readdir(databases)) await rm(join(databases, name), { recursive: true });

    world.session = await world.session.reopen();
    const told = await world.session.library();
    await told.click('[data-testid=banner-lost] button', 'and 2 saved or changed since');
    await told.waitFor('[data-testid=report-added]', '2 clippings came in');
    await told.waitForNo('[data-testid=banner-lost]');
    const clips = await storedClips(world.session);
    expect(clips).toHaveLength(148);
    expect(clips.filter(({ note }) => note === NOTE)).toHaveLength(1);
    expect(await ownClips(world.session)).toHaveLength(2);
  } finally {
    await world.close();
  }
});

/** Saves a page, one more. */
async function save({ session }: World, path = ''): Promise<void> {
  const before = await ownClips(session);
  const page = await session.open(`https://${BLOG}/${path}`);
  await session.shortcut('save-page', page);
  await expect.poll(() => ownClips(session)).toHaveLength(before.length + 1);
  await page.close();
}

/** Keeps a copy, which then holds so many clippings. The one before may have held as many: its time tells whether it is another. */
async function copyNow(library: PageView, clips: number): Promise<void> {
  await library.click('[data-testid=nav-settings]');
  const before = await copiedAt(library);
  await library.click('[data-testid=copy-now]');
  await expect.poll(() => copiedAt(library), { timeout: 30_000 }).not.toBe(before);
  await library.waitFor('[data-testid=copy-state]', `holds ${clips} clippings`);
}

type Storage = { storage: { local: { get: (name: string) => Promise<{ copy?: { at: string } }> } } };

const copiedAt = (library: PageView) =>
  library.evaluate(async () => (await (globalThis as unknown as { chrome: Storage }).chrome.storage.local.get('copy')).copy?.at ?? '');

/** Opens the clipping that the reader saved. */
async function open(library: PageView): Promise<void> {
  await library.click('[data-testid=nav-browse]');
  await library.click('button', 'All clippings');
  await search(library, 'notebooks');
  await found(library, 1);
  await library.click('.row-title');
}

/** The names of the browser's private files. */
const files = (library: PageView) =>
  library.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names.sort();
  });
