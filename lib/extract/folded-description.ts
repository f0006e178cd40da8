import { contentIn } from './content';
import type { Page } from './page';
import { bare } from './tidy';

/** Fewer letters are what search engines are told, and advertise the shop. */
const LEAST = 150;
/** Letters at either end by which a text is known; and how much longer what holds both may be, a list of the thing's properties with it. */
const KNOWN = 24;
const MOST = 3;
/** Letters that are looked through in all: each level of a deep page has the same once more. */
const LOOKED = 2_000_000;

/**
 * What a page tells machines of its thing at length, where a reading of it lacks the words and the page has them: shops keep the
 * description of what they sell in a dialog, or in a fold that no reader of articles looks into.
 */
export function foldedDescription({ document, jsonLd }: Page, reading: Element): Element | undefined {
  const told = bare(jsonLd.description ?? '');
  const ends = [told.slice(0, KNOWN), told.slice(-KNOWN)];
  let left = LOOKED;
  const has = ({ textContent }: Element) => {
    left -= textContent.length;
    const words = left < 0 ? '' : bare(textContent);
    return ends.every((end) => words.includes(end));
  };
  if (told.length < LEAST || bare(reading.textContent).includes(ends[0]!) || !has(document.body)) return undefined;
  let folded: Element = document.body;
  for (let next: Element | undefined = folded; next; next = [...folded.children].find((child) => child.localName !== 'script' && has(child))) folded = next;
  return bare(folded.textContent).length > told.length * MOST ? undefined : contentIn(folded);
}
