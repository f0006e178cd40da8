import { isHost } from '../../clip/address';
import { medium as story } from '../../clip/families/documents';
import { workAmong } from '../../clip/families/family';
import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { without } from '../without';
import { attributeAt, oneName, summaryFrom, tagsAt, textAt } from './found';
import type { Site } from './site';

/** What Medium tells its own app, on every domain that it serves. */
const STAMP = `
  meta[property="al:android:package"][content="com.medium.reader"],
  meta[name="twitter:app:name:iphone"][content="Medium"]`;
const TITLE = ['[data-testid="storyTitle"]', '.pw-post-title'];
/** The heading's own furniture (author, reading time, buttons), which Medium marks as not to be read aloud. */
const BESIDE_TEXT = `
  .speechify-ignore, [data-testid="storyTitle"], .pw-post-title, .pw-subtitle-paragraph,
  [data-testid="authorName"], [data-testid="authorPhoto"], [data-testid="storyReadTime"],
  [data-testid="storyPublishDate"], [data-testid="headerSocialShareButton"], [role="tooltip"], button`;

/** A story on Medium or on a domain that Medium serves, such as Towards Data Science was. */
export const medium: Site = {
  matches: (url, document) =>
    (isHost(url.hostname, 'medium.com') || document.querySelector(STAMP) !== null) &&
    document.querySelector(TITLE.join(', ')) !== null,

  read(document, url) {
    const article = document.querySelector('article');
    const text = article && without(article.cloneNode(true) as Element, BESIDE_TEXT);
    for (const picture of text?.querySelectorAll('picture') ?? []) {
      const source = attributeAt(picture, 'source', 'srcset', LIMITS.summary)?.split(/\s/u)[0];
      const image = picture.querySelector('img:not([src])');
      if (source) image?.setAttribute('src', source);
    }
    const id = /-([0-9a-f]{10,12})\/?$/u.exec(url.pathname)?.[1];
    return {
      kind: 'article',
      // A domain that is not known for Medium's would make a second clipping of one story.
      canonicalUrl: id && !workAmong([story], url.href) ? `https://medium.com/p/${id}` : undefined,
      title: textAt(document, TITLE, LIMITS.title),
      authors: oneName(textAt(document, ['[data-testid="authorName"]'])),
      summary: summaryFrom('description', textAt(document, ['.pw-subtitle-paragraph'], LIMITS.summary)),
      keywords: tagsAt(document, 'a[href*="/tag/"], a[href*="/tagged/"]'),
      body: bodyOf(text, url),
    };
  },
};
