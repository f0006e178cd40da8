import type { Session } from '../browsers/session';
import type { PageView } from '../browsers/page-view';
import { coldMedians } from './cold';
import { median, quantile, type Figure } from './figures';
import { heapHeld } from './heap';
import { bytesPerClip, indexState } from './index-state';
import { paintMedians } from './paint';
import { packLibrary, rebuiltTimes, scanTimes } from './peer-times';
import { COLD_QUERIES, keysOf, TYPED_QUERIES, type ColdQuery } from './queries';
import { saveTimes } from './save-time';
import { keyTimes, TIMES } from './warm';

/** Above this a page cannot hold a MiniSearch of the library. */
const MOST_REBUILT = 200_000;

/** Where the bars are others. */
const MILLION = 1_000_000;

/** The query that the peers are asked first: in Chinese, in the middle of what one takes. */
const FIRST = COLD_QUERIES['two Chinese characters'];

export type SearchRun = {
  size: number;
  bodies: boolean;
  rounds: number;
  /** Whether MiniSearch is measured too, which takes a minute at 100,000. */
  peers: boolean;
  tell: (figure: Figure) => void;
};

/** All that the bars of searching are about, in a library of so many clippings. */
export async function searchFigures(session: Session, run: SearchRun): Promise<void> {
  const { size, tell } = run;
  const { browser } = session.options;
  const named = (what: string) => `${what}, ${size.toLocaleString('en')} clippings${run.bodies ? ' with bodies' : ''}${browser === 'firefox' ? ', Firefox' : ''}`;
  const told = (name: string, figure: Omit<Figure, 'name'>) => tell({ name: named(name), ...figure });

  const { own, empty } = await paintMedians(session, run.rounds + 4);
  told('popup, newest painted', { value: own, unit: 'ms', against: { name: 'empty page', value: empty }, bar: '<= +15 ms' });
  const cold = await coldFigures(session, run, empty, told);
  await warmFigures(session, run, told);
  await saveFigures(session, told);
  await sizeFigures(session, told);
  if (run.peers) await peerFigures(session, run, cold, told);
}

type Told = (name: string, figure: Omit<Figure, 'name'>) => void;

/** @returns the time of the query that peers are asked, from script start to its rows */
async function coldFigures(session: Session, run: SearchRun, empty: number, told: Told): Promise<number> {
  let first = NaN;
  for (const [kind, query] of Object.entries(COLD_QUERIES) as [ColdQuery, string][]) {
    const times = await coldMedians(session, query, run.rounds);
    console.log(`  ${query}: ${times.found}${times.found === times.foundAtLast ? '' : `, at last ${times.foundAtLast}`}`);
    const of = (what: string) => `cold popup, ${kind} (${query}), ${what}`;
    const bars = coldBars(run, kind);
    if (query === FIRST) first = times.headRows - times.script;
    told(of('first hits in hand over script start'), { value: times.hits - times.script, unit: 'ms', bar: bars.heads });
    told(of('first answer told over script start'), { value: times.heads - times.script, unit: 'ms' });
    told(of('its rows in the document over script start'), { value: times.headRows - times.script, unit: 'ms' });
    told(of('its rows painted'), { value: times.headsPainted, unit: 'ms', against: { name: 'empty page', value: empty } });
    if (!run.bodies) continue;
    told(of('whole answer over script start'), { value: times.settled - times.script, unit: 'ms', bar: bars.whole });
    told(of('whole answer painted'), { value: times.settledPainted, unit: 'ms', against: { name: 'empty page', value: empty } });
  }
  return first;
}

/** Of what the fields have, and of all that the bodies have as well. */
function coldBars({ size }: SearchRun, kind: ColdQuery): { heads: string; whole: string } {
  if (size >= MILLION) return { heads: '<= 200 ms', whole: '<= 200 ms' };
  return { heads: '<= 50 ms', whole: `<= ${kind === 'three letters' ? 110 : 70} ms` };
}

async function warmFigures(session: Session, { size }: SearchRun, told: Told): Promise<void> {
  const popup = await session.extensionPage('/popup.html');
  await popup.waitFor('[data-testid="clip-row"]', '', 60_000);
  // Once through, for what is asked for the first time is cold.
  await keyTimes(popup, TYPED_QUERIES.slice(0, 3).map(keysOf));
  const { same, ...times } = await keyTimes(popup, TYPED_QUERIES.map(keysOf));
  const bars = size >= MILLION
    ? { hits: [undefined, '<= 60 ms'], told: [], rows: [], painted: [], settled: [] }
    : { hits: ['<= 3 ms', '<= 10 ms'], told: [], rows: [undefined, '<= 16 ms'], painted: [], settled: [] };
  const words = { hits: 'its hits in hand', told: 'its answer told', rows: 'its rows in the document', painted: 'its rows painted', settled: 'its whole answer told' };
  for (const name of TIMES) {
    const [p50, p95] = bars[name];
    told(`warm key to ${words[name]}, p50`, { value: median(times[name]), unit: 'ms', ...(p50 && { bar: p50 }) });
    told(`warm key to ${words[name]}, p95`, { value: quantile(times[name], 0.95), unit: 'ms', ...(p95 && { bar: p95 }) });
  }
  told('warm keys that changed the answer', { value: times.told.length, unit: 'count', against: { name: 'left it as it was', value: same } });
  const memory = await held(session, popup);
  if (memory !== undefined) told('memory of the searching popup', { value: memory, unit: 'MB', bar: `<= ${size <= 10_000 ? 40 : 60} MB` });
  await popup.close();
}

async function saveFigures(session: Session, told: Told): Promise<void> {
  const page = await session.extensionPage('/empty.html');
  const { own, bare } = await saveTimes(page);
  const against = (share: number) => ({ name: 'the same rows put without index', value: quantile(bare, share) });
  told('save of one clipping with body, message to answer, p50', { value: quantile(own, 0.5), unit: 'ms', against: against(0.5), bar: '<= 6 ms' });
  told('save of one clipping with body, message to answer, p95', { value: quantile(own, 0.95), unit: 'ms', against: against(0.95), bar: '<= 18 ms' });
  await page.close();
}

async function sizeFigures(session: Session, told: Told): Promise<void> {
  const page = await session.extensionPage('/empty.html');
  const state = await indexState(page);
  await page.close();
  if (!state) return;
  const { head, body } = bytesPerClip(state);
  told('index of fields, a clipping', { value: head, unit: 'bytes', bar: '<= 400 bytes' });
  told('index of bodies, a clipping', { value: body, unit: 'bytes', bar: '<= 3200 bytes' });
}

async function peerFigures(session: Session, run: SearchRun, own: number, told: Told): Promise<void> {
  const keys = TYPED_QUERIES.flatMap(keysOf);
  const ratio = 'first query in a fresh page, script start to rows';
  told('packed string of the scan', { value: await packLibrary(session), unit: 'MB' });
  const scan = await scanTimes(session, FIRST, keys, run.rounds);
  told(`${ratio} (${FIRST})`, { value: own, unit: 'ms', against: { name: 'scan of the packed string', value: scan.first }, bar: '>= 4 x faster' });
  told('scan, key to hits, p50', { value: median(scan.keys), unit: 'ms' });
  told('scan, key to hits, p95', { value: quantile(scan.keys, 0.95), unit: 'ms' });
  if (run.size > MOST_REBUILT) return console.log(`  MiniSearch is not rebuilt from more than ${MOST_REBUILT} clippings: no page could hold it.`);
  const rebuilt = await rebuiltTimes(session, FIRST, keys, (page) => held(session, page));
  told(`${ratio} (${FIRST})`, { value: own, unit: 'ms', against: { name: 'MiniSearch rebuilt', value: rebuilt.first }, bar: '>= 500 x faster' });
  told('MiniSearch, key to hits, p50', { value: median(rebuilt.keys), unit: 'ms' });
  told('MiniSearch, key to hits, p95', { value: quantile(rebuilt.keys, 0.95), unit: 'ms' });
  if (rebuilt.held !== undefined) told('MiniSearch, memory of the page', { value: rebuilt.held, unit: 'MB' });
}

/** What a page holds, in MB; Firefox does not tell it. */
const held = async (session: Session, view: PageView): Promise<number | undefined> =>
  session.options.browser === 'chromium' ? heapHeld(view.page) : undefined;
