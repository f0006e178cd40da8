import { LIMITS } from '../../clip/limits';
import { parseDate } from '../dates';
import { without } from '../without';
import { attributeAt, textAt } from './found';
import { discussion, linkAway, postIn, postsIn } from './posts';
import { pagesOf } from './site';
import type { Site } from './site';

const NAME = ['.hnuser'];

/** A story or a comment on Hacker News with everything said beneath it. */
export const hackerNews: Site = {
  matches: pagesOf(['news.ycombinator.com'], /^\/item$/u),

  read(document, url, now) {
    const item = document.querySelector('table.fatitem');
    if (!item) return { kind: 'discussion', site: 'Hacker News' };
    const title = textAt(item, ['.titleline > a', '.onstory a'], LIMITS.title);
    const linked = attributeAt(item, '.titleline > a', 'href', LIMITS.url);
    const own = postIn(item, NAME, '.toptext, .commtext');
    const comments = postsIn(without(document, 'tr.comtr .reply').querySelectorAll('tr.comtr'), NAME, '.commtext');
    // `2024-02-03T04:05:06 1706933106`: the time in UTC, and again in Unix seconds.
    const at = attributeAt(item, '.age', 'title')?.split(' ')[0];
    return {
      ...discussion(document, url, title, own, [own, ...comments]),
      site: 'Hacker News',
      publishedAt: parseDate(at && `${at}Z`, now),
      links: linkAway(linked, url, url.hostname),
    };
  },
};
