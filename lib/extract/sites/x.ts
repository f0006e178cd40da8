import { LIMITS } from '../../clip/limits';
import { parseDate } from '../dates';
import { attributeAt, textAt } from './found';
import { discussion, headlineOf } from './posts';
import type { Post } from './posts';
import { pagesOf } from './site';
import type { Site } from './site';

const STATUS = /^\/(?:i\/(?:web\/)?|\w+\/)(?:status|article)\/(\d+)/u;
const WORDS = '[data-testid="tweetText"]';
const ARTICLE = '[data-testid="twitterArticleRichTextView"], [data-testid="longformRichTextComponent"]';

/** A post on X with what is said around it, as far as it was loaded; or an article that was posted there. */
export const x: Site = {
  matches: pagesOf(['x.com', 'twitter.com'], STATUS),

  read(document, url, now) {
    const id = STATUS.exec(url.pathname)?.[1];
    const tweets = [...document.querySelectorAll('article[data-testid="tweet"]')];
    const own = tweets.find((tweet) => tweet.querySelector(`a[href$="/status/${id}"] time`)) ?? tweets[0];
    if (!own) return { kind: 'discussion', site: 'X' };
    const article = own.querySelector(ARTICLE);
    const { author, text } = postOf(own);
    const post = { author, text: article ?? text };
    const title = textAt(own, ['[data-testid="twitter-article-title"]'], LIMITS.title) ?? headlineOf(post.text);
    const posts = tweets.flatMap((tweet) => (tweet === own ? [post, postOf(own, 1)] : postOf(tweet)));
    return {
      ...discussion(document, url, title, post, posts),
      kind: article ? 'article' : 'discussion',
      site: 'X',
      publishedAt: parseDate(attributeAt(own, `a[href$="/status/${id}"] time`, 'datetime'), now),
    };
  },
};

/**
 * A post; or the one that it quotes, whose parts stand in it as its own do. Handle and time follow the name in pieces of
 * their own.
 */
const postOf = (tweet: Element, at = 0): Post => ({
  author: textAt(tweet.querySelectorAll('[data-testid="User-Name"]')[at], ['a[role="link"] span', 'span']),
  text: tweet.querySelectorAll(WORDS)[at],
});
