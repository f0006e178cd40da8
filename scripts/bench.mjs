import { spawnSync } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';

// `npm run bench [-- --size N] [-- --json FILE]`: builds, then measures in a real browser beside a peer.
bootstrap();
const run = (...args) => {
  const { status } = spawnSync('npx', ['--no-install', ...args], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};
run('wxt', 'build');
run('tsx', 'tests/bench/run.ts', ...process.argv.slice(2));
