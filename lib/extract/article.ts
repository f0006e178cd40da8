import { Readability } from '@mozilla/readability';
import type { Body } from '../clip/clip';
import { bodyOf } from './body';
import { leaveOutAboveTitle, leaveOutBelowClosing } from './closing';
import { contentIn, missedBy, offered } from './content';
import { COMMENTS, makeupOf } from './density';
import type { Makeup } from './density';
import { leaveOutControls } from './controls';
import { leaveOutElsewhere } from './elsewhere';
import { FOREIGN } from './foreign';
import { leaveOutMasthead, type Said } from './masthead';
import { isNotice } from './notices';
import type { Page } from './page';
import { threadOf } from './thread';

/**
 * The most elements that Readability is given. It took 1.0-2.7 s on 60,000 paragraphs; beyond this the plain reading
 * serves, which costs a few milliseconds.
 */
const READABLE_ELEMENTS = 25_000;

/**
 * What holds no text and only costs Readability its time, as it walks the page once more at every try; and boxes for ordering a
 * newsletter. A list to tick off would pass for a form.
 */
const IDLE = `${FOREIGN}, ${COMMENTS}, [type="checkbox"], script, style, svg, template, nav, dialog, select, link, [class*="newsletter" i]:has(input):not(body, :has(h1, p:nth-of-type(4))), [hidden]:not(:has(p)), [aria-hidden="true"]:not(:has(p))`;

/** What only screen readers are told, by the names of WordPress and Bootstrap: labels. Of prices some shops say here which is which. */
const UNSEEN = '.screen-reader-text, .sr-only, .visually-hidden';

/** Readability tries again, less and less strictly, until it has so many characters: a short notice is an article too. */
const ENOUGH = 250;

/** The article's text and HTML, from a copy of a page; the copy is left as it is. What was said already is not said again at its beginning. */
export function readArticle(page: Page, said: () => Said): Body | undefined {
  const { document, posts } = page;
  if (posts.length > 0) return bodyOf(threadOf(posts, document), document.baseURI);
  const content = contentOf(page);
  if (!content) return undefined;
  for (const unseen of content.querySelectorAll(UNSEEN)) if (!/\d/u.test(unseen.textContent ?? '')) unseen.remove();
  if (page.heading) leaveOutAboveTitle(content, page.heading);
  leaveOutMasthead(content, said);
  leaveOutBelowClosing(content);
  return bodyOf(content, document.baseURI);
}

/** Readability's reading, unless the page shows that it missed the content: then what the page itself makes of it. */
function contentOf(page: Page): Element | undefined {
  const { document } = page;
  const makeups = document.querySelector('body') ? makeupOf(document.body) : new Map<Element, Makeup>();
  if (makeups.size === 0) return undefined;
  const article = readable(document);
  if (!article) return contentIn(offered(document, makeups));
  const missed = missedBy(article, page, makeups);
  if (missed) return missed;
  leaveOutControls(article);
  return article;
}

/** Readability takes a shorter paragraph beside an article, a lead, to be of it if it has a full stop. */
const SHORT = 80;

/**
 * Readability without a step that is done where links are written (`sanitise.ts`), and with Chinese full stops. The steps
 * are private to it: should a later version name them otherwise, only the time is lost, and leads.
 */
class Reader extends Readability<Element> {
  _fixRelativeUris = (): void => undefined;

  _getInnerText = ({ textContent }: Element, onOneLine = true): string => {
    const text = (textContent ?? '').trim();
    const plain = onOneLine ? text.replace(/\s{2,}/gu, ' ') : text;
    const isSentence = plain.length < SHORT && /[。！？]$/u.test(plain) && !isNotice(plain, '');
    return isSentence ? `${plain.slice(0, -1)}.` : plain;
  };
}

/** Readability's reading of a copy; undefined where it finds nothing, fails, or would take too long. */
function readable(page: Document): Element | undefined {
  if (page.getElementsByTagName('*').length > READABLE_ELEMENTS) return undefined;
  try {
    const copy = page.cloneNode(true) as Document;
    for (const element of copy.querySelectorAll(IDLE)) element.remove();
    // Readability weighs the names of headings: it would take a chapter on comments for a heading of comments, and the
    // `section-header` of a chapter for the header of the page.
    for (const heading of copy.querySelectorAll('h2, h3, h4')) {
      if (heading.matches(UNSEEN)) heading.remove();
      heading.removeAttribute('id');
      heading.removeAttribute('class');
    }
    // Of what leads elsewhere Readability leaves the label and the prices, by which nobody would know it any more.
    leaveOutElsewhere(copy.body);
    return (
      new Reader(copy, {
        charThreshold: ENOUGH,
        disableJSONLD: true,
        keepClasses: true,
        serializer: (node) => node as Element,
      }).parse()?.content ?? undefined
    );
  } catch {
    // Markup that it did not foresee: the plain reading takes over.
    return undefined;
  }
}
