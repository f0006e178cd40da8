import { browser } from 'wxt/browser';
import { parseSeed, SEED_FILE, type Seed } from '../../lib/seed/seed';

/** The seed collection from the extension's own files; nothing leaves the machine. */
export async function fetchSeed(): Promise<Seed> {
  const file = await fetch(browser.runtime.getURL(SEED_FILE));
  return parseSeed((await file.json()) as { version: number; clips: unknown[] });
}
