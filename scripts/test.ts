import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from '../tests/browsers/open-browser';
import { type Check, command, runChecks, type Tally, watched } from './check';
import { contentScriptSize, KILOBYTE, popupSize, within } from './size-budget';

/** Everything that must hold, cheapest first. The end-to-end tests use what the builds left. */
const CHECKS: Check[] = [
  check('generated types', 'wxt', 'prepare'),
  check('types', 'tsc', '--noEmit'),
  check('lint', 'eslint', '.', '--max-warnings', '0'),
  check('seed is what its notebook says', 'tsx', 'scripts/seed.ts', '--check'),
  { name: 'unit tests', run: () => vitest('unit') },
  check('build for Chromium', 'wxt', 'build'),
  check('build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3'),
  { name: 'size of the popup', run: async () => within(await popupSize(BUILDS.chromium), 60 * KILOBYTE) },
  { name: 'size of the content script', run: async () => within(await contentScriptSize(BUILDS.chromium), 60 * KILOBYTE) },
  { name: 'web-ext lint', run: webExtLint },
  { name: 'end-to-end tests', run: () => vitest('e2e') },
];

const { passed, failed } = await runChecks(CHECKS);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function check(name: string, tool: string, ...args: string[]): Check {
  return { name, run: async () => void (await command(tool, ...args)) };
}

/** Runs a project of tests, shows vitest's own report, and counts from its JSON one. */
async function vitest(project: string): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-report-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await watched('vitest', 'run', '--project', project, ...reporters);
    const report = JSON.parse(await readFile(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    // A file that cannot be loaded fails the run without a failed test.
    const failed = code === 0 ? report.numFailedTests : Math.max(1, report.numFailedTests);
    return { passed: report.numPassedTests, failed };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Mozilla's own checks. Warnings are about the libraries' `innerHTML`, which they are known for, and about a key that Firefox for
 * Android, where we are not, came to know later.
 */
async function webExtLint(): Promise<void> {
  const output = await command('web-ext', 'lint', '--source-dir', BUILDS.firefox, '--output', 'json', '--no-config-discovery');
  const { errors } = JSON.parse(output.slice(output.indexOf('{'))) as { errors: unknown[] };
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
}
