import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropCopy, keepCopy, keptBackup } from '../../../lib/backup/copy';
import { PrivateFiles } from './private-files';

let files: PrivateFiles;
const having = (getDirectory: () => Promise<unknown>) => vi.stubGlobal('navigator', { storage: { getDirectory } });
beforeEach(() => {
  files = new PrivateFiles();
  having(() => Promise.resolve(files));
});
afterEach(() => void vi.unstubAllGlobals());

async function* parts(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(new TextEncoder().encode(text));
}
const wanted = () => Promise.resolve(true);

test('what was kept last comes back, byte for byte', async () => {
  await keepCopy(parts('an older one'), wanted);
  const text = 'Two parts, 两个部分. '.repeat(1_000);
  const size = await keepCopy(parts(text, text), wanted);
  expect(size).toBeLessThan(text.length / 10);
  expect(await (await keptBackup())?.text()).toBe(text + text);
});

test('one that fails in the middle leaves the one before', async () => {
  await keepCopy(parts('an older one'), wanted);
  const broken = async function* () {
    yield* parts('half');
    throw new Error('The database was closed');
  };
  await expect(keepCopy(broken(), wanted)).rejects.toThrow('The database was closed');
  expect(await (await keptBackup())?.text()).toBe('an older one');
  expect([...files.files.keys()]).toHaveLength(1);
});

test('one whose bytes were altered is called damaged', async () => {
  await keepCopy(parts('words'), wanted);
  const [name] = files.files.keys();
  files.files.set(name!, new Blob(['no gzip at all']));
  await expect(keptBackup()).rejects.toMatchObject({ name: 'BackupRefused', reason: 'damaged' });
});

test('there is none before the first, and none when it is dropped', async () => {
  expect(await keptBackup()).toBeUndefined();
  await keepCopy(parts('words'), wanted);
  await dropCopy();
  await dropCopy();
  expect(await keptBackup()).toBeUndefined();
});

test('there is none where the browser has no private files', async () => {
  having(() => Promise.reject(new DOMException('Not in this window', 'SecurityError')));
  expect(await keepCopy(parts('words'), wanted)).toBeUndefined();
  expect(await keptBackup()).toBeUndefined();
  await dropCopy();
});
