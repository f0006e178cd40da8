import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a built extension with one page more, which is empty: what any page of an extension costs. */
export async function withEmptyPage(build: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-bench-'));
  await cp(build, folder, { recursive: true });
  await writeFile(join(folder, 'empty.html'), '<!doctype html><title>Empty</title><p>Empty</p>');
  return folder;
}

/** The same, with the empty page for a popup: what any click on any toolbar button costs. */
export async function withEmptyPopup(build: string): Promise<string> {
  const folder = await withEmptyPage(build);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { action: object };
  await writeFile(file, JSON.stringify({ ...manifest, action: { ...manifest.action, default_popup: 'empty.html' } }));
  return folder;
}
