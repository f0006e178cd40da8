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

/** Where the text in an element belongs: to the nearest block, or nowhere. `isProse`: whatever its length, as in a heading or in code. */
type Place = { block: Element | undefined; isLink: boolean; isProse: boolean };
const NOWHERE: Place = { block: undefined, isLink: false, isProse: false };
const PROSE_BLOCKS = setOf('PRE H1 H2 H3');

/** What a block has of its own, in characters. */
type Block = { chars: number; links: number; unspaced: boolean; isProse: boolean };

/** The make-up of every element that has text in it, inner ones first; what surrounds the content and what is not shown is left out. */
export function makeupOf(root: Element): Map<Element, Makeup> {
  const blocks = new Map<Element, Block>();
  const { places, placeOf } = placesIn(root);
  for (const text of textsIn(root)) {
    const { block, isLink, isProse } = placeOf(text.parentElement ?? root);
    if (!block) continue;
    const written = text.data;
    const chars = onOneLine(written).length;
    let made = blocks.get(block);
    if (!made) blocks.set(block, (made = { chars: 0, links: 0, unspaced: false, isProse }));
    made.chars += chars;
    if (isLink) made.links += chars;
    // A longer text is prose in any script.
    made.unspaced ||= chars < PROSE.spaced && hasUnspaced(written);
  }
  const makeups = new Map<Element, Makeup>();
  const add = (element: Element, { prose, other, links }: Makeup) => {
    const makeup = makeups.get(element);
    if (!makeup) return makeups.set(element, { prose, other, links });
    makeup.prose += prose;
    makeup.other += other;
    makeup.links += links;
  };
  // Whatever holds an element was seen before it: backwards, each has all of its own when it gives it on.
  for (const element of [...places.keys()].reverse()) {
    const own = blocks.get(element);
    if (own) add(element, ownMakeup(own));
    const makeup = makeups.get(element);
    if (makeup && element !== root && element.parentElement) add(element.parentElement, makeup);
  }
  return makeups;
}

function ownMakeup({ chars, links, unspaced, isProse }: Block): Makeup {
  const own = chars - links;
  return isProse || (own >= (unspaced ? PROSE.unspaced : PROSE.spaced) && own > links) ? { prose: chars, other: 0, links: 0 } : { prose: 0, other: own, links };
}

/** Tells where the text of each element belongs; each is asked about once for all that is in it. */
function placesIn(root: Element): { places: ReadonlyMap<Element, Place>; placeOf: (element: Element) => Place } {
  // One search for all of them is far cheaper than asking each element.
  const leftOut = new Set<Element>(root.querySelectorAll(likely(`${SURROUNDINGS}, ${UNREAD}, svg, iframe, video, audio, head`, root.ownerDocument)));
  const places = new Map<Element, Place>([[root, { block: root, isLink: false, isProse: false }]]);
  const placeOf = (element: Element): Place => {
    const known = places.get(element);
    if (known) return known;
    const around = leftOut.has(element) || !element.parentElement ? NOWHERE : placeOf(element.parentElement);
    const place = placeIn(around, element);
    places.set(element, place);
    return place;
  };
  return { places, placeOf };
}

function placeIn(around: Place, element: Element): Place {
  if (!around.block) return NOWHERE;
  const { nodeName } = element;
  if (!INLINE.has(nodeName)) return { block: element, isLink: false, isProse: around.isProse || PROSE_BLOCKS.has(nodeName) };
  return nodeName === 'A' ? { ...around, isLink: true } : around;
}
