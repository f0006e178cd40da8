import { browser } from 'wxt/browser';
import type { StorageState } from '../../components/library/SettingsView';

/**
 * Whether the browser may ever evict the library, and how much room it takes. Chromium says `persisted: false` to
 * extensions, but exempts those with `unlimitedStorage` from eviction; Firefox grants `persist()` without asking.
 */
export async function storageState(): Promise<StorageState> {
  const [persisted, exempt, { usage = 0 }] = await Promise.all([
    navigator.storage.persist(),
    browser.permissions.contains({ permissions: ['unlimitedStorage'] }),
    navigator.storage.estimate(),
  ]);
  return { persisted: persisted || exempt, used: usage };
}
