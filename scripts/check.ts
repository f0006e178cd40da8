import { spawn } from 'node:child_process';

/** How many tests of a check passed and failed. */
export type Tally = { passed: number; failed: number };

/** One thing that `npm test` looks at. @throws with all that a reader needs when it does not hold */
export type Check = { name: string; run: () => Promise<Tally | void> };

/**
 * Runs checks one after the other, all of them, and says for each how it went and how long it took.
 * @returns every test counted, and every other check as one
 */
export async function runChecks(checks: readonly Check[]): Promise<Tally> {
  const total: Tally = { passed: 0, failed: 0 };
  for (const { name, run } of checks) {
    const start = performance.now();
    const outcome = await run().then(
      (tally) => tally ?? { passed: 1, failed: 0 },
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        return { passed: 0, failed: 1 };
      },
    );
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  }
  return total;
}

/** Runs a package's command. @returns what it printed @throws with what it printed, when it fails */
export async function command(name: string, ...args: string[]): Promise<string> {
  const { code, output } = await execute(name, args);
  if (code !== 0) throw new Error(`${[name, ...args].join(' ')}\n${output}`);
  return output;
}

/** Runs a package's command and hands on what it prints as it comes. @returns its exit code */
export async function watched(name: string, ...args: string[]): Promise<number> {
  return (await execute(name, args, true)).code;
}

function execute(name: string, args: string[], show = false): Promise<{ code: number; output: string }> {
  const child = spawn('npx', ['--no-install', name, ...args], {
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (output += part.toString()));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}
