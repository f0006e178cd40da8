import { LIMITS } from '../../clip/limits';
import { parseDate } from '../dates';
import { resolveLink } from '../links';
import { without } from '../without';
import { attributeAt, textAt } from './found';
import { bodyOfPosts, summaryOfPost } from './posts';
import type { Site } from './site';

/** A story or a comment on Hacker News with everything said beneath it. */
export const hackerNews: Site = {
  matches: (url) => url.hostname === 'news.ycombinator.com' && url.pathname === '/item',

  read(document, url, now) {
    const item = document.querySelector('table.fatitem');
    if (!item) return { kind: 'discussion', site: 'Hacker News' };
    const content = item.querySelector('.toptext, .commtext');
    const title = textAt(item, ['.titleline > a', '.onstory a'], LIMITS.title);
    const author = textAt(item, ['.hnuser']);
    const linked = resolveLink(attributeAt(item, '.titleline > a[href]', 'href', LIMITS.url), url);
    const comments = [...document.querySelectorAll('tr.comtr')].map((comment) => {
      const words = comment.querySelector('.commtext');
      return { by: textAt(comment, ['.hnuser']), content: words && without(words, '.reply') };
    });
    // `2024-02-03T04:05:06 1706933106`: the time in UTC, and again in Unix seconds.
    const at = attributeAt(item, '.age[title]', 'title')?.split(' ')[0];
    return {
      kind: 'discussion',
      site: 'Hacker News',
      authors: author ? [author] : null,
      summary: summaryOfPost(title ?? '', content) ?? null,
      title,
      publishedAt: parseDate(at && `${at}Z`, now),
      links: linked && new URL(linked).hostname !== url.hostname ? [{ url: linked, rel: 'related' }] : undefined,
      body: bodyOfPosts(document, [{ by: author, content }, ...comments], url),
    };
  },
};
