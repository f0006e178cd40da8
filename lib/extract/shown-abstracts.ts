import { abstractIn, CHINESE_LABEL, isLabel, LABEL, LENGTH } from './abstract-words';
import { INLINE } from './density';
import { textsIn } from './texts-in';
import { textOf } from './text-of';

/** Where journals, repositories and conference sites put the abstract: under its name, or under Springer's "Abs1". */
const PLACES = '[class*="abstract" i], [id*="abstract" i], [role="doc-abstract"], [id="Abs1-content"]';
/** What stands in such a place and is not the abstract's text: pictures and points beside it, links, keywords. */
const BESIDE =
  'button, nav, figure, [class*="graphical" i], [class*="highlights" i], [class*="keyword" i], [class*="kwd" i], [class*="copyright" i], [class*="more" i], [class*="tooltip" i]';
/** What an abstract may be headed in, and by, before the text begins. */
const HEADINGS = 'h1, h2, h3, h4, h5, h6, dt, b, strong, [class*="label" i], [class*="abstract" i]:not(:has(p))';
/** Labels that are looked at. */
const LABELS = 5;

/** The first element that says nothing but that an abstract follows. */
export const abstractHeading = (document: Document): Element | undefined => [...document.querySelectorAll(HEADINGS)].find(isHeading);

const isHeading = ({ textContent }: Element): boolean => isLabel(textContent);

/**
 * What a page shows as an abstract: what is named for one and is headed so, since journals name their highlights and what they tell
 * laymen alike; what follows such a heading; then whatever else is named for one.
 */
export function shownAbstracts(document: Document): string[] {
  const read = (parts: Element[]) => parts.map((part) => textOf(part, LENGTH.most, (element) => element.matches(BESIDE)).text).join('\n');
  const places = [...document.querySelectorAll(PLACES)].filter(
    (place) => !place.matches(BESIDE) && [...place.querySelectorAll('h1')].every(isHeading),
  );
  const texts = places.map((place) => read([place]));
  const heading = abstractHeading(document);
  const labelled = labelledPlaces(document).map(read).map((text) => text.slice(Math.max(0, text.search(CHINESE_LABEL))));
  return [...texts.filter((text) => LABEL.test(text)), ...(heading ? [read(textUnder(heading))] : []), ...texts, ...labelled];
}

/** Where the Chinese word for an abstract begins a line, which the databases of journals put into any element: what it begins, or what is below. */
function labelledPlaces(document: Document): Element[][] {
  // A document that is no page has no body.
  const places: Element[][] = [];
  for (const { data, parentElement } of textsIn(document.querySelector('body') ?? document.documentElement)) {
    const isLabelled = CHINESE_LABEL.exec(data.trim())?.index === 0;
    const block = isLabelled && parentElement?.closest(':not(span, b, strong, em, font)');
    if (block) places.push(abstractIn(block.textContent) ? [block] : textUnder(block));
    if (places.length === LABELS) break;
  }
  return places;
}

/**
 * The rest of the line that a heading begins, else the paragraphs after it: the first element that has text, and those of its
 * kind that follow. Of a paragraph in a paragraph the parser leaves an empty one.
 */
function textUnder(heading: Element): Element[] {
  const line = heading.parentElement;
  const isRunIn = line?.localName === 'p' && INLINE.has(heading.nodeName) && !heading.previousSibling?.textContent?.trim();
  if (isRunIn && !isHeading(line)) return [line];
  const parts: Element[] = [];
  for (let next = (isRunIn ? line : heading).nextElementSibling; next; next = next.nextElementSibling) {
    if (parts[0] && (next.localName !== parts[0].localName || next.className !== parts[0].className)) break;
    if (next.textContent.trim()) parts.push(next);
  }
  return parts;
}
