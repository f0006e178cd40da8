import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropCopy, keepCopy, keptBackup } from '../../../lib/backup/copy';
import { copyWithChanges, countChanged, keepChanged } from '../../../lib/backup/since-copy';
import type { FullClip } from '../../../lib/clip/clip';
import { parseFullClip } from '../../../lib/clip/validate';
import { PrivateFiles } from './private-files';
import { all, HEAD, least, write } from './streams';

let files: PrivateFiles;
beforeEach(() => {
  files = new PrivateFiles();
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.resolve(files) } });
});
afterEach(() => void vi.unstubAllGlobals());

const clip = (n: number, title: string, more: object = {}): FullClip => ({ ...parseFullClip(JSON.parse(least(n))), title, ...more });
const wanted = () => Promise.resolve(true);

/** Keeps a copy of clippings; `meanwhile` happens while it is written. */
async function copy(clips: FullClip[], isWanted = wanted, meanwhile = () => Promise.resolve()): Promise<void> {
  const backup = async function* () {
    await meanwhile();
    yield new Uint8Array(await write(clips));
  };
  await keepCopy(backup(), isWanted);
}

const keep = (clips: FullClip[], gone: string[] = []) => keepChanged(HEAD, clips, gone);

/** The titles of all that can be brought back, in their order. */
async function broughtBack(): Promise<(string | undefined)[]> {
  const items = await all(copyWithChanges((await keptBackup())!));
  return items.map((item) => ('clip' in item ? item.clip.title : undefined));
}

test('what was changed since the copy comes first, and takes the place of what the copy has of it', async () => {
  await copy([clip(1, 'A'), clip(2, 'B')]);
  await keep([clip(1, 'A, once more')]);
  await keep([clip(1, 'A, at last'), clip(3, 'C')]);
  expect(await countChanged()).toBe(2);
  expect(await broughtBack()).toEqual(['A, at last', 'C', 'B']);
});

test('a page that was deleted and saved again comes back as it was saved last', async () => {
  await copy([clip(1, 'A'), clip(2, 'B')]);
  await keep([clip(3, 'A, saved again', { key: clip(1, '').key })]);
  expect(await broughtBack()).toEqual(['A, saved again', 'B']);
});

test('what is gone does not come back', async () => {
  await copy([clip(1, 'A')]);
  await keep([clip(2, 'B'), clip(3, 'C')]);
  await keep([], [clip(2, '').id, clip(1, '').id]);
  expect(await broughtBack()).toEqual(['C', 'A']);
});

test('the next copy takes the place of it, but not of what is changed while it is written', async () => {
  await copy([clip(1, 'A')]);
  await keep([clip(2, 'B')]);
  await copy([clip(1, 'A'), clip(2, 'B')], wanted, () => keep([clip(2, 'B, meanwhile')]));
  expect(await countChanged()).toBe(1);
  expect(await broughtBack()).toEqual(['B, meanwhile', 'A']);
  expect(files.names).toHaveLength(2);
});

test('a copy that fails, or is not wanted, leaves all of it', async () => {
  await copy([clip(1, 'A')]);
  await keep([clip(2, 'B'), clip(3, 'C')]);
  await expect(copy([], wanted, () => Promise.reject(new Error('The database was closed')))).rejects.toThrow('The database was closed');
  await keep([clip(3, 'C, changed'), clip(4, 'D')]);
  await copy([], () => Promise.resolve(false));
  await keep([], [clip(2, '').id]);
  expect((await broughtBack()).sort()).toEqual(['A', 'C, changed', 'D']);
});

test('what is left of an older copy, by a browser that died before it was deleted, does not come back', async () => {
  await copy([clip(1, 'A')]);
  await keep([clip(1, 'A, changed')]);
  const [before] = files.folders;
  const [name, bytes] = [...files.files][0]!;
  await copy([clip(1, 'A, changed again')]);
  files.folders.set(...before!);
  files.files.set(name, bytes);
  expect(await countChanged()).toBe(0);
  expect(await broughtBack()).toEqual(['A, changed again']);
});

test('one whose file does not hold leaves what the copy has of it', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await copy([clip(1, 'A')]);
  await keep([clip(1, 'A, changed'), clip(2, 'B')]);
  const [folder] = files.folders.values();
  folder!.files.set(`${clip(1, '').id}.json.gz`, new Blob(['no gzip at all']));
  expect(await broughtBack()).toEqual(['B', 'A']);
  expect(told).toHaveBeenCalledOnce();
});

test('it goes with the copy, and is nowhere where the browser has no private files', async () => {
  await keep([clip(1, 'A')]);
  await copy([clip(1, 'A')]);
  await keep([clip(2, 'B')]);
  await dropCopy();
  expect([files.names, [...files.folders.keys()]]).toEqual([[], []]);
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.reject(new DOMException('Not here', 'SecurityError')) } });
  await keep([clip(2, 'B')]);
  expect(await countChanged()).toBe(0);
});
