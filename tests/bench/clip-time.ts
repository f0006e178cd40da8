import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Session } from '../browsers/session';
import { median } from './figures';

const READABILITY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

/**
 * Milliseconds from pressing the toolbar button until the popup shows the clipping as saved, which it does after the
 * commit; and of Readability alone on the same page. Medians over pages that differ in their address only.
 */
export async function clipTime(session: Session, addressOf: (round: number) => string, rounds = 9): Promise<{ own: number; peer: number }> {
  const readability = await readFile(READABILITY, 'utf8');
  const own: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await session.open(addressOf(round));
    peer.push(
      (await page.evaluate(`(() => { ${readability};
        const start = performance.now();
        new Readability(document.cloneNode(true)).parse();
        return performance.now() - start; })()`)) as number,
    );
    const pressed = Date.now();
    const popup = await session.click(page);
    await popup.waitFor('[data-testid="saved-card"]');
    own.push(Date.now() - pressed);
    await popup.close();
    await page.close();
  }
  return { own: median(own), peer: median(peer) };
}

/** Milliseconds from pressing the button until a popup shows that does nothing at all: what the browser itself takes. */
export async function emptyClickTime(session: Session, addressOf: (round: number) => string, rounds = 9): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await session.open(addressOf(round));
    const pressed = Date.now();
    const popup = await session.click(page);
    await popup.waitFor('p');
    times.push(Date.now() - pressed);
    await popup.close();
    await page.close();
  }
  return median(times);
}

/** A save without the popup: from the call to the answer, which comes after the commit. */
export async function saveTime(session: Session, addressOf: (round: number) => string, rounds = 9): Promise<number> {
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
