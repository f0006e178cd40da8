import { browser } from 'wxt/browser';
import { identityOf } from '../../lib/clip/identity';
import { report } from '../../lib/report';

/** What a tab's address, when its button was last marked, is kept under while the browser runs. */
const KEPT = /^marked-(\d+)$/;
const keptAs = (tabId: number) => `marked-${tabId}`;

type Marks = { isSaved: (address: string) => Promise<boolean>; mark: (tabId: number, saved: boolean) => Promise<unknown> };

/**
 * Keeps the marks of buttons true where a page becomes another without a load (videos, answers, posts): the browser takes no mark
 * off there. A tab tells its address only where the reader pressed the button, and until it leaves the site (activeTab);
 * while no tab has a mark nothing is listened to, so that nothing wakes the background.
 * @returns what notes that a tab's button was marked, or cleared
 */
export function followMarkedTabs({ isSaved, mark }: Marks): (tabId: number) => Promise<void> {
  const { tabs, storage } = browser;
  // Firefox tells no address here, and that of the tab when it is asked.
  const moved = (tabId: number, { url, status }: { url?: string; status?: string }) => {
    if (url ?? status) follow(tabId).catch((error: unknown) => report(error, 'following a tab'));
  };
  const follow = async (tabId: number): Promise<void> => {
    const name = keptAs(tabId);
    const before = (await storage.session.get(name))[name] as string | undefined;
    const address = before === undefined ? undefined : await addressOf(tabId);
    if (before === undefined || address === undefined) return;
    await storage.session.set({ [name]: address });
    // Another place on the page is the same page, under whatever key it is kept.
    if (pageOf(before) !== pageOf(address)) await mark(tabId, await isSaved(address));
  };
  const forgetGone = async (): Promise<void> => {
    const kept = Object.keys(await storage.session.get()).filter((name) => KEPT.test(name));
    const gone = await Promise.all(kept.map(async (name) => ((await addressOf(Number(KEPT.exec(name)?.[1]))) === undefined ? [name] : [])));
    await storage.session.remove(gone.flat());
    if (gone.flat().length === kept.length) tabs.onUpdated.removeListener(moved);
  };
  // A background that was woken by the event hears it only if it listens at once.
  tabs.onUpdated.addListener(moved);
  const forgotten = forgetGone().catch((error: unknown) => report(error, 'forgetting tabs'));
  return async (tabId) => {
    // Else a tab that is noted meanwhile would not be listened to.
    await forgotten;
    const address = await addressOf(tabId);
    if (address === undefined) return;
    await storage.session.set({ [keptAs(tabId)]: address });
    tabs.onUpdated.addListener(moved);
  };
}

const pageOf = (url: string): string => identityOf({ url });

/** The address of a tab; `undefined` where it is closed, or not told. */
async function addressOf(tabId: number): Promise<string | undefined> {
  return browser.tabs.get(tabId).then(
    ({ url }) => url,
    () => undefined,
  );
}
