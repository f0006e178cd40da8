import { LIMITS } from '../../clip/limits';
import { parseDate } from '../dates';
import { attributeAt, oneName, tagsAt, textAt } from './found';
import { bodyOfPosts, postsIn, summaryOfPost } from './posts';
import type { Site } from './site';

/** A post in the pages that React draws, then in those that the server does. */
const POST = '[data-testid="issue-body"], .react-issue-comment, .timeline-comment, .review-comment';
const WORDS = '.markdown-body, .comment-body';
const AUTHOR = ['[data-testid="issue-body-header-author"]', '[data-testid="avatar-link"]', 'a.author'];
const TITLE = ['[data-testid="issue-title"]', '.js-issue-title', 'h1 .markdown-title', '.gh-header-title'];

/** An issue, a pull request or a discussion on GitHub, with every comment that the page shows. */
export const githubThread: Site = {
  matches: (url) =>
    /^(?:www\.)?github\.com$/u.test(url.hostname) &&
    /^\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/\d+(?:\/|$)/u.test(url.pathname),

  read(document, url, now) {
    const [, owner, repository, type, number] = url.pathname.split('/');
    const repo = `${owner}/${repository}`;
    const elements = [...document.querySelectorAll(POST)].filter((post) => !post.parentElement?.closest(POST));
    const posts = postsIn(elements, AUTHOR, WORDS);
    const title = textAt(document, TITLE, LIMITS.title);
    const [first] = posts;
    const asked = attributeAt(elements[0], 'relative-time', 'datetime');
    return {
      kind: 'discussion',
      site: 'GitHub',
      canonicalUrl: `https://github.com/${repo}/${type}/${number}`,
      links: [{ url: `https://github.com/${repo}`, rel: 'code' }],
      title,
      authors: oneName(first?.author),
      publishedAt: parseDate(asked, now),
      summary: summaryOfPost(title, first?.text),
      keywords: tagsAt(document, '.IssueLabel, [data-testid="issue-labels"] a'),
      body: bodyOfPosts(document, posts, url),
    };
  },
};
