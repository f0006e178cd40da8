import { textsIn } from './texts-in';
import type { Page } from './page';
import { UNREAD } from './unread';

/** Characters read on either side of the heading: room for a category, a byline and a date. */
const REACH = 300;
/** How far up from the heading its byline may be. */
const LEVELS = 4;

/** What is not read, what is for machines in Avada's templates, the marks that send readers from a name to a note, and what somebody is, and where. */
const BESIDE_NAMES =
  `${UNREAD}, .rich-snippet-hidden, sup, [class*="affiliation" i], .tag, .p-org, [class*="job-title" i], [class*="locali" i], :is([class*="author" i], [class*="byline" i])[class*="role" i]`;

/** What is said of a picture between the heading and its byline; a short one may be a byline. */
export const CAPTION = 'figcaption, [class*="caption" i]';
const LONG_CAPTION = 80;

/**
 * What is written around the heading, where a page names author and day; without a heading, what the page begins with.
 * Each piece of text is a line, since only the style sheet parts `<span>作者：林若水</span><span>来源：…</span>`.
 */
export function bylineOf({ document, headingElement }: Page): string {
  if (!headingElement) return piecesOf(document.querySelector('main, article') ?? document.documentElement).after;
  let found = { before: '', after: '' };
  let scope: Element | null = headingElement.parentElement;
  for (let level = 0; scope && level < LEVELS && found.after.length < REACH / 2; level++) {
    found = piecesOf(scope, headingElement);
    scope = scope.parentElement;
  }
  return `${found.after}\n${found.before}`;
}

/** The pieces of text under an element, each trimmed, in order: the first few hundred characters, without a part of it. */
export const textPieces = (scope: Element, without?: Element): string[] =>
  piecesOf(scope, undefined, without).after.split('\n').filter(Boolean);

/** A text without the breaks of its source. */
const oneLined = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.includes('\n') ? trimmed.split('\n').map((line) => line.trim()).join(' ') : trimmed;
};

function piecesOf(scope: Element, heading?: Element, without?: Element): { before: string; after: string } {
  let [before, after] = ['', ''];
  let passed = heading === undefined;
  for (const text of textsIn(scope)) {
    const piece = oneLined(text.data);
    if (text.parentElement?.closest(BESIDE_NAMES) || without?.contains(text)) continue;
    if (piece.length > LONG_CAPTION && text.parentElement?.closest(CAPTION)) continue;
    if (heading?.contains(text)) passed = true;
    else if (passed) after += `${piece}\n`;
    else before = `${before}${piece}\n`.slice(-REACH / 2);
    if (after.length >= REACH) break;
  }
  return { before, after: after.slice(0, REACH) };
}
