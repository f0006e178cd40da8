import type { Session } from '../browsers/session';
import { clipTime, readabilityTime, saveTime } from './clip-time';
import type { Figure } from './figures';
import { heapPeak } from './heap';
import { paintMedians } from './paint';

/** What a reader waits for at the click, in a library of so many clippings. `emptyClick`: what any popup takes, in ms. */
export async function clickFigures(
  session: Session,
  { clips, addressOf, emptyClick, tell }: { clips: number; addressOf: (path: string) => string; emptyClick: number; tell: (figure: Figure) => void },
): Promise<void> {
  const named = (what: string) => `${what}, ${clips.toLocaleString('en')} clippings`;
  const open = await paintMedians(session);
  tell({ name: named('popup open to newest painted'), value: open.own, unit: 'ms', against: { name: 'empty page', value: open.empty }, bar: '<= +60 ms' });
  const readability = await readabilityTime(session, (round) => addressOf(`read/${round}`));
  const clip = await clipTime(session, (round) => addressOf(`click/${round}`));
  const against = { name: 'click to an empty popup parsed, and Readability alone', value: emptyClick + readability };
  tell({ name: named('click to committed'), value: clip.committed, unit: 'ms', against, bar: '<= +150 ms' });
  tell({ name: named('click to shown at rest'), value: clip.shown, unit: 'ms', against });
  const save = await saveTime(session, (round) => addressOf(`call/${round}`));
  tell({ name: named('call to committed'), value: save, unit: 'ms', against: { name: 'Readability alone', value: readability }, bar: '<= +150 ms' });
}

/** A backup of the whole library by one press. */
export async function backupFigures(session: Session, clips: number, tell: (figure: Figure) => void): Promise<void> {
  const library = await session.library();
  await library.waitFor('[data-testid="nav-files"]');
  await library.click('[data-testid="nav-files"]');
  const start = performance.now();
  const { peak } = await heapPeak(library.page, async () => {
    await library.click('[data-testid="backup"]');
    await library.until(() => (document.querySelector('[data-testid="backup-report"]')?.textContent ?? '') !== '', [], 150_000);
    await session.download(/\.json$/);
  });
  tell({ name: `export of ${clips} with bodies of 10 kB`, value: (performance.now() - start) / 1000, unit: 's', bar: '<= 30 s' });
  tell({ name: 'memory of the exporting page, peak', value: peak, unit: 'MB', bar: '<= 150 MB' });
  await library.close();
}

/** The copy that the background keeps beside the database, begun by a press. */
export async function copyFigures(session: Session, clips: number, tell: (figure: Figure) => void): Promise<void> {
  const library = await session.library();
  await library.waitFor('[data-testid="clip-row"]', '', 60_000);
  await library.click('[data-testid="nav-settings"]');
  const start = performance.now();
  await library.click('[data-testid="copy-now"]');
  await library.waitFor('[data-testid="copy-now"]:enabled', '', 1_800_000);
  tell({ name: `second copy of ${clips}`, value: (performance.now() - start) / 1000, unit: 's' });
  console.log(`  ${await library.text('[data-testid="copy-state"]')}`);
  await library.close();
}
