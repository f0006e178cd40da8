import { isHost } from '../../clip/address';
import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { cleanNames, splitNames } from '../names';
import { without } from '../without';
import { metaOf, tagsAt, textAt, textsAt } from './found';
import type { Site } from './site';

const CONTENT = '.entry-content, .post-content, .wp-block-post-content';
/** What WordPress and its common plugins put into a post: sharing, likes, related posts, tables of contents. */
const BESIDE_TEXT = `
  .sharedaddy, .jp-relatedposts, #jp-post-flair, .wpcnt, .addtoany_share_save_container, .yarpp, .post-navigation,
  .author-box, .ez-toc-container, #toc_container, .wp-block-buttons, form, button`;

/** The author's card (hCard), also where the blog bears the author's name. */
const AUTHOR = '.author.vcard .fn, .wp-block-post-author__name';

/** One post on a blog that WordPress runs. */
export const wordpress: Site = {
  matches: (url, document) =>
    (isHost(url.hostname, 'wordpress.com') || /^WordPress\b/u.test(metaOf(document, 'generator') ?? '')) &&
    // bbPress shows its threads in the same templates.
    document.querySelector('body:not(.bbpress):is(.single, .single-post), body:not(.bbpress) article.type-post') !== null &&
    document.querySelectorAll(CONTENT).length === 1,

  read(document, url) {
    const content = document.querySelector(CONTENT);
    const authors = cleanNames(textsAt(document, AUTHOR).flatMap(splitNames), () => false);
    return {
      kind: 'article',
      title: textAt(document, ['h1.entry-title', 'h1.wp-block-post-title', '.entry-title'], LIMITS.title),
      authors,
      keywords: tagsAt(document, 'a[rel~="tag"]:not([rel~="category"])'),
      body: bodyOf(without(content, BESIDE_TEXT), url),
    };
  },
};
