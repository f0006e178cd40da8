import type { Clip, Identifiers } from '../clip/clip';
import { isShownOn } from '../clip/families/places';
import { identityOf } from '../clip/identity';
import { identifierKey } from '../clip/work';
import { isSameSite } from '../extract/links';

/**
 * Whether this product can have given a clipping its key. A key that is another page's would give that page's next save an
 * address that is not its own, and keep it from ever getting a clipping of its own.
 *
 * The key need not be what `identityOf` says of the clipping today: it may come from the page's canonical address, which a
 * clipping does not keep, from an identifier that others have joined since, or from an earlier version's idea of what in an
 * address does not matter. None of these leads off the clipping's site but by an identifier that it bears.
 */
export function hasOwnKey({ key, url, identifiers = {} }: Clip): boolean {
  if (keysOf(identifiers).includes(key)) return true;
  if (url === undefined) return /^words:[0-9a-f]{32}$/.test(key);
  return key === identityOf({ url }) || isOfSite(key, new URL(url));
}

/** What each identifier alone would make the key: a page that is met again may add one that goes before the others. */
function keysOf(identifiers: Identifiers): (string | undefined)[] {
  return Object.entries(identifiers).map(([name, value]) => identifierKey({ [name]: value }));
}

/** Whether a page of this site can have named a canonical address that has this key. */
function isOfSite(key: string, url: URL): boolean {
  if (!key.startsWith('page:')) return isShownOn(url.hostname, key) || isStory(key, url);
  const address = `https://${key.slice('page:'.length)}`;
  return URL.canParse(address) && isSameSite(new URL(address), url);
}

/** Medium's stories on domains of others are known by the number at the end of their address (`sites/medium.ts`). */
function isStory(key: string, { pathname }: URL): boolean {
  const number = /-([0-9a-f]{10,12})\/?$/.exec(pathname)?.[1];
  return number !== undefined && key === `medium:${number}`;
}
