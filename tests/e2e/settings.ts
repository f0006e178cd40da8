import type { View } from '../browsers/view';

/** Has the button show a page before it is saved; settles when that is stored, where the next popup reads it. */
export async function showFirst(library: View): Promise<void> {
  await library.click('[data-testid=nav-settings]');
  await library.click('[data-testid=setting-onClick] label', 'Show it first');
  await library.until(async () => {
    type Local = { local: { get(name: string): Promise<{ settings?: { onClick: string } }> } };
    const { settings } = await (globalThis as unknown as { chrome: { storage: Local } }).chrome.storage.local.get('settings');
    return settings?.onClick === 'review' && document.querySelector<HTMLInputElement>('input[value=review]')?.checked;
  }, []);
}
