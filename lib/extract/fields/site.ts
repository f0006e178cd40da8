import { LIMITS } from '../../clip/limits';
import { hostName } from '../../clip/address';
import type { Page } from '../page';
import { bare, tidy } from '../tidy';

/** The site's name as it states it, else its host. A title in the name's place is none. */
export function siteOf({ openGraph, jsonLd, html, url }: Page, title: string): string {
  const names = [openGraph.site, jsonLd.site, html.site];
  const name = names.find(
    (candidate) =>
      candidate && candidate.length <= 80 && bare(candidate) !== bare(title) && !/^https?:/u.test(candidate),
  );
  return tidy(name, LIMITS.name) ?? hostName(url.href);
}
