import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeBackup } from '../../lib/backup/write';
import type { FullClip } from '../../lib/clip/clip';
import type { PageView } from '../browsers/page-view';
import { indexState, isComplete } from './index-state';

/** Milliseconds between two looks at a long job. */
const LOOK = 500;

/** Writes clippings to a file as a backup, one after the other. */
export async function writeLibrary(file: string, clips: Iterable<FullClip>): Promise<void> {
  const head = { source: 'the benchmark', seed: { version: 1, gone: [] } };
  await pipeline(Readable.from(writeBackup(head, Readable.from(clips))), createWriteStream(file));
}

/**
 * Brings a backup in through the library's own file field, as a reader does, and tells how far it is. @returns seconds
 * @throws what the page says when the file is refused
 */
export async function importLibrary(library: PageView, file: string, tell: (progress: string) => void): Promise<number> {
  await library.waitFor('[data-testid="nav-files"]');
  await library.click('[data-testid="nav-files"]');
  const start = performance.now();
  await library.upload('[data-testid="import-file"]', file);
  for (;;) {
    // A look at a time: no call of the driver may last as long as this import.
    const { ended, refused, progress } = await library.evaluate(() => ({
      ended: document.querySelector('[data-testid="import-report"]') !== null,
      refused: document.querySelector<HTMLElement>('[data-testid="import-refused"]')?.innerText,
      progress: document.querySelector<HTMLElement>('[data-testid="progress"]')?.innerText ?? '',
    }));
    if (refused !== undefined) throw new Error(`The library refused ${file}: ${refused}`);
    if (ended) return (performance.now() - start) / 1000;
    tell(progress);
    await pause();
  }
}

/** Waits until the index has read everything, and tells what it has still to read. @returns seconds */
export async function untilIndexed(library: PageView, tell: (progress: string) => void): Promise<number> {
  const start = performance.now();
  for (;;) {
    const state = await indexState(library);
    if (!state || isComplete(state)) return (performance.now() - start) / 1000;
    tell(`${state.pending} clippings and ${state.bodiesLeft} bodies to index, in ${state.segments.length} segments so far`);
    await pause();
  }
}

const pause = () => new Promise((again) => setTimeout(again, LOOK));
