import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import type { Session } from '../browsers/session';
import { BLOG, BROWSERS, openWorld, storedClips, type World } from './world';

/** Presses "Back up" in the library. @returns the file's bytes */
async function exported(library: PageView, session: Session): Promise<Buffer> {
  await library.click('[data-testid="nav-files"]');
  await library.click('[data-testid="backup"]');
  await library.waitFor('[data-testid="backup-report"] .outcome');
  const path = await session.download(/^commonplace-backup-\d{4}-\d\d-\d\d-\d{4}.*\.json$/);
  const bytes = await readFile(path);
  await rm(path);
  return bytes;
}

async function imported(library: PageView, file: string): Promise<string> {
  await library.click('[data-testid="nav-files"]');
  await library.upload('[data-testid="import-file"]', file);
  await library.waitFor('[data-testid="import-report"], [data-testid="import-refused"]');
  return library.text('[data-testid="import-report"], [data-testid="import-refused"]');
}

describe.each(BROWSERS)('a backup in %s', (browser) => {
  let world: World;
  let folder: string;
  let file: string;
  let backup: Buffer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonplace-backup-'));
    file = join(folder, 'backup.json');
    world = await openWorld({ browser });
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('holds everything, and its name says what and when', async () => {
    const { session } = world;
    const popup = await session.click(await session.open(`https://${BLOG}/`));
    await popup.waitFor('[data-testid="saved-card"]');
    await popup.close();

    const library = await session.library();
    // The newest seed clipping goes to the trash, the clipping of the page gets a star: by the keyboard.
    await library.waitFor('[data-testid="clip-row"]', 'On notebooks');
    await library.click('[data-testid="clip-row"] .row-open');
    await library.press('s');
    await library.waitFor('[data-testid="clip-row"] .row-starred');
    await library.press('ArrowDown');
    await library.press('Delete');
    await library.waitFor('[data-testid="toast"]');

    backup = await exported(library, session);
    await writeFile(file, backup);
    const document = JSON.parse(backup.toString('utf8')) as { clips: { title: string; starred?: true; trashedAt?: string; body?: object }[]; count: number };
    expect(document.count).toBe(147);
    expect(document.clips).toHaveLength(147);
    expect(document.clips.find(({ title }) => title === 'On notebooks')).toMatchObject({ starred: true, body: {} });
    expect(document.clips.filter(({ trashedAt }) => trashedAt)).toHaveLength(1);
    await library.close();
  });

  test('comes back byte for byte after the library was emptied', async () => {
    const { session } = world;
    const library = await session.library();
    await library.evaluate(() => localStorage.setItem('draft:page:https://example.org/a', '{}'));
    await library.click('[data-testid="nav-settings"]');
    await emptied(library);
    expect(await storedClips(session)).toEqual([]);
    expect(await library.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await copies(library)).toEqual([]);

    expect(await imported(library, file)).toContain('147');
    expect((await exported(library, session)).equals(backup)).toBe(true);
    await library.close();
  });

  test('comes in once: a second time everything is there already', async () => {
    const library = await world.session.library();
    const report = await imported(library, file);
    expect(await library.has('[data-testid="report-already"]', '147')).toBe(true);
    expect(report).toContain('147');
    expect(await library.has('[data-testid="report-added"]')).toBe(false);
    await library.close();
  });

  test('makes the same library in another profile', async () => {
    const other = await openWorld({ browser });
    try {
      const library = await other.session.library();
      await library.waitFor('[data-testid="clip-row"]');
      await imported(library, file);
      expect((await exported(library, other.session)).equals(backup)).toBe(true);
    } finally {
      await other.close();
    }
  });

  test('is made once for the address that asks for it, however often the page is loaded', async () => {
    const { session } = world;
    const library = await session.library('#backup');
    await library.waitFor('[data-testid="backup-report"] .outcome');
    await rm(await session.download(/^commonplace-backup-.*\.json$/));
    const made = await copies(library);
    // What F5 would load. Firefox does not tell its driver that a page of an extension was loaded again.
    const again = await session.extensionPage(await library.evaluate(() => location.pathname + location.hash));
    await again.waitFor('[data-testid="backup"]');
    expect(await copies(again)).toEqual(made);
    await again.close();
    await library.close();
  });

  test('leaves no copy behind: the next page deletes it, unless another page is busy with it', async () => {
    const { session } = world;
    const busy = await session.library();
    const before = await copies(busy);
    await busy.evaluate(async () => {
      // As a backup does, before its file is there: this page, too, may only now be clearing up.
      await new Promise((held) => {
        void navigator.locks.request('backup-2.json', () => {
          held(null);
          return new Promise(() => undefined);
        });
      });
      const root = await navigator.storage.getDirectory();
      for (const name of ['backup-1.json', 'backup-2.json', 'backup-3.json', 'mine.json']) await root.getFileHandle(name, { create: true });
    });
    const library = await session.library();
    await library.until(namesAre, [[...before, 'backup-2.json', 'mine.json'].sort()]);
    await busy.close();
    await library.close();
    const next = await session.library();
    await next.until(namesAre, [[...before, 'mine.json'].sort()]);
    await next.close();
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['with one byte changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 5000), Buffer.from('~'), bytes.subarray(5001)])],
    ['of something else', () => Buffer.from('{"hello": "world"}')],
    ['of nothing', () => Buffer.alloc(0)],
  ])('%s is refused with a reason and changes nothing', async (_, damage) => {
    const before = await storedClips(world.session);
    const library = await world.session.library();
    const damaged = join(folder, 'damaged.json');
    await writeFile(damaged, damage(backup));
    await imported(library, damaged);
    expect(await library.has('[data-testid="import-refused"]')).toBe(true);
    expect(await storedClips(world.session)).toEqual(before);
    await library.close();
  });
});

/** The files in the extension's private file system. */
function copies(library: PageView): Promise<string[]> {
  return library.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names.sort();
  });
}

async function namesAre(expected: string[]): Promise<boolean> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return JSON.stringify(names.sort()) === JSON.stringify(expected);
}

/** Empties the library as its settings ask for it: by typing what they say. */
async function emptied(library: PageView): Promise<void> {
  await library.waitFor('[data-testid="storage-state"]');
  await library.type('[data-testid="empty-confirm"]', 'empty');
  await library.click('[data-testid="empty-library"]');
  await library.waitFor('.sheet-danger .outcome', 'empty');
}
