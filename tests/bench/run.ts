import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { writeBackup } from '../../lib/backup/write';
import { openBrowser, BUILDS } from '../browsers/open-browser';
import { page } from '../browsers/pages';
import type { PageView } from '../browsers/page-view';
import { startProxy } from '../browsers/proxy';
import type { Session } from '../browsers/session';
import { articlePage } from './article';
import { clipTime, emptyClickTime, saveTime } from './clip-time';
import { printFigure, writeFigures, type Figure } from './figures';
import { heapHeld, heapPeak } from './heap';
import { libraryOf } from './library-of';
import { paintMedians } from './paint';
import { withEmptyPage, withEmptyPopup } from './pages-with-empty';
import { keyTimes } from './key-time';
import { relevanceFigures } from './relevance';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const size = Number(option('size') ?? 10_000);
const HOST = 'bench.example.test';
const figures: Figure[] = [];
const told = (figure: Figure) => {
  figures.push(figure);
  printFigure(figure);
};

(await relevanceFigures()).forEach(told);
const extension = await withEmptyPage(BUILDS.chromium);
const scratch = await mkdtemp(join(tmpdir(), 'commonplace-bench-'));
const proxy = await startProxy();
const article = articlePage();
proxy.serve(HOST, page(article));
console.log(`Article of ${Math.round(article.length / 1000)} kB, ${Math.round(gzipSync(article).length / 1000)} kB gzipped\n`);
const emptyClick = await measureEmptyClick();
const session = await openBrowser({ browser: 'chromium', extension, proxy: proxy.port });
try {
  await measure(session, 146);
  await fill(session);
  await measure(session, size);
  await backUp(session);
} finally {
  await session.close();
  await proxy.close();
  await rm(extension, { recursive: true, force: true });
  await rm(scratch, { recursive: true, force: true });
}
const file = option('json');
if (file) await writeFigures(file, figures);

/** What the browser takes from a click to any popup, in a browser of its own. */
async function measureEmptyClick(): Promise<number> {
  const build = await withEmptyPopup(BUILDS.chromium);
  const browser = await openBrowser({ browser: 'chromium', extension: build, proxy: proxy.port });
  try {
    return await emptyClickTime(browser, (round) => `https://${HOST}/empty/${round}`);
  } finally {
    await browser.close();
    await rm(build, { recursive: true, force: true });
  }
}

/** What a reader waits for, in a library of so many clippings. */
async function measure(browser: Session, clips: number): Promise<void> {
  const named = (what: string) => `${what}, ${clips.toLocaleString('en')} clippings`;
  const library = await browser.library();
  await library.waitFor('[data-testid="clip-row"]', '', 60_000);
  await library.close();
  const open = await paintMedians(browser, ['/popup.html', '[data-testid="clip-row"]'], ['/empty.html', 'p']);
  told({ name: named('popup open to newest painted'), value: open.own, unit: 'ms', against: { name: 'empty page', value: open.peer }, bar: '<= +60 ms' });
  const clip = await clipTime(browser, (round) => `https://${HOST}/${clips}/click/${round}`);
  const against = { name: 'click on an empty popup, and Readability alone', value: emptyClick + clip.peer };
  told({ name: named('click to committed and shown'), value: clip.own, unit: 'ms', against, bar: '<= +150 ms' });
  const save = await saveTime(browser, (round) => `https://${HOST}/${clips}/call/${round}`);
  told({ name: named('call to committed'), value: save, unit: 'ms', against: { name: 'Readability alone', value: clip.peer }, bar: '<= +150 ms' });
  const popup = await browser.extensionPage('/popup.html');
  await popup.waitFor('[data-testid="clip-row"]');
  const keys = await keyTimes(popup);
  told({ name: named('first key to its rows painted'), value: keys.first, unit: 'ms' });
  told({ name: named('later key to its rows painted, median'), value: keys.later, unit: 'ms' });
  told({ name: named('memory of the popup after searching'), value: await heapHeld(popup.page), unit: 'MB', bar: '<= 40 MB' });
  await popup.close();
}

/** Imports the benchmark's library through the library's own file field. */
async function fill(browser: Session): Promise<void> {
  const backup = join(scratch, 'library.json');
  const head = { source: 'bench', seed: { version: 1, gone: [] } };
  await pipeline(Readable.from(writeBackup(head, Readable.from(libraryOf(size, 10_000)))), createWriteStream(backup));
  const library = await browser.library();
  await library.click('[data-testid="nav-files"]');
  const start = performance.now();
  const { peak } = await heapPeak(library.page, async () => {
    await library.upload('[data-testid="import-file"]', backup);
    await library.waitFor('[data-testid="report-added"]', '', 600_000);
  });
  told({ name: `import of ${size} with bodies of 10 kB`, value: (performance.now() - start) / 1000, unit: 's', bar: '<= 30 s' });
  told({ name: 'memory of the importing page, peak', value: peak, unit: 'MB', bar: '<= 150 MB' });
  await library.close();
}

async function backUp(browser: Session): Promise<void> {
  const library: PageView = await browser.library();
  await library.click('[data-testid="nav-files"]');
  const start = performance.now();
  const { peak } = await heapPeak(library.page, async () => {
    await library.click('[data-testid="backup"]');
    await library.until(() => (document.querySelector('[data-testid="backup-report"]')?.textContent ?? '') !== '', [], 600_000);
    await browser.download(/\.json$/);
  });
  told({ name: `export of ${size} with bodies of 10 kB`, value: (performance.now() - start) / 1000, unit: 's', bar: '<= 30 s' });
  told({ name: 'memory of the exporting page, peak', value: peak, unit: 'MB', bar: '<= 150 MB' });
  await library.close();
}
