import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browsers.mjs';

/** What the tools need (see `engines` in package.json). */
const NODE = [20, 19];

/** Brings a fresh clone to where everything else can run, or ends the process with one line that says what to do. */
export function bootstrap({ firefox = false } = {}) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  checkNode();
  installPackages();
  installBrowsers(firefox ? ['chromium', 'firefox'] : ['chromium']);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) {
    stop(`Commonplace needs Node ${NODE.join('.')} or later; this is ${process.versions.node}.`);
  }
}

function installPackages() {
  // npm writes this file last, so it is there only after a whole install.
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci failed.');
}

/** @param {('chromium' | 'firefox')[]} browsers */
function installBrowsers(browsers) {
  const packages = { chromium: 'chromium', firefox: existsSync('/etc/debian_version') ? 'firefox-esr' : 'firefox' };
  const missing = browsers.filter((browser) => !findBrowser(browser)).map((browser) => packages[browser]);
  const cjk = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  // Without a Chinese font, pictures show boxes; only Linux lacks one by default.
  if (process.platform === 'linux' && !cjk.stdout?.trim()) missing.push('fonts-wqy-microhei');
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    const needed = missing.filter((name) => !name.startsWith('fonts-'));
    if (needed.length === 0) return console.warn('No Chinese font found: screenshots will show boxes.');
    return stop(`Please install ${needed.join(' and ')}, or name the executables in CHROMIUM and FIREFOX.`);
  }
  console.log(`Installing ${missing.join(', ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], 'apt-get update failed.', env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing, 'fontconfig'], 'apt-get install failed.', env);
}

/** Runs a command; shows what it said only when it fails, and then ends. */
function run(command, args, failure, env = {}) {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', shell, env: { ...process.env, ...env } });
  if (status !== 0) stop(`${stdout ?? ''}${stderr ?? ''}\n${failure}`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
