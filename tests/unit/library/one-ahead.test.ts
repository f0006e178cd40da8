import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneAhead } from '../../../lib/one-ahead';

/** Gives one, two and so on up to a number, and notes what it does; then throws if it is told to. */
async function* counted(to: number, log: string[], error?: Error): AsyncGenerator<number, void> {
  try {
    for (let n = 1; n <= to; n++) {
      log.push(`made ${n}`);
      yield await Promise.resolve(n);
    }
    if (error) throw error;
  } finally {
    log.push('closed');
  }
}

test('makes one value ahead of the one that is used, and no more', async () => {
  const log: string[] = [];
  const values = oneAhead(counted(3, log));
  expect(await values.next()).toEqual({ value: 1, done: false });
  await setImmediate();
  expect(log).toEqual(['made 1', 'made 2']);
  expect(await values.next()).toEqual({ value: 2, done: false });
  await setImmediate();
  expect(log).toEqual(['made 1', 'made 2', 'made 3']);
  expect(await values.next()).toEqual({ value: 3, done: false });
  expect(await values.next()).toEqual({ value: undefined, done: true });
});

test('throws what goes wrong after all that was made before it', async () => {
  const values = oneAhead(counted(2, [], new Error('torn')));
  expect((await values.next()).value).toBe(1);
  await setImmediate();
  expect((await values.next()).value).toBe(2);
  await setImmediate();
  await expect(values.next()).rejects.toThrow('torn');
});

test('closes what it reads from when nobody wants more', async () => {
  const log: string[] = [];
  for await (const n of oneAhead(counted(9, log))) if (n === 2) break;
  expect(log).toEqual(['made 1', 'made 2', 'made 3', 'closed']);
});
