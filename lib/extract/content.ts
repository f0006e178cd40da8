import { leaveOutControls } from './controls';
import type { Makeup } from './density';
import { makeupOf, SURROUNDINGS } from './density';
import { leaveOutElsewhere } from './elsewhere';
import { amount, densestIn, HEADING, namedIn, NONE, offered, textIn, whole } from './offered';
import { lineOf, linkedIn, oneLine } from './one-line';
import type { Page } from './page';
import { bare } from './tidy';
import { tornFrom } from './torn';
import { without } from './without';

/**
 * What shops and lists have beside their things, and many pages beside their text, by words in class names: of 1,200 elements so
 * called on 225 pages 26 were part of the text. What holds the title, pictures to choose from or several paragraphs may be the page.
 */
const NAMES = 'breadcrumb cookie facet modal newsletter pagination recommend refine related social upsell'.split(' ');
const BESIDE = `:is(${NAMES.map((name) => `[class*="${name}" i]`).join(', ')}, [class*="filter" i]:not(:has(img))):not(main, article, :has(h1, main, article, p:nth-of-type(4)))`;

/** A reading of fewer characters is none where the page names a content that is smaller still. */
const SHORT = 400;
/** Readability's reading is doubted when it has less than this share of what the page offers. */
const DOUBTED = 0.4;
/** The same where the page names its content and there is little but prose in it. */
const DOUBTED_OF_PROSE = 0.6;
/** It is believed all the same when it has this share; and with a little more of what is left of the offer once that is cleaned. */
const NEARLY_ALL = 0.7;
const ENOUGH = 0.8;
/** There are few links in what a page offers, and it is no list of other pages, while they are less than this share of its text. */
const FEW_LINKS = 0.2;
/** Headings that are looked at; and those that a reading may always lack. */
const SECTIONS = { looked: 40, spared: 3 };

/** The content that Readability missed, copied and cleaned; undefined when it found the content. */
export function missedBy(article: Element, page: Page, makeups: ReadonlyMap<Element, Makeup>): Element | undefined {
  const { document } = page;
  const found = readingOf(article);
  const torn = tornFrom(article, document);
  if (torn) return contentIn(torn);
  const elsewhere = (element: Element) => !overlaps(found.text, element);
  const text = textIn(document, makeups);
  if (text && elsewhere(text)) return contentIn(text);
  const named = namedIn(document, makeups);
  const told = toldOf(page);
  const tells = (element: Element) => told !== undefined && bare(element.textContent).includes(told);
  if (named && elsewhere(named) && tells(named)) return contentIn(named);
  const offer = offered(document, makeups);
  const offers = makeups.get(offer) ?? NONE;
  // Of a page with hardly a text Readability takes all, with what stands around it.
  if (found.amount < SHORT && offer === named && whole(offers) < found.amount + found.links) return contentIn(offer);
  const isProse = offer === named && offers.links + offers.other < amount(offers) * FEW_LINKS;
  // A short piece of news between the teasers of others is all there is of it, when it has the words that the page tells of itself.
  const isNews = offers.links > offers.prose && told !== undefined && bare(found.text).includes(told);
  const has = (share: number) => found.amount >= amount(offers) * share;
  // Of a list of other pages Readability has what is written above it.
  const isArticle = (page.jsonLd.kind ?? page.openGraph.kind) === 'article';
  const isList = offer === named && offers.links > amount(offers) && !isArticle;
  if (isList && !isNews && found.amount < 2 * SHORT) return contentIn(offer);
  if (offer === named && !isArticle && lacksTitles(found.text, offer)) return contentIn(offer);
  if (!isNews && !has(NEARLY_ALL)) {
    const content = contentIn(offer);
    const isDoubted = !has(isProse ? DOUBTED_OF_PROSE : DOUBTED) || (offers.links < amount(offers) * FEW_LINKS && lacksSections(found.text, content));
    // What there was more of may have been of other pages.
    const isEnough = found.amount >= SHORT && found.amount > readingOf(content).amount * ENOUGH;
    if (isDoubted) return isEnough ? undefined : content;
  }
  // A list of links around a text, as shops have it.
  if (found.links <= found.amount * 0.3) return undefined;
  const dense = densestIn(makeups);
  const within = makeups.get(dense ?? article) ?? NONE;
  const { prose } = makeupOf(article).get(article) ?? NONE;
  return within.prose > Math.max(prose * 0.6, HEADING) && amount(within) < found.amount && dense ? contentIn(dense) : undefined;
}

/** Whether a reading lacks sections of a content, told by a third of the headings and more, save those of menus: companies show their services in boxes. */
function lacksSections(text: string, content: Element): boolean {
  const kept = bare(text);
  const isOfMenu = ({ nextElementSibling: next }: Element) => next?.localName === 'ul' && linkedIn(next) * 2 > lineOf(next).length;
  const headings = [...content.querySelectorAll('h2, h3, h4')].filter((heading) => !isOfMenu(heading)).slice(0, SECTIONS.looked);
  const lost = headings.filter((heading) => !kept.includes(bare(heading.textContent))).length;
  return lost > SECTIONS.spared && lost * 3 > headings.length;
}

/** Whether a reading has what a list says of other pages and not their titles, which Readability takes for headers of the page. */
function lacksTitles(text: string, content: Element): boolean {
  const titles = [...content.querySelectorAll(':is(article, li) :is(h2, h3):is(:has(a), a *)')].slice(0, SECTIONS.looked);
  const kept = titles.length > SECTIONS.spared ? bare(text) : '';
  const says = (element: Element | null | undefined) => bare(element?.textContent ?? '');
  const blurbOf = (title: Element) => says(title.closest('article, li')?.querySelector('p'));
  const lost = titles.filter((title) => blurbOf(title) && kept.includes(blurbOf(title)) && !kept.includes(says(title))).length;
  return lost > SECTIONS.spared && lost * 2 > titles.length;
}

/** A copy of a page's content without what surrounds it and what leads elsewhere. */
export function contentIn(element: Element): Element {
  const copy = without(element.cloneNode(true) as Element, `${SURROUNDINGS}, ${BESIDE}`);
  leaveOutElsewhere(copy);
  leaveOutControls(copy);
  return copy;
}

/** What a reading has: its text on one line, and its characters outside links to other pages and in them. Far cheaper than its make-up. */
function readingOf(article: Element): { text: string; amount: number; links: number } {
  const text = oneLine(article);
  const links = linkedIn(article);
  return { text, amount: text.length - links, links };
}

/** Whether a text and an element share their words: the beginning, middle or end of the shorter stands in the other. */
function overlaps(text: string, element: Element): boolean {
  const [one = '', other = ''] = [text, element.textContent].sort((a, b) => a.length - b.length);
  const middle = Math.floor(one.length / 2);
  const samples = [one.slice(0, SAMPLED), one.slice(middle, middle + SAMPLED), one.slice(-SAMPLED)];
  return samples.some((sample) => stands(sample, other));
}

/** Characters in which a sample has letters enough, whatever white space is among them. */
const SAMPLED = 200;

/** Whether the first letters of a sample stand in a text, however either is spaced. */
function stands(sample: string, text: string): boolean {
  const letters = [...sample.replace(/\s+/gu, '').slice(0, 24).toWellFormed()];
  if (letters.length === 0) return false;
  return new RegExp(letters.map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&')).join('\\s*'), 'u').test(text);
}

/** The beginning of what the page says of itself, which articles often repeat as their first words. */
function toldOf({ openGraph, html, jsonLd }: Page): string | undefined {
  const texts = [openGraph, html, jsonLd].map(({ description }) => bare(description ?? '').slice(0, 24));
  return texts.find((text) => text.length >= 16);
}
