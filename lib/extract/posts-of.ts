import { LIMITS } from '../clip/limits';
import { textPieces } from './byline';
import { FOLLOWING } from './node-filter';
import { saysUpdate } from './dates';
import { makeupOf } from './density';
import { FORUMS, MICRODATA } from './forums';
import type { Forum } from './forums';
import { likely } from './likely';
import { bare, cut, tidy } from './tidy';
import { unknownForum, WRITER } from './unknown-forum';
import { wholePosts } from './whole-post';
import { without } from './without';
import { isUnspaced } from './words';

/** One contribution to a forum thread or a question page. */
export type Post = {
  text: Element;
  author?: string | undefined;
  /** The moment as the page's markup has it, not yet read. */
  written?: string | undefined;
  /** The day as it stands on the page, with its year: one that is so many hours ago is wrong tomorrow. */
  shown?: string | undefined;
};

/** Where a post says when it was written: an element made for it, by HTML, by microdata, by older custom. */
const MOMENT =
  'time[datetime], [itemprop~="datePublished"], [itemprop~="dateCreated"], [property~="dc:date"], abbr[title], .DateTime[title], [title^="20"], [id^="authorposton"]';

/** What says when something was written, by its name. */
const DATED = 'time, [class*="date" i], [class*="time" i], [class*="posted" i]';

/** What microdata calls a question or a thread's first post; comments and answers may stand within it. */
const OPENING = '[itemtype$="schema.org/Question"], [itemtype$="schema.org/DiscussionForumPosting"]';
const HEADINGS = 'h1, h2, h3';

/** A longer name is not one. */
const LONGEST_NAME = 80;
/** Two posts that share so many letters and more are one; a shorter one, such as thanks, may be written twice. */
const SHORT_POST = 100;
/** Less prose before the first reply is no post that opens a thread; Chinese says the same in a third of the characters. */
const SHORTEST_OPENING = { spaced: 60, unspaced: 20 };
/** Fewer posts tell no thread of a page that does not call itself one. */
const FEWEST_POSTS = 3;
/** Replies that hold a smaller share of the prose than this are not what the page is for; of one that does not call itself a thread most is. */
const SHARE = 0.25;
const SHARE_UNTOLD = 0.5;
/** More posts than any page shows at once: the rest of a hostile one is left unread. */
const MAX_POSTS = 5_000;

/** A text of any forum: one look tells most pages apart. */
const ANY_TEXT = FORUMS.map(({ text }) => text).join(', ');

/** The posts of a forum thread or question page in their order; empty for any other page. */
export function postsOf(document: Document, isDiscussion: boolean | 'perhaps'): Post[] {
  const textsOf = ({ text }: Forum) => [...document.querySelectorAll(text)].slice(0, MAX_POSTS);
  const isForum = document.querySelector(likely(ANY_TEXT, document)) !== null;
  for (const forum of isForum ? FORUMS : []) {
    const posts = postsAround(textsOf(forum), forum);
    if (posts.length > 0) return posts;
  }
  if (!isDiscussion || !document.querySelector('body') || (isDiscussion === 'perhaps' && !mayBeThread(document))) return [];
  const replies = isDiscussion === true ? textsOf(MICRODATA) : [];
  const forum = replies.some((text) => text.textContent.trim()) ? MICRODATA : unknownForum(document, isDiscussion === true ? SHARE : SHARE_UNTOLD);
  if (!forum) return [];
  const texts = textsOf(forum);
  const posts = postsAround([...openingBefore(texts, document), ...texts], forum);
  return isDiscussion === true || areThread(posts) ? posts : [];
}

/** Whether a page shows as many writers and moments as a thread: to look for a pattern in every page takes long. */
function mayBeThread(document: Document): boolean {
  return [DATED, WRITER].every((list) => document.querySelectorAll(likely(list, document)).length >= FEWEST_POSTS);
}

/** What opens a thread whose replies alone look alike: where most prose stands before the first of them, and below the title where it has one. */
function openingBefore(texts: readonly Element[], document: Document): Element[] {
  const [first] = texts;
  if (!first || first.closest('[itemtype]')?.matches(OPENING)) return [];
  const title = [...document.querySelectorAll('h1')].findLast((heading) => heading.compareDocumentPosition(first) & FOLLOWING);
  let opening: Element | undefined;
  let most: number = isUnspaced(first.textContent) ? SHORTEST_OPENING.unspaced : SHORTEST_OPENING.spaced;
  for (const [element, { prose, other, links }] of makeupOf(document.body)) {
    const worth = prose - other - links;
    if (worth <= most || !(element.compareDocumentPosition(first) & FOLLOWING)) continue;
    // What the site says to everybody, of cookies and of its sponsors, stands above it.
    if (title && element.compareDocumentPosition(title) & FOLLOWING && !element.contains(title)) continue;
    if (!element.contains(first) && !element.closest(HEADINGS)) [opening, most] = [element, worth];
  }
  return opening ? [opening] : [];
}

/** What customers say of a thing or of a firm has a writer and a day as well. */
const PRAISE = '[class*="review" i], [id*="review" i], [class*="testimonial" i]';

/** Whether posts are what a page is for that does not call itself a thread: remarks below an article are not. */
function areThread(posts: readonly Post[]): boolean {
  const sizes = posts.map(({ text }) => bare(text.textContent).length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const writers = new Set(posts.flatMap(({ author }) => author ?? []));
  if (posts.length < FEWEST_POSTS || writers.size < 2 || posts.at(-1)?.text.closest(PRAISE)) return false;
  return sizes[0]! * 2 < all;
}

function postsAround(texts: readonly Element[], forum: Forum): Post[] {
  const wholeOf = wholePosts(texts);
  const known = new Set(texts);
  // A quoted post may be marked as one as well: the outer text holds it already.
  const isOuter = (text: Element) => {
    for (let element = text.parentElement; element; element = element.parentElement)
      if (known.has(element)) return false;
    return true;
  };
  const posts = texts
    .filter((text) => isOuter(text) && text.textContent.trim())
    .map((text) => postOf(text, wholeOf(text), forum));
  const [first, ...replies] = withoutTwins(posts);
  return first ? [opened(first, texts[0]!, forum), ...replies] : [];
}

/** The first post with what stands above it: who opens a thread may be named beside its title alone. */
function opened(post: Post, text: Element, forum: Forum): Post {
  if (post.author) return post;
  const above = (selector: string) =>
    [...text.ownerDocument.querySelectorAll(selector)].filter((element) => element.compareDocumentPosition(text) & FOLLOWING).at(-1);
  const [writer, moment] = [above(forum.author), above(MOMENT)];
  const author = writer && nameOf(writer);
  if (!author || author.length > LONGEST_NAME) return post;
  return { ...post, author, written: (moment && writtenIn(moment)) ?? post.written };
}

/** The posts without those that stand on the page a second time, as a chosen answer does; whoever is named is kept. */
function withoutTwins(posts: readonly Post[]): Post[] {
  const named = new Set(posts.flatMap(({ text, author }) => (author ? [bare(text.textContent)] : [])));
  const seen = new Set<string>();
  return posts.filter(({ text, author }) => {
    const words = bare(text.textContent);
    const isTwin = words.length >= SHORT_POST && (author ? seen.has(words) : named.has(words));
    if (!isTwin) seen.add(words);
    return !isTwin;
  });
}

function postOf(text: Element, parts: readonly Element[], forum: Forum): Post {
  const isAside = (element: Element) => forum.aside !== undefined && element.closest(forum.aside) !== null;
  const outside = (selector: string) =>
    parts
      .flatMap((part) => [part, ...part.querySelectorAll(selector)])
      .filter((element) => element.matches(selector) && (!text.contains(element) || isAside(element)));
  const author = outside(forum.author)
    .map(nameOf)
    .find((name) => name !== undefined && name.length <= LONGEST_NAME);
  const moment = outside(MOMENT)[0];
  const written = moment && writtenIn(moment);
  const words = forum.aside === undefined ? text : without(text.cloneNode(true) as Element, forum.aside);
  const beside = parts.flatMap((part) => textPieces(part, words === text ? text : undefined)).filter(isOwnDay);
  const days = [...outside(`time, ${MOMENT}`).map((time) => time.textContent), ...beside];
  return {
    text: words,
    author,
    written: written ?? moment?.textContent ?? beside.join('\n'),
    shown: days.map(plainDay).find((day) => day.length <= LONGEST_DAY && DAY.test(day)),
  };
}

/** A day with its year, in whatever order. */
const DAY = /\d.*\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\D+\d/u;
/** A longer text says more than when. */
const LONGEST_DAY = 40;

const plainDay = (text: string): string => cut(text.replace(/\s+/gu, ' '), 10 * LONGEST_DAY).replace(/^\W*(?:posted|on|发表于|发布于)?[:：\s]*|\W+$/gi, '');

/** Whether a piece of text beside a post is not the day of something else: when its writer joined, when it was edited. */
const isOwnDay = (piece: string, at: number, all: readonly string[]): boolean =>
  !saysUpdate(`${all[at - 1] ?? ''} ${piece.slice(0, piece.search(/\d{4}/u))}`);

const writtenIn = (moment: Element): string | undefined =>
  tidy(['datetime', 'content', 'title'].map((name) => moment.getAttribute(name)).find((value) => value !== null), LIMITS.name);

const nameOf = (element: Element): string | undefined =>
  tidy(
    element.getAttribute('data-author') ?? element.getAttribute('data-username') ?? (element.textContent || element.getAttribute('content')),
    LIMITS.name,
  );
