import { webAddress } from '../clip/address';
import { LIMITS } from '../clip/limits';
import { setOf } from './set-of';

/** The absolute http(s) address of a link on a page; undefined for any other scheme, nonsense, or over `LIMITS.url`. */
export function resolveLink(link: string | null | undefined, base: string | URL): string | undefined {
  const trimmed = link?.trim();
  return trimmed && trimmed.length <= LIMITS.url ? webAddress(trimmed, base) : undefined;
}

/** Labels under which a site serves the same pages to other devices. */
const DEVICE_LABELS = setOf('www m mobile amp');

/** The host without the labels for a device: `en.m.wikipedia.org` gives `en.wikipedia.org`. */
export function siteHost(url: URL): string {
  const labels = url.hostname.split('.');
  return labels.filter((label, i) => i >= labels.length - 2 || !DEVICE_LABELS.has(label)).join('.');
}

/** Whether two addresses belong to one site: the same host, but for its twins for other devices. */
export function isSameSite(a: URL, b: URL): boolean {
  return siteHost(a) === siteHost(b);
}

/** A path as pages compare it: without index file, `.html`, `amp` and slash at the end, in lower case. */
export function plainPath(url: URL): string {
  const path = url.pathname.toLowerCase().replace(/\/(?:index|default)\.\w+$/u, '/');
  return path.replace(/\/amp\/?$|\.(?:amp|html?|php|aspx?)$/u, '').replace(/\/+$/u, '');
}
