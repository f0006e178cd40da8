import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Rolldown } from 'vite';

const page = (title: string, script: string) =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><script src="/${script}.js"></script><p>${title}</p>`;

/**
 * A copy of a built extension with the pages of the benchmark: one that is empty, which is what any page of an extension
 * costs; the popup with an onlooker, and with a note of when its own scripts, all of them loaded, began to run; and one that
 * searches the same library by other means (see `pages/`).
 */
export async function withBenchPages(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-bench-'));
  await cp(extension, folder, { recursive: true });
  for (const name of ['watch', 'peers']) await writeFile(join(folder, `${name}.js`), await bundle(name));
  const popup = await readFile(join(folder, 'popup.html'), 'utf8');
  const entry = /<script type="module" crossorigin src="([^"]+)"><\/script>/.exec(popup);
  if (!entry) throw new Error('The popup has no script');
  const watched = popup.replace(entry[0], `<script type="module" src="/watched.js"></script><link rel="modulepreload" crossorigin href="${entry[1]}">`);
  await writeFile(join(folder, 'popup-watched.html'), watched.replace('<meta charset="utf-8">', '$&<script src="/watch.js"></script>'));
  await writeFile(join(folder, 'watched.js'), `import '/begun.js';\nimport '${entry[1]}';\n`);
  await writeFile(join(folder, 'begun.js'), 'globalThis.begun = performance.now();\n');
  await writeFile(join(folder, 'empty.html'), page('Empty', 'watch'));
  await writeFile(join(folder, 'peers.html'), page('Peers', 'peers'));
  return folder;
}

/** The same, with the empty page for a popup: what any click on any toolbar button costs. */
export async function withEmptyPopup(extension: string): Promise<string> {
  const folder = await withBenchPages(extension);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { action: object };
  await writeFile(file, JSON.stringify({ ...manifest, action: { ...manifest.action, default_popup: 'empty.html' } }));
  return folder;
}

/** A script of `pages/` with all that it imports, as one file. */
async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(`pages/${name}.ts`, import.meta.url)), formats: ['iife'], name },
    },
  });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  const [chunk] = output?.output ?? [];
  if (!chunk) throw new Error('vite built nothing');
  return chunk.code;
}
