import { isHost } from '../address';
import { videoId } from './bilibili-id';
import type { Family } from './family';

const bilibili: Family = (url, host) => {
  if (!isHost(host, 'bilibili.com') && host !== 'b23.tv') return undefined;
  const article = /^\/(?:read\/(?:mobile\/)?(cv\d+)|read\/mobile\/(\d+)|(opus\/\d+))\/?$/i.exec(url.pathname);
  if (article) return `bilibili:${(article[1] ?? article[3] ?? `cv${article[2]}`).toLowerCase()}`;
  const [, id, number] = /^\/(?:video\/)?(?:(BV[0-9A-Za-z]{10})|av(\d{1,15}))\/?$/i.exec(url.pathname) ?? [];
  const video = id?.replace(/^bv/i, 'BV') ?? (number && videoId(number));
  if (!video) return undefined;
  const part = url.searchParams.get('p');
  return `bilibili:${video}${part && part !== '1' ? `?p=${part}` : ''}`;
};

/** A video on YouTube, at any of the addresses that play it. */
export const youtube: Family = (url, host) => {
  const isYouTube = isHost(host, 'youtube.com') || host === 'youtube-nocookie.com';
  const id =
    host === 'youtu.be'
      ? url.pathname.slice(1)
      : isYouTube && url.pathname === '/watch'
        ? url.searchParams.get('v')
        : isYouTube && /^\/(?:shorts|live|embed|v)\/([\w-]{11})\/?$/.exec(url.pathname)?.[1];
  return id && /^[\w-]{11}$/.test(id) ? `youtube:${id}` : undefined;
};

/** Videos, and Bilibili's articles, by the ids that the sites give them. */
export const VIDEOS: readonly Family[] = [bilibili, youtube];
