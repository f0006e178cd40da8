import { onOneLine } from '../white-space';
import { likely } from './likely';
import { setOf } from './set-of';
import { textsIn } from './texts-in';
import { UNREAD } from './unread';
import { hasUnspaced } from './words';

/**
 * What readers write below an article, by the names that WordPress and its themes, and many others, have for it. Some call so what
 * holds the article as well.
 */
export const COMMENTS = [
  ...['#respond', '#disqus_thread', '.comment-list'],
  ...['[id^="comments" i]', '[class^="comments"]', '[class*=" comments"]', '[class*="-comments"]', '#reviews', '.reviews'].map((named) => `${named}:is(div,section,ul,ol)`),
]
  .map((comments) => `${comments}:not(:has(h1,main,.entry-content,.post-content))`)
  .join(', ');

/**
 * What surrounds the content of a page, and what is not shown. Readers' comments go by many more names, as Readability knows;
 * what holds the title with them is the page.
 */
export const SURROUNDINGS =
  `${COMMENTS}, [class*="comment" i]:not(html,body,main,article,:has(h1,main,article,.entry-content,.post-content)), nav, aside:not(:has(main,article)), footer, dialog, button, select, textarea, body > header, form:not(:has(p:nth-of-type(2),article,h1)), [hidden]:not(:has(main,article)), [aria-hidden="true"], [style*="display:none"]:not(:has(main,article)), [style*="display: none"]:not(:has(main,article)), [role="navigation"], [role="banner"], [role="contentinfo"], [role="dialog"], [role="search"], [role="complementary"]`;

/** Elements that stand within a line of text. Every other one begins a block. */
export const INLINE = setOf(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR',
);

/** A block of so many characters outside links is prose, in words with and without spaces between them. */
const PROSE = { spaced: 60, unspaced: 18 };

/** How the text under an element is made up, in characters. */
export type Makeup = { prose: number; other: number; links: number };

/**
 * An element with text in it. Its text belongs to a block, itself or what holds it, or nowhere; a block counts the characters of its
 * own. `isProse`: whatever its length, as in a heading or in code.
 */
type Place = {
  element: Element;
  around: Place | undefined;
  block: Place | undefined;
  isLink: boolean;
  isProse: boolean;
  chars: number;
  links: number;
  unspaced: boolean;
  makeup: Makeup | undefined;
};
const PROSE_BLOCKS = setOf('PRE H1 H2 H3');

/** The make-up of every element that has text in it, inner ones first; what surrounds the content and what is not shown is left out. */
export function makeupOf(root: Element): Map<Element, Makeup> {
  const places = placesIn(root);
  const makeups = new Map<Element, Makeup>();
  const add = (place: Place, { prose, other, links }: Makeup) => {
    if (!place.makeup) return makeups.set(place.element, (place.makeup = { prose, other, links }));
    place.makeup.prose += prose;
    place.makeup.other += other;
    place.makeup.links += links;
  };
  // Whatever holds an element was seen before it: backwards, each has all of its own when it gives it on.
  for (const place of places.reverse()) {
    if (place.chars > 0) add(place, ownMakeup(place));
    if (place.makeup && place.around) add(place.around, place.makeup);
  }
  return makeups;
}

function ownMakeup({ chars, links, unspaced, isProse }: Place): Makeup {
  const own = chars - links;
  return isProse || (own >= (unspaced ? PROSE.unspaced : PROSE.spaced) && own > links) ? { prose: chars, other: 0, links: 0 } : { prose: 0, other: own, links };
}

/** The elements that hold text, each behind what holds it, with the characters of their own; each is asked about once for all that is in it. */
function placesIn(root: Element): Place[] {
  // One search for all of them is far cheaper than asking each element.
  const leftOut = new Set<Element>(root.querySelectorAll(likely(`${SURROUNDINGS}, ${UNREAD}, svg, iframe, video, audio, head`, root.ownerDocument)));
  const nowhere = placeIn(undefined, root);
  nowhere.block = undefined;
  const places = new Map<Element, Place>([[root, placeIn(undefined, root)]]);
  const placeOf = (element: Element): Place => {
    const known = places.get(element);
    if (known) return known;
    const around = leftOut.has(element) || !element.parentElement ? nowhere : placeOf(element.parentElement);
    const place = around.block ? placeIn(around, element) : nowhere;
    places.set(element, place);
    return place;
  };
  for (const { data, parentElement } of textsIn(root)) {
    const { block, isLink } = placeOf(parentElement ?? root);
    if (!block) continue;
    const chars = onOneLine(data).length;
    block.chars += chars;
    if (isLink) block.links += chars;
    // A longer text is prose in any script.
    block.unspaced ||= chars < PROSE.spaced && hasUnspaced(data);
  }
  return [...places.values()];
}

function placeIn(around: Place | undefined, element: Element): Place {
  const { nodeName } = element;
  const isWithin = around !== undefined && INLINE.has(nodeName);
  const place: Place = {
    element,
    around,
    block: undefined,
    isLink: isWithin && (around.isLink || nodeName === 'A'),
    isProse: PROSE_BLOCKS.has(nodeName) || (around?.isProse ?? false),
    chars: 0,
    links: 0,
    unspaced: false,
    makeup: undefined,
  };
  place.block = isWithin ? around.block : place;
  return place;
}
