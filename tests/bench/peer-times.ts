import type { PageView } from '../browsers/page-view';
import type { Session } from '../browsers/session';
import { median } from './figures';
import type { PeerTimes } from './pages/peers';

/** Packs the library for the peer that scans it. @returns megabytes */
export async function packLibrary(session: Session): Promise<number> {
  const page = await session.extensionPage('/peers.html');
  const bytes = await page.evaluate(() => (globalThis as unknown as { pack: () => Promise<number> }).pack());
  await page.close();
  return bytes / 1e6;
}

/** What a scan of the packed string takes: medians of the first query over fresh pages, and every key of the last one. */
export async function scanTimes(session: Session, query: string, keys: readonly string[], rounds: number): Promise<PeerTimes> {
  const all: PeerTimes[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await open(session, 'scan', query, round === rounds - 1 ? keys : []);
    all.push(await times(page));
    await page.close();
  }
  return { ...all.at(-1)!, first: median(all.map(({ first }) => first)) };
}

/** What MiniSearch takes that is rebuilt by the page that asks, once, and what that page then holds. */
export async function rebuiltTimes(
  session: Session,
  query: string,
  keys: readonly string[],
  heldBy: (page: PageView) => Promise<number | undefined>,
): Promise<PeerTimes & { held: number | undefined }> {
  const page = await open(session, 'rebuild', query, keys);
  const result = { ...(await times(page)), held: await heldBy(page) };
  await page.close();
  return result;
}

const open = (session: Session, how: string, query: string, keys: readonly string[]): Promise<PageView> =>
  session.extensionPage(`/peers.html?${new URLSearchParams({ [how]: query, keys: JSON.stringify(keys) }).toString()}`);

/** Looks now and then: no call of the driver may last as long as a peer takes. */
async function times(page: PageView): Promise<PeerTimes> {
  await page.evaluate(() => {
    const state = globalThis as unknown as { watched: Promise<PeerTimes>; answer?: PeerTimes };
    void state.watched.then((answer) => (state.answer = answer));
  });
  while (!(await page.evaluate(() => 'answer' in globalThis))) await new Promise((again) => setTimeout(again, 200));
  return page.evaluate(() => (globalThis as unknown as { answer: PeerTimes }).answer);
}
