import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { random } from '../bench/library/random';
import { found, search } from './finding';
import { article, BLOG, BROWSERS, openWorld, ownClips, storedClips } from './world';

/** Kills of the whole browser, as the issue that asked for this test counts them. */
const KILLS = 30;

/** Milliseconds that the moment of a kill is put off at most. */
const LONGEST_DELAY = 1_000;

/** Milliseconds after which bodies are read, once no import comes any more (`entrypoints/background/indexing.ts`). */
const REST = 1_500;

/** Every so many kills one is of an import that has come to its end, while its bodies are read. */
const RESTED = 3;

/** Clippings that are imported at once: more than the index lets wait. */
const BATCH = 80;

const pages = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`/${n}`, article(`Page number ${n}`)]));

/** What these tests use of the extension's API, inside a page of ours. */
type Chrome = {
  tabs: { query(of: object): Promise<{ id?: number }[]> };
  runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
};

test.each(BROWSERS)('in %s, twenty saves of one page at once make one clipping', async (browser) => {
  const { session, close } = await openWorld({ browser });
  try {
    const page = await session.open(`https://${BLOG}/`);
    const popup = await session.click(page);
    const answers = await popup.evaluate(async () => {
      const { tabs, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      const save = () => runtime.sendMessage({ commonplace: 'savePage', id: crypto.randomUUID(), request: { tabId: tab?.id } });
      return Promise.all(Array.from({ length: 20 }, save));
    });
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
    expect((await ownClips(session)).map(({ title }) => title)).toEqual(['On notebooks']);
  } finally {
    await close();
  }
});

test.each(BROWSERS)('in %s, two windows that save the same pages at once make one clipping of each', async (browser) => {
  const { session, close } = await openWorld({ browser });
  try {
    const windows = [await session.extensionPage('/manifest.json'), await session.extensionPage('/manifest.json')];
    const saveAll = (place: string) => {
      const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const save = (n: number) => {
        const request = { tabId: -1, url: `${place}/${n}`, title: `Page ${n}` };
        return runtime.sendMessage({ commonplace: 'saveLink', id: crypto.randomUUID(), request }) as Promise<{ ok: boolean; value?: { outcome: string } }>;
      };
      return Promise.all(Array.from({ length: 10 }, (_, n) => save(n)));
    };
    const answers = (await Promise.all(windows.map((window) => window.evaluate(saveAll, `https://${BLOG}`)))).flat();
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
    expect(answers.filter(({ value }) => value?.outcome === 'new')).toHaveLength(10);
    expect((await ownClips(session)).map(({ title }) => title).sort()).toEqual(Array.from({ length: 10 }, (_, n) => `Page ${n}`));
  } finally {
    await close();
  }
});

test.each(BROWSERS)('in %s, a background that dies in the middle of a save loses nothing, and the popup says saved', async (browser) => {
  const { session, close } = await openWorld({ browser }, { [BLOG]: pages });
  try {
    // Chromium wakes a worker only for what it listened to when it had once started: one that dies twice while the
    // extension is being installed is not called any more, whatever a page of ours does.
    const library = await session.library();
    await library.waitFor('[data-testid="clip-row"]');
    await library.close();
    for (let n = 0; n < 5; n++) {
      const page = await session.open(`https://${BLOG}/${n}`);
      const clicking = session.click(page);
      const dying = session.stopWorker();
      const popup = await clicking;
      await dying;
      await session.stopWorker();
      await popup.waitFor('[data-testid="saved-card"]');
      await popup.close();
      await page.close();
    }
    expect((await ownClips(session)).map(({ title }) => title).sort()).toEqual(
      [0, 1, 2, 3, 4].map((n) => `Page number ${n}`),
    );
  } finally {
    await close();
  }
});

test('a call that is made again after its background died has its first answer', async () => {
  const { session, close } = await openWorld({ browser: 'chromium' });
  try {
    const page = await session.extensionPage('/manifest.json');
    const save = (id: string) =>
      page.evaluate(
        async (call, url) => {
          const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
          return runtime.sendMessage({ commonplace: 'saveLink', id: call, request: { tabId: -1, url, title: 'On notebooks' } });
        },
        id,
        `https://${BLOG}/`,
      );
    const first = await save('first');
    expect(first).toMatchObject({ ok: true, value: { outcome: 'new' } });
    await session.stopWorker();
    expect(await save('first')).toEqual(first);
    expect(await save('second')).toMatchObject({ ok: true, value: { outcome: 'refreshed' } });
    expect(await ownClips(session)).toHaveLength(1);
  } finally {
    await close();
  }
});

test.each(BROWSERS)('in %s, an index that its background left unfinished is finished for a page that waits, and when the browser starts', async (browser) => {
  const world = await openWorld({ browser });
  try {
    const page = await world.session.extensionPage('/manifest.json');
    const place = `${BLOG}/unfinished`;
    // All bodies wait: they are read only when imports have come to rest.
    await page.evaluate(importOnce, place, BATCH);
    await world.session.stopWorker();
    const library = await world.session.library();
    await search(library, 'embodied');
    await found(library, BATCH);
    await page.evaluate(importOnce, `${place}/again`, BATCH);
    await world.session.kill();
    world.session = await world.session.reopen();
    const after = await world.session.library();
    await search(after, 'embodied');
    await found(after, 2 * BATCH);
  } finally {
    await world.close();
  }
});

test('half a record at the end of the log, as a kill in the middle of a write leaves it, costs no clipping', async () => {
  const world = await openWorld({ browser: 'chromium' }, { [BLOG]: pages });
  try {
    const save = async (path: string) => {
      const popup = await world.session.click(await world.session.open(`https://${BLOG}${path}`));
      await popup.waitFor('[data-testid="saved-card"]');
      // Bodies, heads and watermark are written; what is torn next is a write of no one.
      await expect.poll(async () => (await ownClips(world.session)).length, { timeout: 10_000 }).toBeGreaterThan(0);
    };
    await save('/1');
    await world.session.extensionPage('/manifest.json').then((page) => page.evaluate(writeRecord));
    await world.session.kill();
    await tearLog(world.session.home.profile);
    world.session = await world.session.reopen();
    await save('/2');
    await world.session.kill();
    world.session = await world.session.reopen();
    await world.session.library();
    expect((await ownClips(world.session)).map(({ title }) => title).sort()).toEqual(['Page number 1', 'Page number 2']);
  } finally {
    await world.close();
  }
});

/** Writes something of no weight to the same log, in a database of its own. */
function writeRecord(): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('torn', 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore('records').put('x'.repeat(20_000), 1);
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
    opening.onerror = () => failed(opening.error ?? new Error('no database'));
  });
}

/** Cuts the last bytes off LevelDB's log. */
async function tearLog(profile: string): Promise<void> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const databases = (await readdir(folder)).filter((name) => name.endsWith('.leveldb'));
  expect(databases).toHaveLength(1);
  const files = await readdir(join(folder, databases[0] ?? ''));
  const log = join(folder, databases[0] ?? '', files.filter((name) => /^\d+\.log$/.test(name)).sort().at(-1) ?? '');
  await truncate(log, (await stat(log)).size - 5);
}

/** Imports clippings whose bodies say "embodied". Runs inside a page. */
async function importOnce(place: string, count: number): Promise<void> {
  const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
  const time = new Date().toISOString();
  const clips = Array.from({ length: count }, (_, n) => ({
    id: crypto.randomUUID().replace(/^(.{14})./, '$17'),
    key: `page:${place}/${n}`,
    url: `https://${place}/${n}`,
    title: `No. ${n}`,
    clippedAt: time,
    updatedAt: time,
    kind: 'article',
    origin: 'import',
    body: { text: 'All of them say embodied things.', words: 6 },
  }));
  const answer = await runtime.sendMessage({ commonplace: 'importClips', id: crypto.randomUUID(), request: { clips, replace: false } });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

/**
 * Saves and imports one after the other without end, or until `most` batches are in, so that the index always has changes to take in and segments to
 * merge. What was acknowledged is told outside. Runs inside a page.
 */
async function saveWithoutEnd(place: string, batch: number, most: number): Promise<never> {
  const { chrome, acknowledge } = globalThis as unknown as {
    chrome: Chrome;
    acknowledge: (...urls: string[]) => Promise<void>;
  };
  const time = new Date().toISOString();
  const clipOf = (name: string, withBody: boolean) => {
    const address = `${place}/${name}`;
    const id = crypto.randomUUID().replace(/^(.{14})./, '$17');
    return { id, key: `page:${address}`, url: `https://${address}`, title: address, clippedAt: time, updatedAt: time, kind: 'article', origin: 'import', ...(withBody && { body: { text: `The text of ${name} says embodied things. `.repeat(20), words: 140 } }) };
  };
  for (let n = 0; ; n++) {
    if (n === most) await new Promise(() => undefined);
    const url = `https://${place}/${n}`;
    const save = { commonplace: 'saveLink', id: crypto.randomUUID(), request: { tabId: -1, url, title: url } };
    if ((await chrome.runtime.sendMessage(save)).ok) void acknowledge(url);
    const clips = Array.from({ length: batch }, (_, at) => clipOf(`${n}-${at}`, at % 2 === 0));
    const imported = { commonplace: 'importClips', id: crypto.randomUUID(), request: { clips, replace: false } };
    if ((await chrome.runtime.sendMessage(imported)).ok) void acknowledge(...clips.map((clip) => clip.url));
  }
}

test(`a browser that is killed ${KILLS} times while it saves, indexes and merges keeps every save that it acknowledged, and finds it`, async () => {
  const world = await openWorld({ browser: 'chromium' }, { [BLOG]: pages });
  const acknowledged: string[] = [];
  const next = random(20_261_126);
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const page = await world.session.extensionPage('/manifest.json');
      await page.page.exposeFunction('acknowledge', (...urls: string[]) => void acknowledged.push(...urls));
      const before = acknowledged.length;
      const rested = kill % RESTED === 0;
      const batches = 1 + Math.floor(next() * 3);
      const saving = page.evaluate(saveWithoutEnd, `${BLOG}/kill/${kill}`, BATCH, rested ? batches : 1e6).catch(String);
      // A different moment each time: after so many more acknowledgements, and so much of what follows them.
      await expect.poll(() => acknowledged.length - before, { interval: 1, timeout: 20_000 }).toBeGreaterThanOrEqual(rested ? batches * (BATCH + 1) : 1 + Math.floor(next() * 4) * (BATCH / 2));
      await new Promise((resolve) => setTimeout(resolve, (rested ? REST : 0) + next() * LONGEST_DELAY));
      await world.session.kill();
      await saving;
      world.session = await world.session.reopen();
    }
    const stored = new Set((await storedClips(world.session)).map(({ url }) => url));
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
    expect(acknowledged.filter((url) => !stored.has(url))).toEqual([]);
    const rows = await world.session.stored();
    const library = await world.session.library();
    await found(library, rows.clips?.length ?? 0);
    // Each of them once: nothing is lost to the index, nothing doubled.
    await search(library, '"kill" -notebooks');
    await found(library, [...stored].filter((url) => url?.includes('/kill/')).length);
    // And each of the bodies, once they have all been read.
    await search(library, 'embodied');
    await found(library, rows.bodies?.length ?? 0);
  } finally {
    await world.close();
  }
}, 480_000);
