import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { namedPage } from '../../../scripts/samples';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-samples-'));
  await writeFile(join(folder, 'my page.html'), '<p>Mine</p>');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const mine = { url: 'http://files.example/my%20page.html', html: '<p>Mine</p>' };

test('a file is named from where npm was called, whatever the folder that its scripts run in', async () => {
  vi.stubEnv('INIT_CWD', folder);
  expect(await namedPage('my page.html')).toEqual(mine);
});

test('a file can be named by its whole path, and a page by its address', async () => {
  expect(await namedPage(join(folder, 'my page.html'))).toEqual(mine);
  expect(await namedPage('https://example.org/a')).toEqual({ url: 'https://example.org/a' });
});
