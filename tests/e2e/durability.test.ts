import { expect, test } from 'vitest';
import { article, BLOG, openWorld, ownClips, storedClips } from './world';

/** Kills of the whole browser, as the issue that asked for this test counts them. */
const KILLS = 30;

const pages = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`/${n}`, article(`Page number ${n}`)]));

/** What these tests use of the extension's API, inside a page of ours. */
type Chrome = {
  tabs: { query(of: object): Promise<{ id?: number }[]> };
  runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
};

test('twenty saves of one page at once make one clipping', async () => {
  const { session, close } = await openWorld({ browser: 'chromium' });
  try {
    const page = await session.open(`https://${BLOG}/`);
    const popup = await session.click(page);
    const answers = await popup.evaluate(async () => {
      const { tabs, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      const save = () => runtime.sendMessage({ commonplace: 'savePage', request: { tabId: tab?.id } });
      return Promise.all(Array.from({ length: 20 }, save));
    });
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
    expect((await ownClips(session)).map(({ title }) => title)).toEqual(['On notebooks']);
  } finally {
    await close();
  }
});

test('a worker that dies in the middle of a save loses nothing, and the popup says saved', async () => {
  const { session, close } = await openWorld({ browser: 'chromium' }, { [BLOG]: pages });
  try {
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

test(`a browser that is killed ${KILLS} times while it saves keeps every save that it acknowledged`, async () => {
  const world = await openWorld({ browser: 'chromium' }, { [BLOG]: pages });
  const acknowledged: string[] = [];
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const page = await world.session.extensionPage('/manifest.json');
      await page.page.exposeFunction('acknowledge', (url: string) => void acknowledged.push(url));
      const before = acknowledged.length;
      // Saves one after the other without end; the answers are told outside as they come.
      const saving = page
        .evaluate(async (prefix) => {
          const { chrome, acknowledge } = globalThis as unknown as {
            chrome: Chrome;
            acknowledge: (url: string) => Promise<void>;
          };
          for (let n = 0; ; n++) {
            const url = `${prefix}/${n}`;
            const answer = await chrome.runtime.sendMessage({ commonplace: 'saveLink', request: { url, title: url } });
            if (answer.ok) void acknowledge(url);
          }
        }, `https://${BLOG}/kill/${kill}`)
        .catch(String);
      // A different moment each time: after so many more acknowledgements.
      await expect.poll(() => acknowledged.length - before, { interval: 1, timeout: 20_000 }).toBeGreaterThan(kill % 7);
      await world.session.kill();
      await saving;
      world.session = await world.session.reopen();
    }
    const stored = new Set((await storedClips(world.session)).map(({ url }) => url));
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
    expect(acknowledged.filter((url) => !stored.has(url))).toEqual([]);
    const rows = await world.session.stored();
    const heads = (rows.heads as { heads: { id: string }[] }[]).flatMap(({ heads }) => heads.map(({ id }) => id));
    expect(heads.sort()).toEqual((rows.clips as { id: string }[]).map(({ id }) => id).sort());
  } finally {
    await world.close();
  }
}, 240_000);
