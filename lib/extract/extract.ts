import type { Link } from '../clip/clip';
import { LIMITS } from '../clip/limits';
import { madeOnce } from '../made-once';
import { readArticle } from './article';
import { authorsOf, type Authors } from './fields/authors';
import { canonicalOf } from './fields/canonical';
import { publishedOf } from './fields/date';
import { identifiersFrom } from './fields/identifiers';
import { kindOf } from './fields/kind';
import { languageOf } from './fields/language';
import { siteOf } from './fields/site';
import { summaryOf } from './fields/summary';
import { titleOf } from './fields/title';
import { resolveLink } from './links';
import { ownDay } from './own-day';
import { openPage } from './page';
import type { Page } from './page';
import type { PageExtract } from './page-extract';
import { siteFor } from './sites/index';
import type { SiteReading } from './sites/site';
import { cut, tidy } from './tidy';
import { told } from './told';

/**
 * What a page says of itself. The page is only read: all work is done on a copy. Every field is taken from the most
 * trusted source that has it; what a site keeps in places of its own goes before what all pages have in common.
 * @param url the address as seen, which the document itself may not know any more
 * @param now the moment that "yesterday" counts from
 * @param loaded the address that the document was loaded from, which a single-page app has perhaps left
 */
export function extract(document: Document, url: string, now = new Date(), loaded?: string): PageExtract {
  const page = openPage(document, url, loaded);
  const special = told<SiteReading>(siteFor(page.url, page.document)?.read(page.document, page.url, now) ?? {});
  const title = special.title ?? cut(titleOf(page), LIMITS.title);
  const site = settled(special.site, () => siteOf(page, title));
  const ladder = madeOnce(() => authorsOf(page));
  const authors: Authors = (text) => ladder()(text);
  const said = () => ({ titles: [title, page.heading ?? ''], names: [site ?? '', ...(special.authors ?? authors())], now });
  const body = settled(special.body, () => readArticle(page, said));
  const kind = special.kind ?? kindOf(page, body);
  return told<PageExtract>({
    url,
    title,
    kind,
    site,
    canonicalUrl: settled(special.canonicalUrl, () => canonicalOf(page)),
    // The body of a site of its own is not made of the posts that are seen without it.
    summary: settled(special.summary, () => summaryOf(special.body ? { ...page, posts: [] } : page, title, kind, body)),
    authors: settled(special.authors, () => authors(body?.text)),
    publishedAt: settled(special.publishedAt && ownDay(special.publishedAt, [], page, now), () => publishedOf(page, now, body?.text)),
    language: settled(special.language, () => languageOf(page, title, body?.text ?? '')),
    identifiers: settled(special.identifiers, () => identifiersFrom(page)),
    venue: settled(special.venue, () => tidy(page.highwire.venue ?? page.dublinCore.venue, LIMITS.name)),
    venuePlace: settled(special.venuePlace, () => page.highwire.venuePlace),
    links: settled(special.links, () => linksOf(page)),
    keywords: settled(special.keywords, () => keywordsOf(page)),
    body,
  });
}

/** What a site says of a field, `null` being nothing; where it does not say, what the page says in general. */
function settled<T>(special: T | null | undefined, general: () => T | undefined): T | undefined {
  return special === undefined ? general() : (special ?? undefined);
}

function linksOf({ highwire, url }: Page): Link[] {
  const pdf = resolveLink(highwire.pdf, url);
  return pdf ? [{ url: pdf, rel: 'pdf' }] : [];
}

/** What the page is filed under, each once; more than a screenful are bait for search engines. */
function keywordsOf({ highwire, jsonLd, dublinCore, openGraph, html }: Page): string[] {
  const lists = [highwire.keywords, dublinCore.keywords, openGraph.keywords, jsonLd.keywords, html.keywords];
  const first = lists.find((list) => list && list.length > 0) ?? [];
  return [...new Set(first.flatMap((word) => tidy(word, LIMITS.tag) ?? []))].slice(0, 20);
}
