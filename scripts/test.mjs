import { spawnSync } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';

bootstrap({ firefox: true });
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/test.ts'], { stdio: 'inherit' });
process.exit(status ?? 1);
