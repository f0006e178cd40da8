import { LIMITS } from '../../clip/limits';
import { INLINE, SURROUNDINGS } from '../density';
import { SHOW_TEXT } from '../node-filter';
import type { Page } from '../page';
import { textOf } from '../text-of';
import { bare, tidy, withoutStyle, withoutTags } from '../tidy';
import { isUnspaced } from '../words';

/** Where journals, repositories and conference sites put the abstract: under its name, or under Springer's "Abs1". */
const PLACES = '[class*="abstract" i], [id*="abstract" i], [role="doc-abstract"], [id="Abs1-content"]';
/** What stands in such a place and is not the abstract's text: pictures and points beside it, links, keywords. */
const BESIDE =
  'button, nav, figure, [class*="graphical" i], [class*="highlights" i], [class*="keyword" i], [class*="kwd" i], [class*="copyright" i], [class*="more" i], [class*="tooltip" i]';
/** A shorter "abstract" is a label or a teaser; a longer one is the paper. In characters of a spaced script. */
const LENGTH = { least: 120, most: 6_000 };

/** A record of a work has no more paragraphs of so many characters. */
const RECORD = { letters: 300, paragraphs: 3 };

/** What an abstract may be headed in, and by, before the text begins. */
const HEADINGS = 'h1, h2, h3, h4, h5, h6, dt, b, strong, [class*="label" i], [class*="abstract" i]:not(:has(p))';
const LABEL =
  /^[[【〔(]?(?:[Aa]bstract|ABSTRACT|[Ss]ummary|SUMMARY|[Rr]ésumé|[Rr]esumen|[Rr]esumo|Zusammenfassung|摘\s*要)[\]】〕)]?(?:\s*[:：.—–-]+\s*|\s+(?=[\p{Lu}\p{Script=Han}])|(?=\p{Script=Han}))/u;
const LONGEST_LABEL = 20;
const CHINESE_LABEL = /[[【〔]?摘\s*要/u;
/** Labels that are looked at. */
const LABELS = 5;
/** What follows an abstract in the same element: its keywords, the publisher's rights, the button that unfolds it. */
const AFTER = /\s*(?:(?:key ?words|index terms|关键[词字]|關鍵[詞字])\s*[:：—].*|(?:©|copyright ©).*|(?:show|read|view) more|展开|更多)\s*$/iu;
/** A line that cites the article instead of telling what it is about: `Vol. 3, No. 2, pp. 10-20`. */
const CITATION = /\bvol(?:ume|\.)?\s*\d.{0,60}\b(?:pp?\.|pages?|no\.|issue)\s*\d/iu;

/**
 * The abstract of a scholarly page: what its metadata state (Highwire, JSON-LD, Dublin Core), else what it shows. One in
 * the script of the title goes before its translation, and a whole one before the same cut short.
 */
export function abstractOf(page: Page): string | undefined {
  const { highwire, jsonLd, dublinCore } = page;
  const stated = [highwire.abstract, jsonLd.abstract, dublinCore.abstract];
  const texts = [...stated, ...statedOften(page), ...shownAbstracts(page)].flatMap((text) => plain(text) ?? []);
  const title = highwire.title ?? dublinCore.title ?? page.heading ?? '';
  const abstract = texts.find((text) => isUnspaced(text) === isUnspaced(title)) ?? texts[0] ?? plain(longParagraph(page));
  if (!abstract || isWhole(abstract)) return abstract;
  const start = bare(abstract).slice(0, 60);
  return texts.find((text) => isWhole(text) && text.length > abstract.length && bare(text).startsWith(start)) ?? abstract;
}

/**
 * Whether a page shows an abstract, under that heading or beside a DOI or a class of China's libraries (中图分类号): then it is
 * of a paper, even if its metadata say nothing.
 */
export function showsPaper(page: Page): boolean {
  const { document } = page;
  const heading = headingOf(document);
  const text = document.querySelector('body')?.textContent ?? '';
  if (!heading && !document.querySelector(PLACES) && !CHINESE_LABEL.test(text)) return false;
  // In other languages, and as a summary, news and manuals have it too.
  const isSure = heading?.textContent?.trim().startsWith('A');
  const hasDoi = () => page.dublinCore.doi ?? document.querySelector('a[href*="doi.org/10."]') ?? /doi\b.{0,20}10\.\d{4,9}\/|分\s?类\s?号/iu.exec(text);
  return isSure || hasDoi() ? shownAbstracts(page).some((text) => plain(text) !== undefined) : false;
}

/** Every abstract in metadata that may be repeated, once for each language. */
function statedOften({ highwire, dublinCore, document }: Page): string[] {
  if (!highwire.abstract && !dublinCore.abstract) return [];
  const metas = document.querySelectorAll('meta[name$="abstract" i], meta[name$="dc.description" i]');
  return [...metas].map((meta) => meta.getAttribute('content') ?? '');
}

/**
 * What a page shows as an abstract: what is named for one and is headed so, since journals name their highlights and what they tell
 * laymen alike; what follows such a heading; then whatever else is named for one.
 */
function shownAbstracts({ document }: Page): string[] {
  const read = (parts: Element[]) => parts.map((part) => textOf(part, LENGTH.most, (element) => element.matches(BESIDE)).text).join('\n');
  const places = [...document.querySelectorAll(PLACES)].filter(
    (place) => !place.matches(BESIDE) && [...place.querySelectorAll('h1')].every(isLabel),
  );
  const texts = places.map((place) => read([place]));
  const heading = headingOf(document);
  const labelled = labelledPlaces(document).map(read).map((text) => text.slice(Math.max(0, text.search(CHINESE_LABEL))));
  return [...texts.filter((text) => LABEL.test(text)), ...(heading ? [read(textUnder(heading))] : []), ...texts, ...labelled];
}

/** Where the Chinese word for an abstract begins a line, which the databases of journals put into any element: what it begins, or what is below. */
function labelledPlaces({ body }: Document): Element[][] {
  const walker = body.ownerDocument.createTreeWalker(body, SHOW_TEXT);
  const places: Element[][] = [];
  while (places.length < LABELS && walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    const isLabelled = CHINESE_LABEL.exec(nodeValue?.trim() ?? '')?.index === 0;
    const block = isLabelled && parentElement?.closest(':not(span, b, strong, em, font)');
    if (block) places.push(plain(block.textContent ?? '') ? [block] : textUnder(block));
  }
  return places;
}

/** In a record the first of a few long paragraphs below the title is the abstract, whatever it is called. */
function longParagraph({ document, highwire, headingElement }: Page): string | undefined {
  const isBelow = (part: Element) => !headingElement || (headingElement.compareDocumentPosition(part) & 4) !== 0;
  const long = [...document.querySelectorAll('p, div:not(:has(div, p))')].filter(
    (part) => (part.textContent ?? '').length >= RECORD.letters && isBelow(part) && !part.closest(SURROUNDINGS),
  );
  return highwire.title && long.length <= RECORD.paragraphs ? (long[0]?.textContent ?? undefined) : undefined;
}

const headingOf = (document: Document): Element | undefined => [...document.querySelectorAll(HEADINGS)].find(isLabel);
/** Whether an element says nothing else: nothing would be left of a text that goes on with `A`. */
const isLabel = ({ textContent }: Element): boolean => {
  const text = textContent?.trim() ?? '';
  return text.length <= LONGEST_LABEL && `${text} A`.replace(LABEL, '') === 'A';
};

/**
 * The rest of the line that a heading begins, else the paragraphs after it: the first element that has text, and those of its
 * kind that follow. Of a paragraph in a paragraph the parser leaves an empty one.
 */
function textUnder(heading: Element): Element[] {
  const line = heading.parentElement;
  const isRunIn = line?.localName === 'p' && INLINE.has(heading.nodeName) && !heading.previousSibling?.textContent?.trim();
  if (isRunIn && !isLabel(line)) return [line];
  const parts: Element[] = [];
  for (let next = (isRunIn ? line : heading).nextElementSibling; next; next = next.nextElementSibling) {
    if (parts[0] && (next.localName !== parts[0].localName || next.className !== parts[0].className)) break;
    if (next.textContent?.trim()) parts.push(next);
  }
  return parts;
}

/** An abstract as one line, without markup, label and what follows it; undefined when it cannot be one. */
function plain(text: string | undefined): string | undefined {
  const line = tidy(
    text && withoutTags(withoutStyle(text)),
    LIMITS.summary,
  )?.replace(LABEL, '').replace(AFTER, '');
  if (!line || (CITATION.test(line) && line.length < 300)) return undefined;
  const length = line.length * (isUnspaced(line) ? 3 : 1);
  return length >= LENGTH.least && line.length <= LENGTH.most ? line : undefined;
}

const isWhole = (text: string): boolean => /[.!?。！？][\])”’」』）]*$/u.test(text) && !/\.{3}$/u.test(text);
