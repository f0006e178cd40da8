import { isHost } from '../../clip/address';
import { workAmong } from '../../clip/families/family';
import { youtube as video } from '../../clip/families/videos';
import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { parseDate } from '../dates';
import { attributeAt, metaOf, summaryFrom, textAt, wordsOf } from './found';
import type { Site } from './site';

const keyOf = (url: URL) => workAmong([video], url.href) as string | undefined;

/**
 * A video on YouTube. The next video is shown without a load and keeps the head of the one before, so that the head is
 * asked only when it is of the video in the address.
 */
export const youtube: Site = {
  matches: (url) => isHost(url.hostname, 'youtube.com') && keyOf(url) !== undefined,

  read(document, url, now) {
    const id = keyOf(url)?.slice('youtube:'.length);
    const headIsOf = metaOf(document, 'identifier') ?? metaOf(document, 'videoId');
    const isCurrent = headIsOf === undefined || headIsOf === id;
    const head = (name: string, limit?: number) => (isCurrent ? metaOf(document, name, limit) : undefined);
    const channel =
      textAt(document, ['ytd-watch-metadata ytd-channel-name a', '#owner #channel-name a']) ??
      (isCurrent ? attributeAt(document, '[itemprop="author"] [itemprop="name"]', 'content') : undefined);
    const shown = document.querySelector('ytd-watch-metadata #description-inline-expander yt-attributed-string');
    const description = wordsOf(shown) ?? head('description', LIMITS.summary);
    const date =
      head('datePublished') ??
      head('uploadDate') ??
      textAt(document, ['ytd-watch-metadata #info-container #info', '#info-strings'], LIMITS.name);
    return {
      kind: 'video',
      site: 'YouTube',
      title: textAt(document, ['ytd-watch-metadata h1', 'h1.title'], LIMITS.title) ?? head('title', LIMITS.title),
      authors: channel ? [channel] : null,
      publishedAt: parseDate(date, now) ?? null,
      canonicalUrl: `https://www.youtube.com/watch?v=${id}`,
      summary: summaryFrom('description', description) ?? null,
      body: bodyOf(shown, url) ?? null,
    };
  },
};
