import { LIMITS } from '../clip/limits';
import { readDublinCore } from './metadata/dublin-core';
import { readHighwire } from './metadata/highwire';
import { readHtml } from './metadata/html';
import { readJsonLd } from './metadata/json-ld';
import { metasOf } from './metadata/metas';
import { readMicrodata } from './metadata/microdata';
import { readOpenGraph } from './metadata/open-graph';
import type { Said } from './metadata/said';
import { leaveOutForeign } from './foreign';
import { headingOf } from './heading';
import { copyPage } from './page-copy';
import { leaveOutPermalinks } from './permalinks';
import { postsOf } from './posts-of';
import type { Post } from './posts-of';
import { headIsStale } from './stale-head';
import { tidy } from './tidy';
import { without } from './without';

/** A page opened for reading: a copy that may be searched freely, and what every vocabulary says of it. */
export type Page = {
  document: Document;
  url: URL;
  /** The address that the document was loaded from, where it is known: single-page apps go on to others. */
  loaded: URL | undefined;
  highwire: Said;
  jsonLd: Said;
  dublinCore: Said;
  openGraph: Said;
  microdata: Said;
  html: Said;
  /** The first top heading inside the content, else the first of all: what a reader takes for the title. */
  heading: string | undefined;
  headingElement: Element | undefined;
  /** The posts of a thread or question page; empty for other pages. */
  posts: Post[];
};

/**
 * What stands in a heading and is no part of it: the words that newspapers put above a title, a place or a theme, by what their templates
 * call them; what only screen readers are told, as Shopify's `Collection: `; Hugging Face's button to like what is called so.
 */
const BESIDE_TITLE =
  '[class*="kicker" i], [class*="dachzeile" i], [class*="topline" i], [class*="pretitle" i], [class*="titleheader" i], [data-testid*="kicker" i], .visually-hidden, button';

/** Copies the page and reads each vocabulary once. What a stale head says of an earlier page is left out. */
export function openPage(live: Document, url: string, loaded?: string): Page {
  const document = copyPage(live, url);
  leaveOutForeign(document);
  leaveOutPermalinks(document);
  for (const heading of document.querySelectorAll('h1')) {
    without(heading, BESIDE_TITLE, (label) => heading.textContent.trim() !== label.textContent.trim());
    for (const lineBreak of heading.querySelectorAll('br')) lineBreak.replaceWith(' ');
  }
  const metas = metasOf(document, LIMITS.summary);
  const html = readHtml(document, metas);
  const openGraph = readOpenGraph(metas);
  const jsonLd = readJsonLd(document);
  const headingElement = headingOf(document, html.title, openGraph.title ?? jsonLd.title);
  const page: Page = {
    document,
    url: new URL(url),
    loaded: loaded && URL.canParse(loaded) ? new URL(loaded) : undefined,
    highwire: readHighwire(metas),
    jsonLd,
    dublinCore: readDublinCore(metas),
    openGraph,
    microdata: readMicrodata(document),
    html,
    posts: postsOf(document, isDiscussion(document, jsonLd, openGraph, new URL(url))),
    heading: tidy(headingElement?.textContent, LIMITS.title)?.replace(/^[|:·–—-]\s+/u, ''),
    headingElement,
  };
  return headIsStale(page) ? withoutHead(page) : page;
}

/** What addresses of threads and questions have in them; Invision's path stands behind the question mark. */
const THREADS = /forum|(?:^|[./_-])(?:threads?|topic(?:s|detail)?|showthread|viewt(?:opic|hread)|discuss(?:ions?)?|bbs|boards?|community|questions?|answers?|bug(?:s|report)?|tickets?|(?:issues|t|q|pin)(?=[/-]\d))(?:[./_-]|$)/i;

/** Hosts of nothing but threads, which their software may call articles. */
const FORUM_HOST = /forum|(?:^|\.)(?:bbs|boards?)\./i;

/**
 * Whether the page is a thread by its own word or its address: only then are microdata's comments its content. It may be one where
 * it does not say what it is.
 */
function isDiscussion(document: Document, jsonLd: Said, openGraph: Said, url: URL): boolean | 'perhaps' {
  if (jsonLd.kind === 'discussion') return true;
  if (document.querySelector('[itemtype$="schema.org/DiscussionForumPosting"], [itemtype$="schema.org/QAPage"]')) return true;
  if (FORUM_HOST.test(url.hostname)) return true;
  if (jsonLd.kind !== 'article' && THREADS.test(url.hostname + url.pathname + (url.search.startsWith('?/') ? url.search : ''))) return true;
  return !(jsonLd.title ?? openGraph.kind) && 'perhaps';
}

/** What outlives a change of page inside a single-page app: the site's name and language, and what is on the page. */
function withoutHead(page: Page): Page {
  const { openGraph, html, jsonLd } = page;
  const sayTheSame = html.title !== undefined && html.title.startsWith(openGraph.title ?? jsonLd.title ?? '\0');
  return {
    ...page,
    highwire: {},
    dublinCore: {},
    jsonLd: { site: jsonLd.site },
    openGraph: { site: openGraph.site },
    html: {
      title: sayTheSame ? undefined : html.title,
      language: html.language,
      site: html.site,
    },
  };
}
