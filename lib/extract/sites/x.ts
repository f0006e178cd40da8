import { isHost } from '../../clip/address';
import { LIMITS } from '../../clip/limits';
import { parseDate } from '../dates';
import { attributeAt, textAt } from './found';
import { bodyOfPosts, headlineOf, summaryOfPost } from './posts';
import type { Site } from './site';

const STATUS = /^\/(?:i\/(?:web\/)?|\w+\/)(?:status|article)\/(\d+)/u;
const WORDS = '[data-testid="tweetText"]';
const ARTICLE = '[data-testid="twitterArticleRichTextView"], [data-testid="longformRichTextComponent"]';

/** A post on X with what is said around it, as far as it was loaded; or an article that was posted there. */
export const x: Site = {
  matches: ({ hostname, pathname }) =>
    (isHost(hostname, 'x.com') || isHost(hostname, 'twitter.com')) && STATUS.test(pathname),

  read(document, url, now) {
    const id = STATUS.exec(url.pathname)?.[1];
    const tweets = [...document.querySelectorAll('article[data-testid="tweet"]')];
    const own = tweets.find((tweet) => tweet.querySelector(`a[href$="/status/${id}"] time`)) ?? tweets[0];
    if (!own) return { kind: 'discussion', site: 'X' };
    const article = own.querySelector(ARTICLE);
    const content = article ?? own.querySelector(WORDS);
    const title = textAt(own, ['[data-testid="twitter-article-title"]'], LIMITS.title) ?? headlineOf(content);
    const author = nameOf(own);
    const quoted = own.querySelectorAll(WORDS)[1];
    const posts = tweets.flatMap((tweet) =>
      tweet === own
        ? [
            { by: author, content },
            { by: quoted && nameOf(own, 1), content: quoted },
          ]
        : [{ by: nameOf(tweet), content: tweet.querySelector(WORDS) }],
    );
    return {
      kind: article ? 'article' : 'discussion',
      site: 'X',
      authors: author ? [author] : null,
      summary: summaryOfPost(title ?? '', content) ?? null,
      title,
      publishedAt: parseDate(attributeAt(own, `a[href$="/status/${id}"] time`, 'datetime'), now),
      body: bodyOfPosts(document, posts, url),
    };
  },
};

/** The name that a person chose; the handle and the time follow it in pieces of their own. */
function nameOf(tweet: Element, at = 0): string | undefined {
  const name = tweet.querySelectorAll('[data-testid="User-Name"]')[at];
  return textAt(name, ['a[role="link"] span', 'span']);
}
