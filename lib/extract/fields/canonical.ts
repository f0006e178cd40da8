import { decoded } from '../../clip/address';
import { routeOf } from '../../clip/route';
import { isSameSite, plainPath, resolveLink } from '../links';
import type { Page } from '../page';

/**
 * The page's own address: its canonical link, else Open Graph's; believed on the same site and off the home page. An app
 * gives one address for all that its routes show: that one is not believed. What looks like a route and is the name of a
 * place on this page is none.
 */
export function canonicalOf({ document, html, openGraph, url }: Page): string | undefined {
  const hasRoute = routeOf(url) !== '';
  const isApp = hasRoute && !hasPlace(document, decoded(url.hash.slice(1)));
  for (const claimed of [html.address, openGraph.address]) {
    // Some templates put a sentence in the address's place.
    const link = claimed?.includes(' ') ? undefined : resolveLink(claimed, url);
    if (!link) continue;
    const address = new URL(link);
    if (isApp && !routeOf(address)) continue;
    const isHome = address.pathname === '/' && address.search === '' && url.pathname + url.search !== '/';
    if (isSameSite(address, url) && !isHome && !isShelf(address, url)) return link;
  }
  return hasRoute && !isApp ? new URL(url.pathname + url.search, url).href : undefined;
}

const hasPlace = (document: Document, name: string): boolean =>
  document.getElementById(name) !== null || document.getElementsByName(name).length > 0;

/**
 * Whether a claimed address is a shelf that this page stands on, as templates claim for every page of a book or a shop:
 * a directory above the page whose path bears neither a number nor a title's worth of words.
 */
function isShelf(claimed: URL, url: URL): boolean {
  const path = plainPath(claimed);
  if (!plainPath(url).startsWith(`${path}/`)) return false;
  return !/\d/u.test(path) && !path.split('/').some((part) => part.split('-').length > 3);
}
