import type { CDPSession, Page } from 'puppeteer-core';

type HeapUsage = { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number };

const MB = 1_000_000;

async function heapOf(session: CDPSession): Promise<number> {
  const usage = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / MB;
}

/** What a page holds after a collection of garbage, in MB: script, document and buffers. */
export async function heapHeld(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const held = await heapOf(session);
  await session.detach();
  return held;
}

/** The most that a page holds, garbage and all, while something goes on, in MB. Looks ten times a second. */
export async function heapPeak<T>(page: Page, during: () => Promise<T>): Promise<{ peak: number; result: T }> {
  const session = await page.createCDPSession();
  let peak = 0;
  let over = false;
  const timer = setInterval(() => {
    heapOf(session).then(
      (now) => (peak = Math.max(peak, now)),
      (error: unknown) => {
        // The last look may be under way when the session ends.
        if (!over) console.error('heap:', error);
      },
    );
  }, 100);
  try {
    const result = await during();
    return { result, peak };
  } finally {
    over = true;
    clearInterval(timer);
    await session.detach();
  }
}
