import { parseDate } from '../dates';
import { attributeAt, tagsAt } from './found';
import { discussion, headlineOf, postIn, postsIn } from './posts';
import type { Site } from './site';

const WORDS = '.status__content';
const NAME = ['.display-name__html', '.display-name strong'];

/** A post on a server that runs Mastodon, with what was said before and after it. */
export const mastodon: Site = {
  matches: (url, document) =>
    /^\/@[\w.-]+(?:@[\w.-]+)?\/\d+\/?$/u.test(url.pathname) &&
    document.querySelector('#mastodon, .detailed-status') !== null,

  read(document, url, now) {
    const own = document.querySelector('.detailed-status');
    if (!own) return { kind: 'discussion' };
    const post = postIn(own, NAME, WORDS);
    const posts = postsIn(document.querySelectorAll('.detailed-status, .status'), NAME, WORDS);
    return {
      ...discussion(document, url, headlineOf(post.text), post, posts),
      publishedAt: parseDate(attributeAt(own, '.detailed-status__datetime time', 'datetime'), now),
      keywords: tagsAt(own, 'a.hashtag').map((tag) => tag.replace(/^#/u, '')),
    };
  },
};
