import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Calls } from '../../lib/messages/protocol';
import type { PageView } from '../browsers/page-view';
import { BLOG, BROWSERS, openWorld, storedClips, type World } from './world';

const ADDRESS = `https://${BLOG}/`;
const FORGED = `https://${BLOG}/forged`;

/** What these tests use of the extension's API, inside a page of ours and in the page that is clipped. */
type Chrome = {
  tabs: { query(of: { url: string }): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  scripting: {
    executeScript(of: { target: { tabId: number }; args: unknown[]; func: (message: unknown) => Promise<unknown> }): Promise<
      { result: unknown }[]
    >;
  };
};

/** A request for every call that there is, each of which would do something if it were answered. */
const requests = (tabId: number, id: string): { [N in keyof Calls]: unknown } => ({
  savePage: { tabId },
  previewPage: { tabId },
  saveDraft: { tabId, extract: { url: FORGED, title: 'Forged', kind: 'article' }, edit: {} },
  saveLink: { tabId, url: FORGED, title: 'Forged' },
  undoSave: { tabId, id, outcome: 'new' },
  editClip: { id, edit: { title: 'Forged' } },
  keepModelSummary: { id, text: 'Forged' },
  changeAlike: { parts: [{ ids: [id], change: { tag: 'forged' } }] },
  trashClips: { ids: [id] },
  restoreClips: { ids: [id] },
  purgeClips: { ids: [id] },
  emptyTrash: { until: new Date().toISOString() },
  importClips: {
    clips: [{ id: '01890000-0000-7000-8000-000000000000', key: 'page:forged', title: 'Forged', clippedAt: '2026-01-01T00:00:00.000Z' }],
    replace: true,
  },
  forgetSeeds: { ids: [id] },
  rebuildIndex: {},
  finishIndex: {},
  keepCopy: {},
      emptyLibrary: {},
  startAfresh: {},
});

/** Requests that no page of ours would make. */
const malformed = (id: string): [call: string, request: unknown][] => [
  ['savePage', { tabId: '1' }],
  ['savePage', undefined],
  ['saveLink', { url: FORGED, title: 'x' }],
  ['saveLink', { tabId: 1, url: 'javascript:alert(1)', title: 'x' }],
  ['saveLink', { tabId: 1, url: FORGED, title: 'x'.repeat(1_000_000) }],
  ['saveDraft', { tabId: 1, extract: { url: FORGED }, edit: {} }],
  ['editClip', { id, edit: { title: 'Forged', origin: 'clip' } }],
  ['editClip', { id, edit: { key: 'page:forged' } }],
  ['keepModelSummary', { id, text: ' ' }],
  ['keepModelSummary', { id, text: 'x'.repeat(1_000_000) }],
  ['editClip', { id, edit: { quote: { remove: 'Forged' } } }],
  ['editClip', { id, edit: { quote: { put: { text: 'Forged' }, at: -1 } } }],
  ['editClip', { id: '../../etc', edit: { title: 'Forged' } }],
  ['changeAlike', { parts: [{ ids: [id], change: { title: 'Forged' } }] }],
  ['changeAlike', { parts: [{ ids: [id], change: { tag: ' ' } }] }],
  ['changeAlike', { parts: [{ ids: [id], change: { read: true, starred: true } }] }],
  ['trashClips', { ids: id }],
  ['purgeClips', { ids: [id, 7] }],
  ['emptyTrash', {}],
  ['emptyTrash', { until: 'tomorrow' }],
  ['importClips', { clips: [{ title: 'Forged' }], replace: true }],
  ['importClips', { clips: 'all', replace: 'yes' }],
  ['emptyLibrary', { sure: true }],
];

describe.each(BROWSERS)('messages in %s', (browser) => {
  let world: World;
  let ours: PageView;
  let tabId: number;
  let id: string;

  beforeAll(async () => {
    world = await openWorld({ browser });
    // The click grants what a forger in the page would need to have the extension's own content script there.
    const page = await world.session.open(ADDRESS);
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=saved-card]');
    await popup.close();
    ours = await world.session.extensionPage('/manifest.json', true);
    tabId = await ours.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      return (await chrome.tabs.query({ url }))[0]?.id ?? -1;
    }, ADDRESS);
    id = (await storedClips(world.session)).find(({ origin }) => origin === 'seed')?.id ?? '';
  });
  afterAll(() => world.close());

  test.each(Object.keys(requests(0, '')) as (keyof Calls)[])(
    '%s from a content script gets no answer and changes nothing',
    async (call) => {
      const before = await world.session.stored();
      const message = { commonplace: call, id: crypto.randomUUID(), request: requests(tabId, id)[call] };
      const heard = await ours.evaluate(
        async (tab, sent) => {
          const { chrome } = globalThis as unknown as { chrome: Chrome };
          const [frame] = await chrome.scripting.executeScript({
            target: { tabId: tab },
            args: [sent],
            func: async (forged) => {
              const api = (globalThis as unknown as { chrome: Chrome }).chrome;
              return api.runtime.sendMessage(forged).then(
                (answer) => JSON.stringify(answer) ?? 'nothing',
                () => 'nothing',
              );
            },
          });
          return frame?.result;
        },
        tabId,
        message,
      );
      expect(heard).toMatch(/^(?:nothing|null)$/);
      expect(await world.session.stored()).toEqual(before);
    },
  );

  test('malformed requests are refused, even from a page of ours, and change nothing', async () => {
    const before = await world.session.stored();
    const answers = await ours.evaluate(
      (messages) => {
        const { chrome } = globalThis as unknown as { chrome: Chrome };
        return Promise.all(messages.map(([commonplace, request]) => chrome.runtime.sendMessage({ commonplace, id: crypto.randomUUID(), request })));
      },
      malformed(id),
    );
    expect(answers).toEqual(malformed(id).map(() => ({ ok: false, error: expect.objectContaining({ name: expect.any(String) as string }) as object })));
    expect(await world.session.stored()).toEqual(before);
  });

  test.each(['toString', '__proto__', 'constructor', 'nothingSuch'])('there is no call %s', async (name) => {
    const answer = await ours.evaluate(
      (commonplace) => {
        const { chrome } = globalThis as unknown as { chrome: Chrome };
        return chrome.runtime.sendMessage({ commonplace, id: crypto.randomUUID(), request: {} }).then(
          (heard) => heard ?? 'nothing',
          () => 'nothing',
        );
      },
      name,
    );
    expect(answer).toBe('nothing');
  });
});
