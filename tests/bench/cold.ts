import type { Session } from '../browsers/session';
import { median } from './figures';
import type { ColdTimes } from './pages/watch';

/** Asks a query in popups that have just opened, each in a tab of its own. @returns the median of each time */
export async function coldMedians(session: Session, query: string, rounds: number): Promise<ColdTimes> {
  const all: ColdTimes[] = [];
  for (let round = 0; round < rounds; round++) all.push(await coldTimes(session, query));
  const [any] = all;
  if (!any) throw new Error('A median needs a round');
  const middle = (name: keyof ColdTimes) => (typeof any[name] === 'number' ? median(all.map((times) => Number(times[name]))) : any[name]);
  return Object.fromEntries(Object.keys(any).map((name) => [name, middle(name as keyof ColdTimes)])) as ColdTimes;
}

async function coldTimes(session: Session, query: string): Promise<ColdTimes> {
  const page = await session.extensionPage(`/popup-watched.html?ask=${encodeURIComponent(query)}`);
  const times = await page.evaluate(() => (globalThis as unknown as { watched: Promise<ColdTimes> }).watched);
  await page.close();
  return times;
}
