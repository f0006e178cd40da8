import { isHost } from '../../clip/address';
import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { cleanNames, splitNames } from '../names';
import { without } from '../without';
import { metaOf, summaryFrom, textAt } from './found';
import type { Site } from './site';

/** Substack serves newsletters under names of their own, from its own store of scripts. */
const STAMP = 'link[href^="https://substackcdn.com/"], script[src^="https://substackcdn.com/"]';
const BESIDE_TEXT = `
  .subscription-widget-wrap, .subscription-widget-wrap-editor, .subscribe-widget, .button-wrapper,
  .image-link-expand, .pencraft.header-anchor-widget, .header-anchor-parent, .digestPostEmbed, .paywall, button,
  form`;

/**
 * A letter on Substack. Many are named after their authors, who are authors nevertheless. What only subscribers may
 * read is not on the page.
 */
export const substack: Site = {
  matches: (url, document) =>
    (isHost(url.hostname, 'substack.com') || document.querySelector(STAMP) !== null) && url.pathname.startsWith('/p/'),

  read(document, url) {
    const letter = document.querySelector('.available-content, .body.markup');
    return {
      kind: 'article',
      authors: cleanNames(splitNames(metaOf(document, 'author') ?? ''), () => false),
      title: textAt(document, ['h1.post-title', '.post-header h1'], LIMITS.title),
      summary: summaryFrom('description', textAt(document, ['h3.subtitle', '.post-header .subtitle'], LIMITS.summary)),
      body: bodyOf(without(letter, BESIDE_TEXT), url),
    };
  },
};
