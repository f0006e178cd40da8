import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LANGUAGES } from '../lib/i18n/language';

/** Bytes of a kilobyte, as in `kB`. */
export const KILOBYTE = 1000;

/**
 * Gzipped bytes of all JavaScript that must be there before the popup can be seen: its scripts, what they import, and
 * the larger of the languages. Searching, the detail and the help are fetched afterwards.
 */
export async function popupSize(build: string): Promise<number> {
  const html = await readFile(join(build, 'popup.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path as string);
  const seen = new Map<string, number>();
  for (const script of scripts) await addScript(build, script, seen);
  if (seen.size === 0) throw new Error('The popup loads no script at all');
  return [...seen.values()].reduce((sum, size) => sum + size, 0) + (await largestLanguage(build));
}

async function largestLanguage(build: string): Promise<number> {
  const chunks = await readdir(join(build, 'chunks'));
  // Chunks are named `<name>-<hash of eight>.js`: `en-help-…` and `en-library-…` are none that the popup waits for.
  const languages = LANGUAGES.map((language) => chunks.find((name) => new RegExp(`^${language}-[\\w-]{8}\\.js$`).test(name)));
  const sizes = languages.map(async (name) => {
    if (!name) throw new Error('A language has no script of its own');
    return gzipSync(await readFile(join(build, 'chunks', name))).length;
  });
  return Math.max(...(await Promise.all(sizes)));
}

/** Gzipped bytes of the script that is put into a page at the click. */
export async function contentScriptSize(build: string): Promise<number> {
  return gzipSync(await readFile(join(build, 'clipper.js'))).length;
}

/** @throws when a size is over its budget (both in bytes) */
export function within(size: number, budget: number): void {
  const told = `${(size / KILOBYTE).toFixed(1)} kB gzipped of ${budget / KILOBYTE}`;
  if (size > budget) throw new Error(`Too large: ${told}`);
  console.log(`  ${told}`);
}

/** Adds a script and its static imports; a dynamic `import()` is fetched later, when it is needed. */
async function addScript(build: string, path: string, seen: Map<string, number>): Promise<void> {
  if (seen.has(path)) return;
  const code = await readFile(join(build, path), 'utf8');
  seen.set(path, gzipSync(code).length);
  for (const [, imported] of code.matchAll(/(?:from|import)\s*["']([^"']+\.js)["']/g)) {
    await addScript(build, new URL(imported as string, `file://${path}`).pathname, seen);
  }
}
