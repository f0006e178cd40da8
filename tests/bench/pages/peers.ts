import { ask, rebuilt } from './rebuilt';
import { pack, readPacked, scan } from './scan';
import { clipsById, openLibrary } from './stored';

/**
 * Runs in a page of the extension that searches the same library by other means. `?scan=<query>` and `?rebuild=<query>`
 * answer one query as a page that was just opened, from the start of this script; `?idle` waits to be called.
 */

/** What a peer took, in milliseconds: to have the rows of its first query in hand, and for each key typed later. */
export type PeerTimes = { first: number; count: number; keys: number[] };

const start = performance.now();
const SHOWN = 50;

async function byScan(first: string, keys: readonly string[]): Promise<PeerTimes> {
  const parts = await readPacked();
  const { count, ids } = scan(parts, first);
  await clipsById(await openLibrary(), ids);
  return { first: performance.now() - start, count, keys: await timed(keys, (key) => scan(parts, key)) };
}

async function byRebuilding(first: string, keys: readonly string[]): Promise<PeerTimes> {
  const index = await rebuilt();
  const ids = ask(index, first);
  await clipsById(await openLibrary(), ids.slice(0, SHOWN));
  // What is held must stay held while the memory is measured.
  Object.assign(globalThis, { index });
  return { first: performance.now() - start, count: ids.length, keys: await timed(keys, (key) => ask(index, key)) };
}

/** Lets the page answer the driver between two keys: all of them at once took longer than it waits. */
async function timed(keys: readonly string[], search: (key: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve));
    const before = performance.now();
    search(key);
    times.push(performance.now() - before);
  }
  return times;
}

const asked = new URLSearchParams(location.search);
const keys = JSON.parse(asked.get('keys') ?? '[]') as string[];
const [scanned, rebuild] = [asked.get('scan'), asked.get('rebuild')];
if (scanned !== null) Object.assign(globalThis, { watched: byScan(scanned, keys) });
if (rebuild !== null) Object.assign(globalThis, { watched: byRebuilding(rebuild, keys) });
Object.assign(globalThis, { pack });
