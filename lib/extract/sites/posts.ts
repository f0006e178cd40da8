import type { Body, Summary } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { summarise } from '../summarise';
import { textOf } from '../text-of';
import { threadOf } from '../thread';
import { bare, cut, tidy } from '../tidy';
import { wordsOf } from './found';

/** One contribution to a discussion, as far as the page tells of it. */
export type Post = { by: string | undefined; content: Element | null | undefined };

/** Characters of a post that has no title of its own which stand for one. */
const HEADLINE = 80;
/** A post of at most this many characters is its own summary. */
const SHORT = 300;

/** A discussion as a body: every post that says or shows something, in order, under the name of who said it. */
export function bodyOfPosts(document: Document, posts: readonly Post[], base: string | URL): Body | undefined {
  const said = posts.flatMap(({ by, content }) =>
    content && (content.textContent?.trim() || content.querySelector('img')) ? [{ text: content, author: by }] : [],
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
export function summaryOfPost(title: string, content: Element | null | undefined): Summary | undefined {
  const whole = wordsOf(content);
  if (!whole || bare(whole) === bare(title)) return undefined;
  const words =
    whole.length <= SHORT ? whole : summarise({ title, text: content ? textOf(content, LIMITS.summary).text : whole });
  return words ? { text: words, source: 'extract' } : undefined;
}
