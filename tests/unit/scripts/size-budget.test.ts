import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { popupSize } from '../../../scripts/size-budget';

let build: string;
beforeEach(async () => {
  build = await mkdtemp(join(tmpdir(), 'commonplace-budget-'));
  await mkdir(join(build, 'chunks'));
});
afterEach(() => rm(build, { recursive: true }));

const zipped = (code: string) => gzipSync(code).length;

test('the popup is measured with its own texts, whatever hash stands in their names', async () => {
  const chunks = {
    'popup-C42hbyfe.js': 'start()',
    // Each of these comes before the language itself, and none is waited for.
    'en-help-BE4agZz0.js': 'help()',
    'en-zZ4M0iqh.js': 'texts()',
    'zh-CN-help-3G0hHSoj.js': 'help()',
    'zh-CN-iP_TIqha.js': 'the longer texts, of which the popup waits for one'.repeat(3),
    'zh-CN-library-DFOiCjQg.js': 'library()',
  };
  for (const [name, code] of Object.entries(chunks)) await writeFile(join(build, 'chunks', name), code);
  await writeFile(join(build, 'popup.html'), '<script type="module" src="/chunks/popup-C42hbyfe.js"></script>');
  expect(await popupSize(build)).toBe(zipped(chunks['popup-C42hbyfe.js']) + zipped(chunks['zh-CN-iP_TIqha.js']));
});
