import type { Session } from '../browsers/session';
import { median } from './figures';

/**
 * Milliseconds from the start of a navigation until the frame after `selector` stands in the document was presented, in a
 * page that `bench-pages.ts` made.
 */
export async function paintTime(session: Session, path: string, selector: string): Promise<number> {
  const page = await session.extensionPage(`${path}?paint=${encodeURIComponent(selector)}`);
  const time = await page.evaluate(() => (globalThis as unknown as { watched: Promise<number> }).watched);
  await page.close();
  return time;
}

/** Medians of painting the popup's newest clippings and an empty page, taken in turns so that both meet the same machine. */
export async function paintMedians(session: Session, rounds = 15): Promise<{ own: number; empty: number }> {
  const own: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < rounds; round++) {
    empty.push(await paintTime(session, '/empty.html', 'p'));
    own.push(await paintTime(session, '/popup-watched.html', '[data-testid="clip-row"]'));
  }
  return { own: median(own), empty: median(empty) };
}
