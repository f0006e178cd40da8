import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PageWorld } from '../e2e/page-world';
import { CASES } from '../pages/cases';
import { quantile, type Figure } from './figures';
import { webPage, type Shape } from './web-page';

const READABILITY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const SHAPES: readonly Shape[] = ['article', 'thread', 'listing'];
/** Kilobytes of the made pages; those of the web have a median near 100 (HTTP Archive, "State of the Web"). */
const SMALL = [30, 60, 100, 160, 250, 400, 700, 1_000];
const LARGE = [1_500, 2_500, 4_000];

/**
 * The time of our whole extraction, over that of Readability on a clone. Each made page is loaded for either from a site of its
 * own, which has a process that has run nothing yet, as at the first click on any site; the golden pages have their addresses.
 */
export async function extractFigures(tell: (figure: Figure) => void): Promise<void> {
  const made = (sizes: readonly number[]) => sizes.flatMap((kilobytes, n) => SHAPES.map((shape, at) => webPage(shape, kilobytes * 1_000, n * 3 + at)));
  const world = await PageWorld.open();
  try {
    const golden = CASES.map(({ url, html }): [() => string, string] => [() => url, html]);
    let sites = 0;
    const named = (pages: string[]) => pages.map((html): [() => string, string] => [() => `https://site-${++sites}.example/`, html]);
    await tellTimes(world, 'pages of 30 kB to 1 MB', named(made(SMALL)), tell);
    await tellTimes(world, 'pages over 1 MB', named(made(LARGE)), tell);
    await tellTimes(world, 'golden pages', golden, tell);
  } finally {
    await world.close();
  }
}

async function tellTimes(world: PageWorld, what: string, pages: [at: () => string, html: string][], tell: (figure: Figure) => void): Promise<void> {
  const readability = await readFile(READABILITY, 'utf8');
  const alone = `(() => { ${readability}; try { return ${timed('new Readability(document.cloneNode(true)).parse()')} } catch { return null } })()`;
  const own: number[] = [];
  const peer: number[] = [];
  for (const [at, html] of pages) {
    await world.show(at(), html, 'domcontentloaded');
    const alonePeer = await world.inWorld<number | null>(alone);
    // Hostile markup among the golden pages makes Readability throw: there is no time of it to compare with.
    if (alonePeer === null) continue;
    peer.push(alonePeer);
    await world.show(at(), html, 'domcontentloaded');
    own.push(await world.inWorld<number>(timed('reader.extract(document, location.href)')));
  }
  for (const [name, share] of [['median', 0.5], ['95th', 0.95]] as const) {
    const against = { name: 'Readability with clone alone', value: quantile(peer, share) };
    tell({ name: `whole extraction, ${own.length} ${what}, ${name}`, value: quantile(own, share), unit: 'ms', against, bar: '<= 1.8 x' });
  }
}

/** An expression that gives the milliseconds of another. */
const timed = (expression: string) => `(() => { const start = performance.now(); ${expression}; return performance.now() - start; })()`;
