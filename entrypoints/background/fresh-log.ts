import { browser } from 'wxt/browser';
import { report } from '../../lib/report';
import { startFreshLog } from '../../lib/store/fresh-log';
import { assureRoom } from './room';

const DONE = 'freshLog';

/**
 * Once in a life of the browser: what it does to the log counts only after a crash, and no extension can tell whether
 * there was one. Firefox keeps IndexedDB in SQLite, which has no such trouble. A full disk must not keep the library shut.
 */
export async function freshLogOnceASession(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  try {
    const { session } = browser.storage;
    if (DONE in (await session.get(DONE))) return;
    await assureRoom();
    await startFreshLog();
    await session.set({ [DONE]: true });
  } catch (error) {
    report(error, 'starting a fresh log');
  }
}
