import { parseDate } from '../dates';
import { attributeAt, tagsAt, textAt } from './found';
import { bodyOfPosts, headlineOf, summaryOfPost } from './posts';
import type { Site } from './site';

const WORDS = '.status__content__text, .status__content';
const NAME = ['.display-name__html', '.display-name strong'];

/** A post on a server that runs Mastodon, with what was said before and after it. */
export const mastodon: Site = {
  matches: (url, document) =>
    /^\/@[\w.-]+(?:@[\w.-]+)?\/\d+\/?$/u.test(url.pathname) &&
    document.querySelector('#mastodon, .detailed-status') !== null,

  read(document, url, now) {
    const own = document.querySelector('.detailed-status');
    if (!own) return { kind: 'discussion' };
    const content = own.querySelector(WORDS);
    const title = headlineOf(content);
    const author = textAt(own, NAME);
    const posts = [...document.querySelectorAll('.detailed-status, .status')].map((post) => ({
      by: textAt(post, NAME),
      content: post.querySelector(WORDS),
    }));
    return {
      kind: 'discussion',
      authors: author ? [author] : null,
      summary: summaryOfPost(title ?? '', content) ?? null,
      title,
      publishedAt: parseDate(attributeAt(own, '.detailed-status__datetime time[datetime]', 'datetime'), now),
      keywords: tagsAt(own, 'a.hashtag').map((tag) => tag.replace(/^#/u, '')),
      body: bodyOfPosts(document, posts, url),
    };
  },
};
