import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { tidy } from '../tidy';
import { without } from '../without';
import { summaryFrom, textAt } from './found';
import { pagesOf } from './site';
import type { Site } from './site';

/** What an encyclopaedia's page carries beside its text: edit links, navigation, notices, marks of sources. */
const BESIDE_TEXT = `
  .navbox, .vertical-navbox, .sidebar, .metadata, .ambox, .hatnote, .noprint, .toc, #toc, .mw-jump-link,
  .reference, .reflist, .mw-references-wrap, .refbegin, .shortdescription, .catlinks, .authority-control, style`;
const FIRST_PARAGRAPH = ':scope > p, :scope > section > p';

/** An article of Wikipedia. It has no author to name; its first paragraph says what it is on. */
export const wikipedia: Site = {
  matches: pagesOf(['wikipedia.org'], /^\/(?:wiki|zh(?:-\w+)?)\/./u),

  read(document, url) {
    without(document, '.mw-editsection');
    const text = without(document.querySelector('#mw-content-text .mw-parser-output'), BESIDE_TEXT);
    const paragraphs = [...(text?.querySelectorAll(FIRST_PARAGRAPH) ?? [])];
    const first = paragraphs
      .map((paragraph) => tidy(paragraph.textContent, LIMITS.summary))
      .find((words) => words && words.length > 30);
    return {
      kind: 'article',
      site: url.hostname.startsWith('zh.') ? '维基百科' : 'Wikipedia',
      authors: null,
      title: textAt(document, ['#firstHeading'], LIMITS.title),
      summary: summaryFrom('extract', first),
      body: bodyOf(text, url),
    };
  },
};
