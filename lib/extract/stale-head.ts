import { isSameSite, plainPath, resolveLink } from './links';
import type { Page } from './page';
import { overlap, termsOf } from './sentences';

/** The share of words that two wordings of one title have in common at least. */
const SAME = 0.4;

/**
 * Whether the head speaks of another page than the one in view. Single-page apps change address and content and leave
 * the head as it was sent. Told by two things together: the head's address for itself has another path than the
 * location, and the document was loaded from another path too, or its title is not the heading on the page. The first
 * alone is common on honest pages (short links, AMP).
 */
export function headIsStale({ url, loaded, html, openGraph, jsonLd, heading }: Page): boolean {
  const claimed = [html.address, openGraph.address, jsonLd.address].flatMap((link) => resolveLink(link, url) ?? []);
  const elsewhere = claimed.length > 0 && claimed.every((link) => isElsewhere(new URL(link), url));
  if (!elsewhere) return false;
  if (loaded && plainPath(loaded) !== plainPath(url)) return true;
  if (heading === undefined) return false;
  const shown = termsOf(heading);
  const stated = [openGraph.title, jsonLd.title].flatMap((title) => (title ? [termsOf(title)] : []));
  return stated.length > 0 && stated.every((terms) => overlap(terms, shown) < SAME && overlap(shown, terms) < SAME);
}

/** Same site and a path that neither contains the other: `/p/1` and `/p/1/title` are one page to most sites. */
function isElsewhere(claimed: URL, location: URL): boolean {
  const [a, b] = [plainPath(claimed), plainPath(location)];
  if (!isSameSite(claimed, location) || a === b) return false;
  return a === '' || b === '' || (!a.startsWith(b) && !b.startsWith(a));
}
