import { textPieces } from './byline';
import { likely } from './likely';
import { EDITED, splitNames } from './names';
import { fullest, FULL_NAME, LONGEST_LINE, WROTE } from './names-in-lines';
import { textsIn } from './texts-in';

/**
 * Where pages show who wrote them: HTML's `rel=author`, microformats, what Baidu asks newspapers for, the element that Founder's
 * digital editions of newspapers (方正) have for it, and the class names of content systems.
 */
const AUTHOR_ELEMENTS =
  '[rel~="author"], #author_baidu, founder-author, [data-testid^="author" i], [data-testid*="byline" i], .author, [class*="-author " i], [class*="byline" i], [class*="author" i][class*="name" i], [class$="author" i], [class*="author" i]:not(body,article,:has(p + p + p)) a, a[href*="/author"]:not([href*="/authori"]), a[href*="/autor"], a[href*="/contributors/"]:not([href$="rs/"]), .postDesc a:first-of-type';
/** Where else they may show it, close to the title. */
const LOOSER = '[id*="author" i], [class*="author" i], [class*="autor" i], .firma, [class*="nickname" i], .name a, a[class*="_name_"], a[href^="/user/"], a[href*="/people/"], a[href*="/staff/"], a[href*="/experts/"], a[href*="/reporter"], a[href*="/u/"], .ljuser';
/** What follows the names in a byline: where and when, and what a reader may press. */
const BESIDE = /^(?:[发發][布佈表出自]|来自|来源|关注|粉丝|字[体号]|IP|on\b|in\b|updated|published|reporting|follow|\d(?!(?:,?\d)*$))/i;
/** Where names are not those of the page's author. */
const ELSEWHERE =
  'aside:not(:has(main, h1, address)), footer, nav, form, :is([class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="recent" i], [class*="feed" i], [class*="testimonial" i], [class*="quote" i], [id*="comment" i]):not(body), [class*="ad-author"], [class*="author-other"]';

/** A longer one is a box about the author. */
const LONGEST_BYLINE = 100;

/**
 * The names in the first author element that has any left after `clean`.
 * @param byline what is written around the title
 */
export function namesInElements(document: Document, byline: string, clean: (names: string[]) => string[]): string[] {
  for (const selector of [AUTHOR_ELEMENTS, LOOSER]) {
    const isClose = (name = '') => selector !== LOOSER || byline.includes(name);
    const elements = ownElements(document, selector);
    for (const parts of elements.slice(0, 20).flatMap((element) => [beside(element, elements), [element]])) {
      const pieces = parts.flatMap((part) => textPieces(part));
      // A box about the author holds more than the name.
      const end = pieces.findIndex((piece) => BESIDE.test(piece));
      const names = end < 0 ? pieces : pieces.slice(0, end);
      const found = names.join(' ').length <= LONGEST_BYLINE ? clean(names.flatMap(splitNames)) : [];
      if (found.length > 0 && isClose(found[0])) return fullest(found);
    }
  }
  return [];
}

const ownElements = (document: Document, selector: string): Element[] =>
  [...document.querySelectorAll(likely(selector, document))].filter((element) => !element.closest(ELSEWHERE) && !isOnCard(element));

/** What is no longer than this, and has a link of so many letters at least, is a card of another article under its title. */
const CARD = { longest: 300, title: 25 };

function isOnCard(element: Element): boolean {
  const card = element.closest('li, article');
  return card !== null && card.textContent.length <= CARD.longest && [...card.querySelectorAll('a')].some((link) => textOf(link).length >= CARD.title && !link.contains(element) && !element.contains(link));
}

/**
 * An element together with its like beside it; of links those in the same line: `<a>A</a>, <a>B</a> & <span><a>C</a></span>`. Where
 * each name has a card of its own, with a picture and an office, those in the cards beside it.
 */
function beside(element: Element, elements: readonly Element[]): Element[] {
  const alike = elements.filter((other) => other.localName === element.localName && (element.localName === 'a' || other.className === element.className));
  const inLine = alike.filter((other) => lineOf(other) === lineOf(element));
  return inLine.length > 1 ? inLine : inCards(element, alike);
}

/** Those of some elements that stand in a row of cards with a name, in one of which is the name and little else, not him who edited it. The card of another article has a heading or a day in it. */
function inCards(name: Element, alike: readonly Element[]): Element[] {
  const isCard = (card: Element) =>
    card.textContent.trim().length <= LONGEST_BYLINE && [...card.querySelectorAll('h1, h2, h3, h4, time')].every((part) => part.contains(name) || name.contains(part));
  for (let card = name; card.parentElement && isCard(card); card = card.parentElement) {
    const { localName, className, parentElement } = card;
    const row = [...parentElement.children].filter((other) => other.localName === localName && other.className === className);
    const found = alike.filter((other) => row.some((one) => one.contains(other)) && !EDITED.test(lineOf(other)!.textContent));
    if (found.length > 1) return found;
  }
  return [name];
}

const lineOf = ({ localName, parentElement }: Element): Element | null | undefined =>
  localName === 'a' ? parentElement?.closest(':not(span, b, i, em, strong)') : parentElement;

const textOf = ({ textContent }: Element): string => textContent.trim();

/** A Chinese name, where nothing else is linked beside one. */
const CHINESE_NAME = /^[々〇㐀-鿿]{2,4}$/u;

/** Those whom the page links to in one line with somebody: content systems state the first author only, databases of papers label him only. */
export function namesLinkedBeside(document: Document, name: string, isPaper: boolean): string[] {
  const elements = ownElements(document, `${AUTHOR_ELEMENTS}, ${LOOSER}`);
  const linked = (element: Element) => textPieces(element).join(' ');
  const named = elements.find((element) => element.localName === 'a' && linked(element) === name);
  return named ? beside(named, elements).map(linked).filter((text) => FULL_NAME.test(text) || (isPaper && CHINESE_NAME.test(text))) : [];
}

/** Names in two parts, as microformats (hCard), publishers after JATS and, in RDFa, those on Atypon's platform mark them. */
const GIVEN = '.given-name, .given-names, [property="givenName"]';
const FAMILY = '.surname, .family-name, [property="familyName"]';

/** The names whose parts the page marks, each `Given Family`. */
export function namesInParts(document: Document): string[] {
  const given = [...document.querySelectorAll(GIVEN)].filter((part) => !part.closest(ELSEWHERE));
  return given.flatMap((part) => {
    const family = part.parentElement?.querySelector(FAMILY);
    return family ? [`${part.textContent.trim()} ${family.textContent.trim()}`] : [];
  });
}

/** A writer's picture beside the title bears his name, which stands below or behind it without a word that says what it is. */
export function namesPictured(document: Document, byline: string): string[] {
  const lines = new Set(byline.split('\n'));
  const names = [...document.querySelectorAll('[class*="avatar" i] img, img:is([class*="avatar" i], [class*="rounded-full"])')].map((picture) => picture.getAttribute('alt')?.trim() ?? '');
  return names.filter((name) => FULL_NAME.test(name) && lines.has(name));
}

/** A label that names whoever is written after it, with and without the name; a mere "by" stands on cards of other articles too. */
const LABELLED = new RegExp(String.raw`^(?:${WROTE} (?:by|von|par|por)|(?:about the )?authors?|autor(?:in(?:/autor)?)?)\s*(?::\s*|\s|$)(.*?)(?: (?:at|on) .*)?$`, 'i');
/** The name after a label of its own, wherever on the page it stands: below the article, in a list of facts. */
export function labelledName({ body }: Document): string[] {
  let label: RegExpExecArray | null = null;
  for (const { data, parentElement } of body ? textsIn(body) : []) {
    const words = data.trim();
    const name = label && !label[1] ? words : '';
    // A list of facts may stand beside the article, and the cards of others as well.
    const said = name ? label![0] : words;
    const own = /^aut/i.test(said) ? 'article > footer, aside' : 'article > footer';
    label = words.length <= LONGEST_LINE ? LABELLED.exec(words) : null;
    const found = [name, label?.[1] ?? ''].find((text) => text.length <= LONGEST_LINE && FULL_NAME.test(text));
    if (!found || !parentElement || (parentElement.closest(ELSEWHERE) && !parentElement.closest(own))) continue;
    const others = /authors/i.test(said) && parentElement.className ? beside(parentElement, [...body.querySelectorAll(parentElement.localName)]) : [];
    return [found, ...others.map(textOf).filter((text) => FULL_NAME.test(text))];
  }
  return [];
}

/** The names that the line below a title consists of, as papers have it. */
export function namesBelow(heading: Element | undefined): string[] {
  const line = heading?.nextElementSibling;
  const names = line ? splitNames(textPieces(line).join(' ')) : [];
  return names.length > 1 && names.every((name) => FULL_NAME.test(name)) ? names : [];
}
