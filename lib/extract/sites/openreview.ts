import { isHost } from '../../clip/address';
import { LIMITS } from '../../clip/limits';
import { identifiersOf } from '../../clip/families/papers';
import { parseDate } from '../dates';
import { metaOf, summaryFrom, tagsIn, textAt, textsAt, wordsOf } from './found';
import { bodyOfPosts } from './posts';
import type { Site } from './site';

/** A paper on OpenReview with its reviews. The sharing card is cut at 70 and 200 characters; the fields are whole. */
export const openreview: Site = {
  matches: (url) => isHost(url.hostname, 'openreview.net') && identifiersOf(url.href).openreview !== undefined,

  read(document, url, now) {
    const forum = document.querySelector('.forum-note, .note-forum') ?? document;
    const fields = new Map(
      [...forum.querySelectorAll('.note-content-field')].flatMap((label) => {
        const value = label.parentElement?.querySelector('.note-content-value');
        return value ? [[label.textContent?.replace(':', '').trim().toLowerCase(), value]] : [];
      }),
    );
    const summary = wordsOf(fields.get('abstract')) ?? metaOf(document, 'citation_abstract', LIMITS.summary);
    const venue = textAt(forum, ['.forum-meta [class*="folder"] + *', '.forum-meta .venue'], LIMITS.name);
    const authors = textsAt(forum, '.forum-authors a, .note-authors a');
    const replies = [...document.querySelectorAll('.forum-replies-container .note, #note-children .note')].map(
      (note) => ({
        author: textAt(note, ['.signatures', '.heading h4'])?.replace(/^by\s+/i, ''),
        text: note.querySelector('.note-content-container, .note-content'),
      }),
    );
    const shown = textAt(forum, ['.forum-meta .date'], LIMITS.name)?.replace(/^.*?Published:\s*/u, '');
    return {
      kind: 'paper',
      site: 'OpenReview',
      title: textAt(document, ['.forum-title h2', '.citation_title'], LIMITS.title),
      authors: metaOf(document, 'citation_author') ? undefined : authors,
      publishedAt: parseDate(metaOf(document, 'citation_online_date') ?? shown, now),
      venue: venue ?? metaOf(document, 'citation_conference_title'),
      keywords: tagsIn(fields.get('keywords')?.textContent ?? undefined),
      summary: summaryFrom('abstract', summary),
      body: bodyOfPosts(document, [{ text: fields.get('abstract') }, ...replies], url),
    };
  },
};
