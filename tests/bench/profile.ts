import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openBrowser } from '../browsers/open-browser';
import type { SessionOptions } from '../browsers/session';
import { heapPeak } from './heap';
import { importLibrary, untilIndexed, writeLibrary } from './fill';
import { libraryOf } from './library-of';

/** What a profile was filled with. Raise the version when the generator makes other clippings. */
type Filling = { version: 1; size: number; bodyBytes: number };

type Opening = Omit<SessionOptions, 'home' | 'extension'> & { extension?: string };

/** How a profile was filled: seconds, and the memory of the page that did it in MB. */
export type Filled = { importing: number; indexing: number; memory?: number };

/**
 * A browser's home with the library of the benchmark in it. It is kept, and filled only when it does not hold that library
 * yet: a hundred thousand clippings with bodies take minutes. @returns its folder, and how it was filled if it was now
 */
export async function filledProfile(
  { size, bodyBytes, place, ...options }: Omit<Filling, 'version'> & Opening & { place?: string | undefined },
  tell: (progress: string) => void,
): Promise<{ home: string; filled?: Filled }> {
  const filling: Filling = { version: 1, size, bodyBytes };
  const home = resolve(place ?? join('.cache', 'bench', `${options.browser}-${size}-${bodyBytes}`));
  const note = join(home, 'filled.json');
  if ((await readFile(note, 'utf8').catch(() => '')) === JSON.stringify(filling)) return { home };
  if (place === undefined) await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const filled = await fill({ ...options, home }, filling, tell);
  await writeFile(note, JSON.stringify(filling));
  return { home, filled };
}

async function fill(options: Opening & { home: string }, { size, bodyBytes }: Filling, tell: (progress: string) => void): Promise<Filled> {
  const backup = join(options.home, 'library.json');
  tell('writing the backup');
  await writeLibrary(backup, libraryOf(size, bodyBytes));
  const session = await openBrowser(options);
  try {
    const library = await session.library();
    const bring = () => importLibrary(library, backup, tell);
    // Firefox does not tell what a page holds.
    const { result: importing, peak } = options.browser === 'chromium' ? await heapPeak(library.page, bring) : { result: await bring(), peak: undefined };
    const indexing = await untilIndexed(library, tell);
    return { importing, indexing, ...(peak !== undefined && { memory: peak }) };
  } finally {
    await session.quit();
    await rm(backup, { force: true });
  }
}
