import { readLocal, writeLocal } from '../../lib/messages/local';
import { withDefaults, type Settings } from '../../lib/settings';

/**
 * Changes some of the settings, and leaves what another change, in this tab or another, does at the same time. Rejects when they
 * cannot be stored.
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await navigator.locks.request('commonplace-settings', async () => writeLocal('settings', { ...withDefaults(await readLocal('settings')), ...change }));
}
