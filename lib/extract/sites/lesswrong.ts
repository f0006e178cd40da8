import { isHost } from '../../clip/address';
import { LIMITS } from '../../clip/limits';
import { parseDate } from '../dates';
import { attributeAt, tagsAt, textAt, textsAt } from './found';
import { bodyOfPosts, summaryOfPost } from './posts';
import type { Site } from './site';

/** Forums that run the software of LessWrong, by their hosts. */
const FORUMS: readonly (readonly [host: string, name: string])[] = [
  ['lesswrong.com', 'LessWrong'],
  ['alignmentforum.org', 'AI Alignment Forum'],
  ['forum.effectivealtruism.org', 'Effective Altruism Forum'],
];

const POST = '#postContent, .PostsPage-postContent, .instapaper_body';
const NAME = ['.CommentUserName-author', '[class*="CommentUserName"]', '.UsersNameDisplay-userName', '.UsersName a'];

/** A post on LessWrong or a sister forum with its comments; or one comment, which the address names. */
export const lesswrong: Site = {
  matches: (url) => nameOfForum(url) !== undefined && /^\/(?:posts|s\/\w+\/p)\/\w+/u.test(url.pathname),

  read(document, url, now) {
    const comments = [...document.querySelectorAll('.CommentsItem-root')].map((comment) => ({
      id: comment.id || comment.closest('[id]')?.id,
      author: textAt(comment, NAME),
      at: attributeAt(comment, 'time', 'datetime'),
      text: comment.querySelector('.CommentBody-root, .CommentBody-commentStyling, .commentBody'),
    }));
    const post = document.querySelector(POST);
    const id = url.searchParams.get('commentId');
    const own = id ? comments.find((comment) => comment.id === id) : undefined;
    const title = textAt(document, ['h1.PostsPageTitle-root', '.PostsPageTitle-link', 'h1'], LIMITS.title);
    const authors = textsAt(document, '.PostsAuthors-authorName a, .PostsAuthors-root .UsersNameDisplay-userName');
    const posted = attributeAt(document, 'time', 'datetime');
    const tags = tagsAt(document, '.FooterTag-name, .FooterTagList-root a .FooterTag-text');
    return {
      kind: own ? 'discussion' : 'article',
      site: nameOfForum(url),
      title,
      authors: own?.author ? [own.author] : authors,
      publishedAt: parseDate(own?.at ?? posted, now),
      summary: own ? summaryOfPost(title, own.text) : undefined,
      keywords: tags,
      // Comments without their post are no reading of the page.
      body: post ? bodyOfPosts(document, [{ text: post }, ...comments], url) : undefined,
    };
  },
};

function nameOfForum(url: URL): string | undefined {
  return FORUMS.find(([host]) => isHost(url.hostname, host))?.[1];
}
