import { isHost } from '../../clip/address';
import type { PageExtract } from '../page-extract';
import type { Perhaps } from '../told';

/**
 * The fields that a site keeps in places of its own. Each replaces what the page says in general, and `null` says that
 * the page has none of it, whatever else on it looks like one. What is left out or empty is read as on any page.
 */
export type SiteReading = Perhaps<
  Pick<PageExtract, 'title' | 'kind'> & {
    [Field in Exclude<keyof PageExtract, 'url' | 'title' | 'kind' | 'quote'>]: PageExtract[Field] | null;
  }
>;

/** What is known of one site beyond what every page says. One file a site; list it in `index.ts`. */
export type Site = {
  /**
   * Whether `read` knows the page. Hosts are matched whole (`isHost`, `pagesOf`), never as part of a word; only a
   * product that serves under its customers' names is known by the stamp that it leaves in `document`.
   */
  matches(url: URL, document: Document): boolean;
  /**
   * What the site says. `document` is a copy of the page: it may be searched and changed freely, and is not in view.
   * @param now the moment that "yesterday" counts from
   */
  read(document: Document, url: URL, now: Date): SiteReading;
};

/** Tells pages by their host, one of some domains or below it, and by their path. */
export const pagesOf =
  (domains: readonly string[], path: RegExp) =>
  ({ hostname, pathname }: URL): boolean =>
    domains.some((domain) => isHost(hostname, domain)) && path.test(pathname);
