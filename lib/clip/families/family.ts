import type { Identifiers } from '../clip';

/**
 * A reader of one family of addresses: the work's name in that family, `undefined` where the address is no work. `host`
 * comes without `www.` and `m.`. What it reads is the sites' own address schemes; ids stay strings, since some exceed
 * the whole numbers that a `number` holds.
 */
export type Family = (url: URL, host: string) => Identifiers | string | undefined;

/** The work that an address shows, as the first of some families that knows it reads it. */
export function workAmong(families: readonly Family[], address: string): ReturnType<Family> {
  const url = new URL(address);
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  for (const family of families) {
    const work = family(url, host);
    if (work) return work;
  }
  return undefined;
}
