import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { MOMENTS } from '../../lib/library/timeline';
import type { Session } from '../browsers/session';
import type { View } from '../browsers/view';
import { median } from './figures';

const READABILITY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

type AddressOf = (round: number) => string;

/** Milliseconds that Readability alone takes for such a page; a median, like all that is measured here. */
export async function readabilityTime(session: Session, addressOf: AddressOf, rounds = 9): Promise<number> {
  const readability = await readFile(READABILITY, 'utf8');
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await session.open(addressOf(round));
    times.push(
      (await page.evaluate(`(() => { ${readability};
        const start = performance.now();
        new Readability(document.cloneNode(true)).parse();
        return performance.now() - start; })()`)) as number,
    );
    await page.close();
  }
  return median(times);
}

/** Milliseconds from pressing the toolbar button. */
export type ClipTime = {
  /** Until the popup has the answer that comes after the commit. */
  committed: number;
  /** Until the saved clipping stands still in the popup, as the driver sees it. */
  shown: number;
};

/** Clips pages that differ in their address only, by the toolbar button. */
export async function clipTime(session: Session, addressOf: AddressOf): Promise<ClipTime> {
  const committed: number[] = [];
  const shown: number[] = [];
  await eachClick(session, addressOf, async (popup, pressed) => {
    await popup.waitFor('[data-testid="saved-card"]');
    shown.push(Date.now() - pressed);
    committed.push((await popup.evaluate(markedAt, MOMENTS.saved)) - pressed);
  });
  return { committed: median(committed), shown: median(shown) };
}

/** When the page noted the moment, in milliseconds since 1970. */
const markedAt = (name: string) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? NaN);

/**
 * Milliseconds from pressing the button until a popup that does nothing at all has been parsed: what the browser itself takes
 * before any popup could begin.
 */
export async function emptyClickTime(session: Session, addressOf: AddressOf): Promise<number> {
  const times: number[] = [];
  await eachClick(session, addressOf, async (popup, pressed) => {
    await popup.waitFor('p');
    times.push((await popup.evaluate(parsedAt)) - pressed);
  });
  return median(times);
}

const parsedAt = () => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.timeOrigin + (navigation?.domContentLoadedEventStart ?? NaN);
};

/** Milliseconds that a page is left alone before the press: one that was opened a moment ago has its popup sooner than one that is read. */
const READ = 1_000;

async function eachClick(session: Session, addressOf: AddressOf, watch: (popup: View, pressed: number) => Promise<void>, rounds = 9): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const page = await session.open(addressOf(round));
    await new Promise((resolve) => setTimeout(resolve, READ));
    const pressed = Date.now();
    const popup = await session.click(page);
    await watch(popup, pressed);
    await popup.close();
    await page.close();
  }
}

/** A save without the popup: from the call to the answer, which comes after the commit. */
export async function saveTime(session: Session, addressOf: AddressOf, rounds = 9): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await session.open(addressOf(round));
    const popup = await session.click(page);
    await popup.waitFor('[data-testid="saved-card"]');
    times.push(
      await popup.evaluate(async () => {
        const { tabs, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        const start = performance.now();
        await runtime.sendMessage({ commonplace: 'savePage', id: crypto.randomUUID(), request: { tabId: tab?.id } });
        return performance.now() - start;
      }),
    );
    await popup.close();
    await page.close();
  }
  return median(times);
}

type Chrome = {
  tabs: { query(of: object): Promise<{ id?: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};
