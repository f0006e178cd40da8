import { hostName, webAddress } from '../clip/address';
import type { Kind } from '../clip/clip';
import { LIMITS } from '../clip/limits';
import { identifiersOf } from '../clip/families/papers';
import type { PageExtract } from './page-extract';

/**
 * What is known of a page that was not read: its address, the title that the browser or the link shows, and what the
 * address gives away. `undefined` when the address is not http(s).
 */
export function linkExtract(address: string, title: string): PageExtract | undefined {
  const url = webAddress(address);
  if (!url) return undefined;
  const identifiers = identifiersOf(url);
  const known = Object.keys(identifiers).length > 0;
  const name = title.toWellFormed().replace(/\s+/gu, ' ').trim().slice(0, LIMITS.title).toWellFormed();
  return {
    url,
    title: name || fileName(url) || hostName(url),
    kind: kindOf(url, known),
    site: hostName(url),
    ...(known && { identifiers }),
  };
}

function kindOf(url: string, isWork: boolean): Kind {
  if (isWork) return 'paper';
  return /\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(new URL(url).pathname) ? 'image' : 'other';
}

function fileName(url: string): string {
  return new URL(url).pathname.split('/').findLast(Boolean) ?? '';
}
