import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Identifiers } from './clip';
import { anchorOf, routeOf } from './route';
import { isTracking } from './tracking';
import { identifierKey, isShortLink, workKey } from './work';

/** What of a clipping decides which clipping it is. At least one part is given. */
export type IdentityParts = {
  /** The address as seen. */
  url?: string | undefined;
  /** The page's own word for its address, if it is to be believed. */
  canonicalUrl?: string | undefined;
  identifiers?: Identifiers | undefined;
  /** The words of a saying, which has no address. */
  words?: string | undefined;
};

/**
 * The identity of what was clipped: two pages with one key are one clipping.
 *
 * A work (a paper, a video, a post, a repository: see `families/`) has one key in all its places; any other page has
 * its address without what does not change the page (`pageKey`); a saying has its words.
 */
export function identityOf(parts: IdentityParts): string {
  return cut(wholeKey(parts));
}

/** Characters of a key. Longer ones are cut, with a digest of the whole in the place of their end. */
const LONGEST = 2_000;

const cut = (key: string) => (key.length <= LONGEST ? key : `${key.slice(0, LONGEST / 2)}#${digestOf(key)}`);

function wholeKey({ url, canonicalUrl, identifiers, words }: IdentityParts): string {
  const told = url && canonicalUrl && isShortLink(url) ? workKey(canonicalUrl) : undefined;
  const work = told ?? (url && workKey(url)) ?? (identifiers && identifierKey(identifiers));
  if (work) return work;
  const address = canonicalUrl ?? url;
  if (address) return workKey(address) ?? pageKey(address);
  return `words:${digestOf(foldWords(words ?? ''))}`;
}

const digestOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);

/**
 * Whether the identity rests on nothing but the page's own word: its metadata names a work that its address does not. Any
 * page can claim that.
 */
export function isClaimOnly({ url, identifiers }: IdentityParts): boolean {
  return !(url && workKey(url)) && Boolean(identifiers && identifierKey(identifiers));
}

/**
 * An address without scheme, default port, `www.` and `m.` twins, tracking parameters, trailing slash, anchor and text
 * fragment, with its parameters in order. Routes behind `#` name pages and are kept.
 */
export function pageKey(address: string): string {
  const url = new URL(address);
  return pageWith(url, routeOf(url));
}

/**
 * All keys that the page at an address may have by its address alone, the narrowest first: with its anchor, where that
 * turned out to be all that tells it from another page; its identity; without a route, which was once taken for an anchor.
 */
export function keysAt(address: string): [narrowest: string, ...others: string[]] {
  const work = workKey(address);
  if (work) return [work];
  const url = new URL(address);
  const [narrowest, ...others] = [anchorOf(url), routeOf(url), ''].map((hash) => cut(pageWith(url, hash)));
  return [narrowest!, ...others];
}

function pageWith(url: URL, hash: string): string {
  const host = url.hostname.replace(/^(?:www|m|mobile)\.(?=[^.]+\.)/, '').replace(/^([a-z]{2,3})\.m\.(?=wikipedia\.org$)/, '$1.');
  const port = url.port === '80' || url.port === '443' ? '' : url.port && `:${url.port}`;
  const kept = [...url.searchParams].filter(([name]) => !isTracking(host, name));
  kept.sort(([a, x], [b, y]) => order(a, b) || order(x, y));
  const query = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  const path = url.pathname.replace(/\/+$/, '').replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '');
  return `page:${host}${port}${path}${query && `?${query}`}${hash}`;
}

/** Code units, not a locale: keys must be the same on every machine. */
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Words without what two copies of one saying differ in: width, case, white space and punctuation. */
export function foldWords(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
