import type { Breaks } from '../search/index/steps';

/** How a page lets a key have its turn: what was typed is heard before the work goes on. */
export const breaks: Breaks = {
  clock: () => performance.now(),
  pause: () => (typeof scheduler === 'undefined' || !('yield' in scheduler) ? otherTasks() : scheduler.yield()),
};

/**
 * Lets every other task of the page have its turn. A timer would wait for four milliseconds, and for a second or more where
 * the page is not in sight; a promise waits for nothing that was typed.
 */
export function otherTasks(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
