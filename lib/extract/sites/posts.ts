import { isHost } from '../../clip/address';
import type { Body, Link, Summary } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { resolveLink } from '../links';
import { summarise } from '../summarise';
import { textOf } from '../text-of';
import { threadOf } from '../thread';
import { bare, cut, tidy } from '../tidy';
import { summaryFrom, textAt } from './found';
import type { SiteReading } from './site';

/** One contribution to a discussion, as far as the page tells of it. */
export type Post = { author?: string | undefined; text: Element | null | undefined };

/** Characters of a post that has no title of its own which stand for one. */
const HEADLINE = 80;
/** A post of at most this many characters is its own summary. */
const SHORT = 300;

/** A post by the selectors of who wrote it, the likeliest first, and of its words. */
export const postIn = (part: Element, by: readonly string[], words: string): Post => ({
  author: textAt(part, by),
  text: part.querySelector(words),
});

/** All posts of one kind. */
export const postsIn = (parts: Iterable<Element>, by: readonly string[], words: string): Post[] =>
  Array.from(parts, (part) => postIn(part, by, words));

/**
 * A discussion that is known by one of its posts: by the first, or by the one that the address names. What that one does
 * not tell, of its author and in short, the page does not tell either.
 */
export function discussion(
  document: Document,
  url: URL,
  title: string | undefined,
  own: Post | undefined,
  posts: readonly Post[],
): SiteReading {
  return {
    kind: 'discussion',
    title,
    authors: own?.author ? [own.author] : null,
    summary: summaryOfPost(title, own?.text) ?? null,
    body: bodyOfPosts(document, posts, url),
  };
}

/** The page elsewhere that a discussion is about. */
export function linkAway(link: string | null | undefined, url: URL, domain: string): Link[] {
  const address = resolveLink(link, url);
  return address && !isHost(new URL(address).hostname, domain) ? [{ url: address, rel: 'related' }] : [];
}

/** A discussion as a body: every post that says or shows something, in order, under the name of who said it. */
export function bodyOfPosts(document: Document, posts: readonly Post[], base: string | URL): Body | undefined {
  const said = posts.flatMap(({ author, text }) =>
    text && (text.textContent?.trim() || text.querySelector('img')) ? [{ author, text }] : [],
  );
  return said.length > 0 ? bodyOf(threadOf(said, document), base) : undefined;
}

/** A title for a post without one: its first line, cut at the end of a word when it is long. */
export function headlineOf(content: Element | null | undefined): string | undefined {
  const lines = content ? textOf(content, HEADLINE * 10).text.split('\n') : [];
  const line = lines.map((text) => tidy(text, LIMITS.title)).find(Boolean);
  if (!line || line.length <= HEADLINE) return line;
  return `${cut(line, HEADLINE).replace(/(?<=\S)\s+\S*$/u, '')}…`;
}

/** What a post says, shortly: all of it when it is short, else the sentences that tell most. */
export function summaryOfPost(title = '', content: Element | null | undefined): Summary | undefined {
  const text = content ? textOf(content, LIMITS.summary).text : '';
  const whole = tidy(text, LIMITS.summary);
  if (!whole || bare(whole) === bare(title)) return undefined;
  return summaryFrom('extract', whole.length <= SHORT ? whole : summarise({ title, text }));
}
