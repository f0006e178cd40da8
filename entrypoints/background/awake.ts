import { browser } from 'wxt/browser';

/**
 * Milliseconds between two signs of life. Chromium ends a worker that has called nothing of the browser for 30 seconds
 * (developer.chrome.com, "The extension service worker lifecycle"), however much of its own work it does.
 */
const SIGN_OF_LIFE = 20_000;

/** Keeps the worker running while work is done. */
export async function awake<T>(work: () => Promise<T>): Promise<T> {
  const signs = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  try {
    return await work();
  } finally {
    clearInterval(signs);
  }
}
