import { rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { BUILDS, openBrowser } from '../browsers/open-browser';
import { page } from '../browsers/pages';
import { startProxy } from '../browsers/proxy';
import type { BrowserName, Session } from '../browsers/session';
import { articlePage } from './article';
import { withBenchPages, withEmptyPopup } from './bench-pages';
import { emptyClickTime } from './clip-time';
import { extractFigures } from './extract-time';
import { firstPopupFigures } from './first-popup';
import { printFigure, writeFigures, type Figure } from './figures';
import { backupFigures, clickFigures, copyFigures } from './library-figures';
import { optionsOf } from './options';
import { filledProfile } from './profile';
import { progressLines } from './progress';
import { recallFigures } from './recall';
import { relevanceFigures } from './relevance';
import { searchFigures } from './search-figures';
import { using } from './using';

const HOST = 'bench.example.test';
const options = optionsOf(process.argv.slice(2));
const { size, bodyBytes } = options;
const figures: Figure[] = [];
const tell = (figure: Figure) => {
  figures.push(figure);
  printFigure(figure);
};
/** A profile is kept, and a page that was clipped in an earlier run would be found there. */
const run = Date.now().toString(36);

const proxy = await startProxy();
const article = articlePage();
proxy.serve(HOST, page(article));
try {
  (await relevanceFigures()).forEach(tell);
  if (!options.searchOnly) await extractFigures(tell);
  (await recallFigures()).forEach(tell);
  for (const browser of options.browsers) await measure(browser);
} finally {
  await proxy.close();
}
if (options.json) await writeFigures(options.json, figures);

async function measure(browser: BrowserName): Promise<void> {
  const built = options.build ?? BUILDS[browser];
  const extension = await withBenchPages(built);
  const opening = { browser, extension, proxy: proxy.port };
  const clicks = browser === 'chromium' && !options.searchOnly;
  try {
    console.log(`\n${browser}`);
    const emptyClick = clicks ? await measureEmptyClick(built) : NaN;
    const click = (session: Session, clips: number) =>
      clickFigures(session, { clips, emptyClick, tell, addressOf: (path) => `https://${HOST}/${run}/${clips}/${path}` });
    if (clicks) {
      console.log(`Article of ${Math.round(article.length / 1000)} kB, ${Math.round(gzipSync(article).length / 1000)} kB gzipped`);
      await using(await openBrowser(opening), async (session) => {
        await shown(session);
        await click(session, 146);
      });
    }
    const home = await fill(opening);
    // Before anything is timed: where none was kept for a week, the background would begin one in the midst of it.
    await using(await openBrowser({ ...opening, home }), (session) => copyFigures(session, size, tell));
    if (browser === 'chromium') await firstPopupFigures({ ...opening, home }, `${size.toLocaleString('en')} clippings`, tell);
    await using(await openBrowser({ ...opening, home }), async (session) => {
      await shown(session);
      await searchFigures(session, { size, bodies: bodyBytes > 0, rounds: options.rounds, peers: options.peers, tell });
      if (!clicks) return;
      await click(session, size);
      // The bar is for ten thousand; what a hundred thousand take is known from the import.
      if (size <= 10_000) await backupFigures(session, size, tell);
    });
  } finally {
    await rm(extension, { recursive: true, force: true });
  }
}

/** The profile with the library in it, filled now or by an earlier run. */
async function fill(opening: { browser: BrowserName; extension: string; proxy: number }): Promise<string> {
  const job = `filling ${opening.browser} with ${size} clippings`;
  const place = options.profile === undefined || opening.browser === 'chromium' ? options.profile : `${options.profile}-${opening.browser}`;
  const { home, filled } = await filledProfile({ ...opening, size, bodyBytes, place }, progressLines(job));
  const named = (what: string) => `${what} of ${size}${bodyBytes > 0 ? ` with bodies of ${bodyBytes / 1000} kB` : ''}${opening.browser === 'firefox' ? ', Firefox' : ''}`;
  if (filled) {
    tell({ name: named('import'), value: filled.importing, unit: 's', ...(size === 10_000 && { bar: '<= 30 s' }) });
    tell({ name: named('indexing after the import'), value: filled.indexing, unit: 's' });
  }
  if (filled?.memory !== undefined) tell({ name: named('memory of the page at the import'), value: filled.memory, unit: 'MB', bar: '<= 150 MB' });
  console.log(`The library is kept in ${home}`);
  return home;
}

/** What the browser takes from a click to any popup, in a browser of its own. */
async function measureEmptyClick(built: string): Promise<number> {
  const extension = await withEmptyPopup(built);
  try {
    const session = await openBrowser({ browser: 'chromium', extension, proxy: proxy.port });
    return await using(session, (open) => emptyClickTime(open, (round) => `https://${HOST}/empty/${round}`));
  } finally {
    await rm(extension, { recursive: true, force: true });
  }
}

/** Waits until the library is there, seed and all. */
async function shown(session: Session): Promise<void> {
  const library = await session.library();
  await library.waitFor('[data-testid="clip-row"]', '', 60_000);
  await library.close();
}
