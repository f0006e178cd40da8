import type { Body } from '../clip/clip';
import { bodyOf } from './body';
import { leaveOutAboveTitle, leaveOutBelowClosing } from './closing';
import { contentIn, missedBy } from './content';
import { makeupOf } from './density';
import type { Makeup } from './density';
import { leaveOutControls } from './controls';
import { foldedDescription } from './folded-description';
import { leaveOutMasthead, type Said } from './masthead';
import { offered } from './offered';
import type { Page } from './page';
import { leaveOutPointers } from './pointers';
import { readable, UNSEEN } from './readable';
import { threadOf } from './thread';
import { leaveOutTwice } from './twice';
import { without } from './without';

/** The article's text and HTML, from a copy of a page; the copy is left as it is. What was said already is not said again at its beginning. */
export function readArticle(page: Page, said: () => Said): Body | undefined {
  const { document, posts } = page;
  if (posts.length > 0) return bodyOf(threadOf(posts, document), document.baseURI);
  const content = contentOf(page);
  if (!content) return undefined;
  const folded = foldedDescription(page, content);
  if (folded) content.prepend(folded);
  without(content, UNSEEN, ({ textContent }) => !/\d/u.test(textContent));
  if (page.heading) leaveOutAboveTitle(content, page.heading);
  leaveOutMasthead(content, said);
  leaveOutPointers(content);
  leaveOutTwice(content);
  leaveOutBelowClosing(content);
  return bodyOf(content, document.baseURI);
}

/** Readability's reading, unless the page shows that it missed the content: then what the page itself makes of it. */
function contentOf(page: Page): Element | undefined {
  const { document } = page;
  const makeups = document.querySelector('body') ? makeupOf(document.body) : new Map<Element, Makeup>();
  if (makeups.size === 0) return undefined;
  const article = readable(page);
  if (!article) return contentIn(offered(document, makeups));
  const missed = missedBy(article, page, makeups);
  if (missed) return missed;
  leaveOutControls(article);
  return article;
}
