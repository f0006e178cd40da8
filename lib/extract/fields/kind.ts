import type { Body, Kind } from '../../clip/clip';
import type { Page } from '../page';
import { showsPaper } from './abstract';

/** An article has paragraphs: fewer words than this are a notice or a form. */
const ARTICLE_WORDS = 120;

/** What the page is of: as it says itself, best vocabulary first; else an article when it reads like one. */
export function kindOf(page: Page, body: Body | undefined): Kind {
  const { document, highwire, jsonLd, openGraph, posts } = page;
  const stated = highwire.kind ?? jsonLd.kind ?? (openGraph.kind === 'video' ? 'video' : undefined);
  if (stated) return stated;
  if (posts.length > 0) return 'discussion';
  if (openGraph.kind !== 'article' && showsPaper(page)) return 'paper';
  const reads = (body?.words ?? 0) >= ARTICLE_WORDS;
  const isArticle = openGraph.kind === 'article' || document.querySelectorAll('article').length === 1;
  return reads && (isArticle || document.querySelectorAll('p').length >= 3) ? 'article' : 'other';
}
