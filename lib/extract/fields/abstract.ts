import { abstractIn } from '../abstract-words';
import { SURROUNDINGS } from '../density';
import { FOLLOWING } from '../node-filter';
import { oncePer } from '../../once-per';
import type { Page } from '../page';
import { abstractHeading, shownAbstracts } from '../shown-abstracts';
import { bare } from '../tidy';
import { isUnspaced } from '../words';

/** A record of a work has no more paragraphs of so many characters. */
const RECORD = { letters: 300, paragraphs: 3 };

/**
 * The abstract of a scholarly page: what its metadata state (Highwire, JSON-LD, Dublin Core), else what it shows. One in
 * the script of the title goes before its translation, and a whole one before the same cut short.
 */
export function abstractOf(page: Page): string | undefined {
  const { highwire, jsonLd, dublinCore } = page;
  const stated = [highwire.abstract, jsonLd.abstract, dublinCore.abstract];
  const texts = [...stated, ...statedOften(page), ...shownAbstracts(page.document)].flatMap((text) => abstractIn(text) ?? []);
  const title = highwire.title ?? dublinCore.title ?? page.heading ?? '';
  const abstract = texts.find((text) => isUnspaced(text) === isUnspaced(title)) ?? texts[0] ?? abstractIn(longParagraph(page));
  if (!abstract || isWhole(abstract)) return abstract;
  const start = bare(abstract).slice(0, 60);
  return texts.find((text) => isWhole(text) && text.length > abstract.length && bare(text).startsWith(start)) ?? abstract;
}

/**
 * Whether a page shows an abstract, under that heading or beside a DOI or a class of China's libraries (中图分类号): then it is
 * of a paper, even if its metadata say nothing.
 */
export const showsPaper = oncePer(({ document, dublinCore }: Page): boolean => {
  const text = document.querySelector('body')?.textContent ?? '';
  const hasDoi = () => Boolean(dublinCore.doi ?? document.querySelector('a[href*="doi.org/10."]') ?? /doi\b.{0,20}10\.\d{4,9}\/|分\s?类\s?号/i.exec(text));
  // Most pages end here.
  if (!ABSTRACT.test(text) && !hasDoi()) return false;
  // In other languages, and as a summary, news and manuals have it too; in lower case it is a word of a program.
  const isSure = abstractHeading(document)?.textContent.trim().startsWith('A');
  return isSure || hasDoi() ? shownAbstracts(document).some((shown) => abstractIn(shown) !== undefined) : false;
});

/** What is headed so, in English, is a work's own abstract. */
const ABSTRACT = /A(?:bstract|BSTRACT)/u;

/** Every abstract in metadata that may be repeated, once for each language. */
function statedOften({ highwire, dublinCore, document }: Page): string[] {
  if (!highwire.abstract && !dublinCore.abstract) return [];
  const metas = document.querySelectorAll('meta[name$="abstract" i], meta[name$="dc.description" i]');
  return [...metas].map((meta) => meta.getAttribute('content') ?? '');
}

/** In a record the first of a few long paragraphs below the title is the abstract, whatever it is called. */
function longParagraph({ document, highwire, headingElement }: Page): string | undefined {
  if (!highwire.title) return undefined;
  const isBelow = (part: Element) => !headingElement || (headingElement.compareDocumentPosition(part) & FOLLOWING) !== 0;
  const long = [...document.querySelectorAll('p, div:not(:has(div, p))')].filter(
    (part) => part.textContent.length >= RECORD.letters && isBelow(part) && !part.closest(SURROUNDINGS),
  );
  return long.length <= RECORD.paragraphs ? long[0]?.textContent : undefined;
}

const isWhole = (text: string): boolean => /[.!?。！？][\])”’」』）]*$/u.test(text) && !/\.{3}$/u.test(text);
