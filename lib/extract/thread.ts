import { LIMITS } from '../clip/limits';
import { FORUMS, MICRODATA } from './forums';
import type { Forum } from './forums';
import { bare, only, tidy } from './tidy';

/** One contribution to a forum thread or a question page. */
export type Post = {
  text: Element;
  author?: string;
  /** The moment as the page's markup has it, not yet read. */
  written?: string;
};

/** Where a post says when it was written: an element made for it, by HTML, by microdata, by older custom. */
const MOMENT = 'time[datetime], [itemprop~="datePublished"], [itemprop~="dateCreated"], abbr[title], [id^="authorposton"]';

/** A longer name is not one. */
const LONGEST_NAME = 80;
/** A shorter quotation names what is answered; a longer one that stands above in full is only said twice. */
const SHORT_QUOTE = 100;
/** More posts than any page shows at once: the rest of a hostile one is left unread. */
const MAX_POSTS = 5_000;

/** The posts of a forum thread or question page in their order; empty for any other page. */
export function postsOf(document: Document, isDiscussion: boolean): Post[] {
  for (const forum of isDiscussion ? [...FORUMS, MICRODATA] : FORUMS) {
    const texts = [...document.querySelectorAll(forum.text)].slice(0, MAX_POSTS);
    const posts = postsAround(texts, forum);
    if (posts.length > 0) return posts;
  }
  return [];
}

function postsAround(texts: readonly Element[], forum: Forum): Post[] {
  const held = new Map<Element, number>();
  for (const text of texts) {
    for (let element: Element | null = text; element; element = element.parentElement)
      held.set(element, (held.get(element) ?? 0) + 1);
  }
  const known = new Set(texts);
  // A quoted post may be marked as one as well: the outer text holds it already.
  const isOuter = (text: Element) => {
    for (let element = text.parentElement; element; element = element.parentElement)
      if (known.has(element)) return false;
    return true;
  };
  const posts = texts
    .filter((text) => isOuter(text) && text.textContent?.trim())
    .map((text) => postOf(text, wholePost(text, held), forum));
  return withoutTwins(posts);
}

/** The posts without those that stand on the page a second time, as a chosen answer does; whoever is named is kept. */
function withoutTwins(posts: readonly Post[]): Post[] {
  const named = new Set(posts.flatMap(({ text, author }) => (author ? [bare(text.textContent ?? '')] : [])));
  const seen = new Set<string>();
  return posts.filter(({ text, author }) => {
    const words = bare(text.textContent ?? '');
    const isTwin = words.length >= SHORT_QUOTE && (author ? seen.has(words) : named.has(words));
    if (!isTwin) seen.add(words);
    return !isTwin;
  });
}

/** The largest element that holds this post's text and no other's. */
function wholePost(text: Element, held: ReadonlyMap<Element, number>): Element {
  const own = held.get(text);
  let whole = text;
  for (let parent = text.parentElement; parent && parent.localName !== 'body'; parent = parent.parentElement) {
    if (held.get(parent) !== own) break;
    whole = parent;
  }
  return whole;
}

function postOf(text: Element, whole: Element, forum: Forum): Post {
  const outside = (selector: string) =>
    [whole, ...whole.querySelectorAll(selector)].filter(
      (element) => element.matches(selector) && !text.contains(element),
    );
  const author = outside(forum.author)
    .map(nameOf)
    .find((name) => name !== undefined && name.length <= LONGEST_NAME);
  const moment = outside(MOMENT)[0];
  const written = moment?.getAttribute('datetime') ?? moment?.getAttribute('content') ?? moment?.getAttribute('title');
  const shown = moment?.textContent ?? [...whole.children].find((child) => !child.contains(text))?.textContent;
  return { text, ...only('author', author), ...only('written', tidy(written ?? shown, LIMITS.name)) };
}

const nameOf = (element: Element): string | undefined =>
  tidy(
    element.getAttribute('data-author') ?? element.getAttribute('data-username') ?? element.textContent,
    LIMITS.name,
  );

/** How forum software marks a quotation, and what it puts beside it for the mouse. */
const QUOTE = 'blockquote, .quote, .quotebox, .ipsQuote, aside.quote';
const CONTROLS = 'button, [role="button"], input, script, style, .bbCodeBlock-expandLink, .js-expandLink';
/** The thread as one article: each post under the name of who wrote it, without quotations of posts above. */
export function threadOf(posts: readonly Post[], document: Document): Element {
  const thread = document.createElement('div');
  let above = '';
  for (const { text, author } of posts) {
    const section = document.createElement('section');
    const words = text.cloneNode(true) as Element;
    for (const control of words.querySelectorAll(CONTROLS)) control.remove();
    for (const quote of words.querySelectorAll(QUOTE)) if (repeats(quote, above)) quote.remove();
    above += bare(words.textContent ?? '');
    if (author) {
      const name = document.createElement('strong');
      name.textContent = author;
      section.append(document.createElement('p'));
      section.firstElementChild?.append(name);
    }
    section.append(...words.childNodes);
    thread.append(section);
  }
  return thread;
}

/** Whether the greater part of a quotation, seen from its end, is in a text; who is quoted stands at its start. */
function repeats(quote: Element, above: string): boolean {
  const words = bare(quote.textContent ?? '');
  return words.length >= SHORT_QUOTE && above.includes(words.slice(words.length / 3));
}
