import { STACK_EXCHANGE_HOSTS } from '../../clip/families/posts';
import { LIMITS } from '../../clip/limits';
import { parseDate } from '../dates';
import { attributeAt, metaOf, tagsAt, textAt } from './found';
import { bodyOfPosts, summaryOfPost } from './posts';
import { pagesOf } from './site';
import type { Site } from './site';

/**
 * A question on Stack Exchange with its answers, each under the name of who wrote it. Comments are left out: the
 * network means them to be temporary, and to end in an edit of the post (Help Centre, "How do comments work?").
 */
export const stackExchange: Site = {
  matches: pagesOf(STACK_EXCHANGE_HOSTS, /^\/(?:questions|q|a)\/\d+/u),

  read(document, url, now) {
    const question = document.querySelector('#question, .question');
    const title = textAt(document, ['#question-header h1', 'h1[itemprop="name"]'], LIMITS.title);
    const asked = attributeAt(document, 'time[itemprop="dateCreated"]', 'datetime');
    const posts = [question, ...document.querySelectorAll('#answers .answer')].map((post) => ({
      author: authorOf(post),
      text: post?.querySelector('.js-post-body, .s-prose'),
    }));
    const asker = posts[0]?.author;
    return {
      kind: 'discussion',
      authors: asker ? [asker] : null,
      site: metaOf(document, 'og:site_name'),
      title,
      // The network writes its times in UTC without saying so.
      publishedAt: parseDate(asked && !/Z|[+-]\d{2}:/u.test(asked) ? `${asked}Z` : asked, now),
      summary: summaryOfPost(title, question?.querySelector('.js-post-body')),
      keywords: tagsAt(question ?? document, '.post-tag'),
      body: bodyOfPosts(document, posts, url),
    };
  },
};

/** The last signature is the author's; one before it is an editor's. */
function authorOf(post: Element | null): string | undefined {
  const signed = post?.querySelectorAll('.post-signature .user-details, .user-details[itemprop="author"]');
  return textAt([...(signed ?? [])].at(-1), ['a', '[itemprop="name"]']);
}
