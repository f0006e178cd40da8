import { isHost } from '../../clip/address';
import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { parseDate } from '../dates';
import { cleanNames, splitNames } from '../names';
import { tidy } from '../tidy';
import { without } from '../without';
import { attributeAt, metaOf, tagsAt, textAt, textsAt } from './found';
import type { Site } from './site';

/** Where Google's blogs say who wrote a post, at its head: `Posted by Ada Byron, Research Scientist`. */
const BYLINE = '.byline-author';
/** The parts of such a line that are no names: what people are, and where. */
const POST_HELD =
  /\b(?:(?:scientist|engineer|researcher|resident|intern|manager|director|student|lead|professor)s?|research|team|google|deepmind)\b/i;

/** A post on a blog that Blogger serves, under `blogspot.com` or another name; Google's research blog was one. */
export const blogger: Site = {
  matches: (url, document) =>
    (isHost(url.hostname, 'blogspot.com') ||
      isHost(url.hostname, 'googleblog.com') ||
      /^blogger$/i.test(metaOf(document, 'generator') ?? '')) &&
    /^\/\d{4}\/\d{2}\/[^/]+\.html$/u.test(url.pathname),

  read(document, url, now) {
    const content = document.querySelector('.post-body, .post-content');
    const byline = tidy(content?.querySelector(BYLINE)?.textContent, LIMITS.summary);
    const named = byline
      ? splitNames(byline).filter((part) => !POST_HELD.test(part))
      : textsAt(document, '.post-author .fn, .post-author [itemprop="name"]');
    const machine = attributeAt(document, 'abbr.published[title], time.published[datetime]', 'title');
    const shown = textAt(document, ['.publishdate', 'time.published', 'abbr.published', '.date-header'], LIMITS.name);
    return {
      kind: 'article',
      title: textAt(document, ['.post-title', '.post .title'], LIMITS.title),
      authors: cleanNames(named, () => false),
      publishedAt: parseDate(machine ?? shown, now),
      keywords: tagsAt(document, '.post-labels a[rel="tag"], .labels a, .label'),
      body: bodyOf(without(content, BYLINE), url),
    };
  },
};
