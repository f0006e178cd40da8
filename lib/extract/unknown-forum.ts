import type { Forum } from './forums';
import { textPieces } from './byline';
import { MONTHS } from './months';
import { makeupOf } from './density';
import { wholePosts } from './whole-post';

/** How most forums link and name those who write, whatever their software: by addresses of profiles, by class names. */
export const WRITER = [
  ...['user', '/member', 'profile', 'uid', '/people/', '/u/', '/~'].map((part) => `a[href*="${part}"]`),
  ...['author', 'user', 'nick', 'name'].map((name) => `[class*="${name}" i]:not(:has(*))`),
  '[rel~="author"], [itemprop~="author"], .fn',
].join(', ');

/** A moment as forums write it: a day with its year, or of this year; a time of day; how long ago, in some in letters: 3y. */
const MOMENT = new RegExp(
  [
    String.raw`\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b(?:\d+|an?) ?(?:sec|min|hour|day|week|month|year)s?[a-z]* ago\b|\b\d+(?:mo|[hdwy])\b`,
    String.raw`\b(?:${MONTHS})\.? \d{1,2}\b|\b\d{1,2}\.? (?:${MONTHS})\b`,
    String.raw`\d ?(?:秒|分钟|小时|天|周|个?月|年)前|昨天|前天`,
  ].join('|'),
  'i',
);

/** Blocks that hold what someone wrote. */
const BLOCKS = ':is(div, section, article, td, p, blockquote)[class]';
/** What stands around a post and never in it; a list of threads has a heading that leads to each. */
const ELSEWHERE = 'nav, aside, footer, header, [role="navigation"], [role="complementary"]';
const LEADS = `:is(h1, h2, h3) a:not([href*="#"], ${WRITER}), a :is(h1, h2, h3)`;

/** Fewer posts are no pattern. */
const FEWEST = 2;
/** A shape with this share of a larger one's text is what the larger one wraps. */
const NESTED = 0.7;
/** Patterns that are tried, the longest first; texts of one that are looked at, and how many must be posts. */
const TRIED = 16;
const LOOKED = 30;
const NEARLY_ALL = 0.8;

type Shape = { shape: string; elements: Element[]; size: number };

/**
 * A thread in markup that nobody has described: blocks of one shape, each with its own moment and writer beside it.
 * @param share of the prose that they hold at least
 */
export function unknownForum(document: Document, share: number): Forum | undefined {
  const prose = makeupOf(document.body).get(document.body)?.prose ?? 0;
  const shapes: Shape[] = [...shapesIn(document)]
    .filter(([, elements]) => elements.length >= FEWEST)
    .map(([shape, elements]) => ({ shape, elements, size: elements.reduce((sum, text) => sum + lengthOf(text), 0) }))
    .filter(({ size }) => size >= Math.max(prose * share, 1))
    .sort((a, b) => b.size - a.size);
  const found = shapes.slice(0, TRIED).filter(({ elements }) => arePosts(elements));
  const [outermost] = found;
  const isInside = ({ elements, size }: Shape) =>
    size >= (outermost?.size ?? 0) * NESTED && outermost?.elements.some((outer) => outer.contains(elements[0] ?? null));
  const innermost = found.filter(isInside).at(-1);
  return innermost && { text: innermost.shape, author: WRITER };
}

/** Characters of a block outside its links. */
function lengthOf(element: Element): number {
  const links = [...element.querySelectorAll('a')].reduce((sum, link) => sum + link.textContent.length, 0);
  return element.textContent.trim().length - links;
}

/** The blocks of a page by tag and class names; a name that stands once is a number of its post, not of its kind. */
function shapesIn(document: Document): Map<string, Element[]> {
  const blocks = [...document.body.querySelectorAll(BLOCKS)];
  const often = new Map<string, number>();
  for (const { classList } of blocks) for (const name of classList) often.set(name, (often.get(name) ?? 0) + 1);
  const shapes = new Map<string, Element[]>();
  for (const element of blocks) {
    const names = [...element.classList].filter((name) => /^[\w-]+$/u.test(name) && (often.get(name) ?? 0) > 1);
    if (names.length === 0) continue;
    const shape = `${element.localName}${names.sort().map((name) => `[class~="${name}"]`).join('')}`;
    const alike = shapes.get(shape);
    if (alike) alike.push(element);
    else shapes.set(shape, [element]);
  }
  return shapes;
}

/** Whether blocks are the texts of posts: nearly all have a moment and a writer of their own beside them, not inside. */
function arePosts(texts: readonly Element[]): boolean {
  const own = texts.filter((text) => lengthOf(text) > 0);
  if (own.length < FEWEST || own.some((text) => text.closest(ELSEWHERE))) return false;
  if (own.filter((text) => text.querySelector('time')).length > own.length / 2) return false;
  // What the board says below each post is the same every time.
  if (new Set(own.map(({ textContent }) => textContent)).size * 2 <= own.length) return false;
  const wholeOf = wholePosts(own);
  // The title of the page may be a link to it.
  const here = new URL(own[0]!.baseURI).pathname;
  const isPost = (text: Element) => {
    const parts = wholeOf(text);
    const outside = (selector: string) => parts.flatMap((part) => [...part.querySelectorAll<HTMLAnchorElement>(selector)]).filter((part) => !text.contains(part));
    const leads = outside(LEADS).some(({ pathname }) => pathname !== here);
    const pieces = () => parts.flatMap((part) => textPieces(part, text));
    return outside(WRITER).length > 0 && !leads && (outside('time').length > 0 || MOMENT.test(pieces().join(' ')));
  };
  const looked = own.slice(0, LOOKED);
  return looked.filter(isPost).length >= looked.length * NEARLY_ALL;
}
