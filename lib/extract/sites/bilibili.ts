import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { parseDate } from '../dates';
import { inChina } from '../china-time';
import { metaOf, oneName, tagsAt, textAt, wordsOf } from './found';
import { pagesOf } from './site';
import type { Site } from './site';

/**
 * A video on Bilibili. Its data leaves the page with the script that brought it, and its head stays behind when the
 * next video is shown without a load: what is in view goes first.
 */
export const bilibili: Site = {
  matches: pagesOf(['bilibili.com'], /^\/video\/(?:BV\w{10}|av\d+)/i),

  read(document, url, now) {
    const described = document.querySelector('.desc-info-text, .basic-desc-info');
    const description = wordsOf(described);
    // A video without a description has a dash in its place.
    const says = description !== undefined && /[\p{L}\p{N}]/u.test(description);
    return {
      kind: 'video',
      site: '哔哩哔哩',
      title: textAt(document, ['h1.video-title', 'h1'], LIMITS.title),
      authors: oneName(textAt(document, ['.up-name', '.up-info--left .username'])),
      publishedAt: publishedOf(document, now),
      keywords: tagsAt(document, '.tag-panel .tag-link'),
      summary: says ? { text: description, source: 'description' } : null,
      body: (says && bodyOf(described, url)) || null,
    };
  },
};

/** The head tells the time of day, if it is still of the day that is shown. */
function publishedOf(document: Document, now: Date): string | undefined {
  const shown = parseDate(textAt(document, ['.pubdate-ip-text', '.pubdate-text', '.pubdate'], LIMITS.name), now);
  const stated = parseDate(inChina(metaOf(document, 'datePublished') ?? metaOf(document, 'uploadDate')), now);
  return shown && !stated?.startsWith(shown) ? shown : stated;
}

/** An article on Bilibili: a column's (`/read/cv…`) or a post's (`/opus/…`). */
export const bilibiliArticle: Site = {
  matches: pagesOf(['bilibili.com'], /^\/(?:read\/(?:mobile\/)?cv\d+|opus\/\d+)/u),

  read(document, url, now) {
    const shown = textAt(document, ['.publish-text', '.opus-module-author__pub__text'], LIMITS.name);
    return {
      kind: 'article',
      site: '哔哩哔哩',
      title: textAt(document, ['.opus-module-title__text', '.title-container .title', 'h1.title'], LIMITS.title),
      authors: oneName(textAt(document, ['.opus-module-author__name', '.up-left .up-name', '.up-name'])),
      publishedAt: parseDate(shown, now),
      body: bodyOf(document.querySelector('#read-article-holder, .article-content, .opus-module-content'), url),
    };
  },
};
