import { LIMITS } from '../clip/limits';
import { textPieces } from './byline';
import { bare } from './tidy';

/** Top headings, and what Founder's digital editions of newspapers (方正) have for them. */
const HEADINGS = 'h1, founder-title';
/** What templates without a top heading put their title into. */
const TITLED = 'h2, h3, h4, [class*="title" i], [id*="title" i]';
/** Where sites have their logo, and some of them their name as a top heading. */
const BANNER = '[role="banner"], .logo, #logo, [class*="site-title" i], [class*="site-name" i]';
/** A link to where the site or the book begins, by DokuWiki with a key, and one to a folder that the page is in. */
const HOME = 'a[rel~="home"], a[accesskey="h"], a[href="/"], a[href^="../"][href$="index.html"]';
/** Letters that tell a heading from a logo or a label; each Chinese one is worth two. */
const TELLING = 12;

/** What a tab's title begins with, before the first sign that joins a name to it. */
const FIRST = /^.*?(?=\s+[|·–—-]\s|$)/u;

/**
 * The heading that a reader takes for the title: of several top headings the one that the page's title begins with; where
 * a top heading is what the title ends in, as the name of a manual is, the lower heading that is what the title begins
 * with; else one that the title holds. Where none is longer than a logo, since many templates have no top heading:
 * whatever bears the title's first words, or the last behind the name of the site. Else the first in the content, else the first.
 */
export function headingOf(document: Document, title = '', shared = title): Element | undefined {
  const [whole, start] = [bare(title), bare(shared)];
  const first = bare(FIRST.exec(title)?.[0] ?? '');
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].filter(
      (heading) => heading.textContent.trim() && !heading.closest('head, nav, [hidden], [aria-hidden="true"]'),
    );
  const wordsOf = (heading: Element) => bare(heading.textContent.slice(0, LIMITS.title));
  const isTelling = (heading: Element) => wordsOf(heading).replace(/[々〇㐀-鿿]/gu, '$&$&').length >= TELLING;
  const begins = (heading: Element) => whole.startsWith(wordsOf(heading));
  const goesOn = (heading: Element) => start !== '' && wordsOf(heading).startsWith(start);
  const isHome = (heading: Element) => {
    const home = heading.querySelector<HTMLAnchorElement>('a[href]') ?? heading.closest<HTMLAnchorElement>('a[href]');
    if (!home) return false;
    const isAbove = home.href !== document.baseURI && document.baseURI.startsWith(home.href);
    return (isAbove || home.matches(HOME)) && wordsOf(home).endsWith(wordsOf(heading));
  };
  const isLogo = (heading: Element) => heading.closest(BANNER) !== null || isHome(heading);
  const headings = shown(HEADINGS);
  const own = headings.filter((heading) => !isLogo(heading));
  // Old blogs call a page by their name and its own.
  const isLast = headings.some((heading) => isHome(heading) && begins(heading));
  const isPart = (heading: Element) => whole.includes(wordsOf(heading)) || goesOn(heading);
  return (
    headings.find((heading) => begins(heading) && !isHome(heading)) ??
    (own.some((heading) => whole.endsWith(wordsOf(heading))) ? shown('h2').find((heading) => wordsOf(heading) === first) : undefined) ??
    own.find((heading) => isTelling(heading) && isPart(heading)) ??
    own.find((heading) => textPieces(heading).some((piece) => bare(piece).length >= TELLING && whole.includes(bare(piece)))) ??
    (own.some(isTelling) ? undefined : shown(TITLED).find((heading) => (isTelling(heading) || (isLast && wordsOf(heading).length > 3)) && !isLogo(heading) && start[isLast ? 'endsWith' : 'startsWith'](wordsOf(heading)))) ??
    (own.length > 0 ? undefined : headings.find((heading) => isTelling(heading) && isPart(heading))) ??
    own.find((heading) => heading.closest('main, article')) ??
    own[0] ??
    headings[0]
  );
}
