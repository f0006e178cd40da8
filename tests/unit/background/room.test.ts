import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { assureRoom } from '../../../entrypoints/background/room';

const MEBIBYTE = 2 ** 20;

beforeAll(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterAll(() => void vi.useRealTimers());
beforeEach(() => void vi.advanceTimersByTime(1_000));
afterEach(() => void vi.unstubAllGlobals());

/** A browser that says this of its room, in mebibytes. */
function tells(estimate: { quota?: number; usage?: number }): void {
  const bytes = Object.fromEntries(Object.entries(estimate).map(([name, value]) => [name, value * MEBIBYTE]));
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve(bytes) } });
}

test.each([
  [{ quota: 164, usage: 100 }, false, 'has as much as it needs'],
  [{ quota: 264, usage: 100 }, true, 'has that and the library again'],
  [{ quota: 50, usage: 100 }, false, 'is one that cannot be, with less than is used'],
  [{}, true, 'is not told'],
])('room of %o, for a copy: %s, %s', async (estimate, forCopy, _) => {
  tells(estimate);
  await expect(assureRoom(forCopy)).resolves.toBeUndefined();
});

test.each([
  [{ quota: 163, usage: 100 }, false],
  [{ quota: 100, usage: 100 }, false],
  [{ quota: 263, usage: 100 }, true],
])('room of %o, for a copy: %s, is too little', async (estimate, forCopy) => {
  tells(estimate);
  await expect(assureRoom(forCopy)).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

test('room that was there is not asked for again in the same breath, too little of it is', async () => {
  tells({ quota: 163, usage: 100 });
  await expect(assureRoom()).rejects.toThrow();
  tells({ quota: 1_000, usage: 100 });
  await assureRoom();
  tells({ quota: 163, usage: 100 });
  vi.advanceTimersByTime(200);
  await assureRoom();
  vi.advanceTimersByTime(100);
  await expect(assureRoom()).rejects.toThrow();
});
