import { LIMITS } from '../../clip/limits';
import { parseDate } from '../dates';
import { tidy } from '../tidy';
import { attributeAt, textAt } from './found';
import { discussion, linkAway } from './posts';
import { pagesOf } from './site';
import type { Site } from './site';

type Said = { id: string | null; author: string | undefined; at: string | null | undefined; text: Element | null };
type Thread = {
  title: string | undefined;
  /** The subreddit, and the flair. */
  keywords: (string | null | undefined)[];
  link: string | null;
  posts: Said[];
};

/** A thread on Reddit with all its comments, on the new site or the old; or one comment of it by its own address. */
export const reddit: Site = {
  matches: pagesOf(['reddit.com'], /^\/(?:(?:r|user)\/[\w-]+\/)?comments\/\w+/u),

  read(document, url, now) {
    const thread = newThread(document) ?? oldThread(document);
    if (!thread) return { kind: 'discussion', site: 'Reddit' };
    const { title, keywords, link, posts } = thread;
    const comment = /\/comments\/\w+\/(?:[^/]*|comment)\/(\w+)/u.exec(url.pathname)?.[1];
    const byPeople = posts.filter(({ author }) => author !== ROBOT);
    const own = (comment && posts.find(({ id }) => id === `t1_${comment}`)) || posts[0];
    return {
      ...discussion(document, url, title, own, byPeople),
      site: 'Reddit',
      publishedAt: parseDate(own?.at ?? undefined, now),
      keywords: keywords.flatMap((word) => tidy(word, LIMITS.tag) ?? []),
      links: linkAway(link, url, 'reddit.com'),
    };
  },
};

/** It puts the rules of the place above every thread, in its own name. */
const ROBOT = 'AutoModerator';

const named = (name: string | null): string | undefined =>
  name === '[deleted]' ? undefined : tidy(name, LIMITS.author);

function newThread(document: Document): Thread | undefined {
  const post = document.querySelector('shreddit-post');
  if (!post) return undefined;
  const comments = [...document.querySelectorAll('shreddit-comment')].map((comment) => ({
    id: comment.getAttribute('thingid'),
    author: named(comment.getAttribute('author')),
    at: comment.getAttribute('created') ?? attributeAt(comment, 'faceplate-timeago', 'ts'),
    // The replies stand inside the comment that they answer.
    text: [...comment.children].find((child) => child.getAttribute('slot') === 'comment') ?? null,
  }));
  const opening = {
    id: post.getAttribute('id'),
    author: named(post.getAttribute('author')),
    at: post.getAttribute('created-timestamp'),
    text: post.querySelector('[slot="text-body"]'),
  };
  return {
    title: tidy(post.getAttribute('post-title'), LIMITS.title) ?? textAt(post, ['[slot="title"]', 'h1'], LIMITS.title),
    keywords: [post.getAttribute('subreddit-prefixed-name'), textAt(post, ['shreddit-post-flair'], LIMITS.tag)],
    link: post.getAttribute('content-href'),
    posts: [opening, ...comments],
  };
}

function oldThread(document: Document): Thread | undefined {
  const post = document.querySelector('.thing.link');
  if (!post) return undefined;
  const posts = [post, ...document.querySelectorAll('.commentarea .thing.comment')].map((thing) => ({
    id: thing.getAttribute('data-fullname'),
    author: named(thing.getAttribute('data-author')),
    at: attributeAt(thing, ':scope > .entry time', 'datetime'),
    text: thing.querySelector(':scope > .entry .usertext-body .md'),
  }));
  return {
    title: textAt(post, ['a.title'], LIMITS.title),
    keywords: [post.getAttribute('data-subreddit-prefixed'), textAt(post, ['.linkflairlabel'], LIMITS.tag)],
    link: post.getAttribute('data-url'),
    posts,
  };
}
