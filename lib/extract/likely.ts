import { oncePer } from '../once-per';

/** What a part of a list asks of classes and ids; conditions in parentheses and other attributes are passed over. */
const ASKED = /\(.*\)|[.#]([\w-]+)|\[(?:class|id)[^"\]]*"([^"]+)"|\[[^\]]*\]/gu;
/** What no page has: a list of no parts cannot be asked for. */
const NOTHING = 'nothing';

/**
 * A list of selectors without those that no class and no id of a copied page can answer: a search of the whole page for each
 * of a hundred names costs more than one look at what there is. The page gets no further ones from then on.
 * @param selectors `a, b:is(c,d)`: a comma in parentheses stands without a blank; ids are asked for without figures
 */
export function likely(selectors: string, document: Document): string {
  const names = namesIn(document);
  const isLikely = (part: string) => [...part.matchAll(ASKED)].every(([, name, within]) => names.includes((name ?? within ?? '').toLowerCase()));
  return selectors.split(', ').filter(isLikely).join(', ') || NOTHING;
}

/** The classes of a page and its ids, these without their figures, each once, in lower case and between blanks. */
const namesIn = oncePer((document: Document): string => {
  const written = new Set<string>();
  for (const element of document.querySelectorAll('[class], [id]')) {
    written.add(element.getAttribute('class') ?? '').add((element.getAttribute('id') ?? '').replace(/\d+/gu, ''));
  }
  return ` ${[...new Set([...written].join(' ').toLowerCase().split(/\s+/u))].join(' ')} `;
});
