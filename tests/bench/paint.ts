import type { Session } from '../browsers/session';
import { median } from './figures';

/**
 * Milliseconds from the start of a navigation until the frame after `selector` stands in the document was presented.
 * Chromium only: the page is told to watch before any script of its own runs.
 */
export async function paintTime(session: Session, path: string, selector: string): Promise<number> {
  const page = await session.driver.newPage();
  // tsx wraps inner functions in a helper that a page does not have.
  await page.evaluateOnNewDocument('globalThis.__name = (fn) => fn');
  await page.evaluateOnNewDocument((css: string) => {
    const painted = new Promise<number>((resolve) => {
      const look = () => {
        if (!document.querySelector(css)) return;
        observer.disconnect();
        // The second frame begins when the first, with the element in it, has been handed over.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
    });
    Object.assign(globalThis, { painted });
  }, selector);
  await page.goto(session.origin + path);
  const time = (await page.evaluate('painted')) as number;
  await page.close();
  return time;
}

/** Medians of painting a page and its peer, taken in turns so that both meet the same machine. */
export async function paintMedians(
  session: Session,
  [path, selector]: readonly [string, string],
  [peerPath, peerSelector]: readonly [string, string],
  rounds = 15,
): Promise<{ own: number; peer: number }> {
  const own: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++) {
    peer.push(await paintTime(session, peerPath, peerSelector));
    own.push(await paintTime(session, path, selector));
  }
  return { own: median(own), peer: median(peer) };
}
