import type { Summary, SummarySource } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import { splitKeywords } from '../metadata/said';
import { textOf } from '../text-of';
import { tidy } from '../tidy';

/** A part of the page, if it is there; what is not there has no text and no attributes. */
type Part = ParentNode | null | undefined;

/** The most tags that a page is believed to have. */
const MOST_TAGS = 20;

/**
 * The first selector that finds something with text, as one tidy line: what is likeliest goes first. As long as a name
 * may be, unless told.
 */
export function textAt(root: Part, selectors: readonly string[], limit: number = LIMITS.author): string | undefined {
  for (const selector of selectors) {
    for (const element of root?.querySelectorAll(selector) ?? []) {
      const text = tidy(element.textContent, limit);
      if (text) return text;
    }
  }
  return undefined;
}

/** The texts of everything that a selector finds, each once, in order, no more than a clipping has authors. */
export function textsAt(root: Part, selector: string, limit: number = LIMITS.author): string[] {
  const texts = [...(root?.querySelectorAll(selector) ?? [])].flatMap(
    (element) => tidy(element.textContent, limit) ?? [],
  );
  return [...new Set(texts)].slice(0, LIMITS.authors);
}

/** What the page is filed under, by the links to it; more than a screenful are bait. */
export const tagsAt = (root: ParentNode, selector: string): string[] =>
  textsAt(root, selector, LIMITS.tag).slice(0, MOST_TAGS);

/** What the page is filed under, in a list with commas. */
export function tagsIn(text: string | undefined): string[] {
  return splitKeywords(text?.slice(0, LIMITS.summary))
    .flatMap((word) => tidy(word, LIMITS.tag) ?? [])
    .slice(0, MOST_TAGS);
}

/** All that is said in a part of the page, as one line in which paragraphs do not run together. */
export function wordsOf(part: Element | null | undefined): string | undefined {
  return part ? tidy(textOf(part, LIMITS.summary).text, LIMITS.summary) : undefined;
}

/** A summary, where there are words for one, with where they are from. */
export const summaryFrom = (source: SummarySource, text: string | undefined): Summary | undefined =>
  text ? { text, source } : undefined;

/** The one name that a page gives, as a list; an empty one where it gives none. */
export const oneName = (name: string | undefined): string[] => (name ? [name] : []);

/** The scripts that stand in the page itself, one below the other: some sites say in them what they show nowhere. */
export const scriptsOf = (document: Document): string =>
  [...document.querySelectorAll('script:not([src])')].map((script) => script.textContent).join('\n');

/** An attribute of the first element that has it, as one tidy line; as long as a name may be, unless told. */
export function attributeAt(
  root: Part,
  selector: string,
  name: string,
  limit: number = LIMITS.author,
): string | undefined {
  for (const element of root?.querySelectorAll(selector) ?? []) {
    const value = tidy(element.getAttribute(name), limit);
    if (value) return value;
  }
  return undefined;
}

const NAMES = ['property', 'name', 'itemprop'];

/** What a `<meta>` says, by its `property`, `name` or `itemprop`; as long as a name may be, unless told. */
export function metaOf(document: Document, name: string, limit: number = LIMITS.author): string | undefined {
  // The engine remembers where these are, and searches the whole page for any selector.
  for (const meta of document.getElementsByTagName('meta')) {
    const value = NAMES.some((attribute) => meta.getAttribute(attribute) === name) && tidy(meta.content, limit);
    if (value) return value;
  }
  return undefined;
}
