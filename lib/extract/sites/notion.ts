import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { tidy } from '../tidy';
import { without } from '../without';
import { textAt } from './found';
import { pagesOf } from './site';
import type { Site } from './site';

/** Notion's page ids: 32 hexadecimal digits at the end of the path. */
const ID = /[0-9a-f]{32}$/u;

/**
 * A page on Notion. Its head speaks of Notion and not of the page: the title is the tab's or the page's own, and the
 * text is what has been drawn so far, which on long pages is not all of it.
 */
export const notion: Site = {
  matches: pagesOf(['notion.so', 'notion.site', 'notion.com'], ID),

  read(document, url) {
    const tab = tidy(document.title, LIMITS.title)?.replace(/\s*(?:\||[-–—])\s*(?:Built with )?Notion$/u, '');
    const title = textAt(document, ['.notion-page-block h1', 'h1.notion-header__title'], LIMITS.title) ?? tab;
    const content = document.querySelector('.notion-page-content');
    return {
      kind: 'article',
      site: 'Notion',
      authors: null,
      publishedAt: null,
      summary: null,
      title: title === 'Notion' ? undefined : title,
      body: bodyOf(without(content, '[role="button"]'), url) ?? null,
    };
  },
};
