import { LIMITS } from './limits';

/**
 * The http(s) address that a text holds, written as browsers write it; `undefined` for anything else. The one border
 * that keeps `javascript:` and `data:` out of clippings, imports and links.
 * @param base what an address that is not whole counts from
 */
export function webAddress(text: string, base?: string | URL): string | undefined {
  const url = urlOf(text.trim(), base);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  // To set either writes the address anew, and hardly one has them.
  if (url.username || url.password) url.username = url.password = '';
  return url.href.length <= LIMITS.url ? url.href : undefined;
}

/** Read once: `URL.canParse` before it would read every link of a page twice. */
function urlOf(text: string, base: string | URL | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The host of an address as people say it: without `www.`. */
export function hostName(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** Whether a host is this domain or stands below it: `x.com` is not `netflix.com`. */
export function isHost(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** A part of an address in its own letters; as it is written where its encoding is broken. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
