import type { Clip, Identifiers } from '../../clip/clip';
import { hostName } from '../../clip/address';
import { resolverAddress } from '../../clip/resolver';
import { anchorOf } from '../../clip/route';
import { isTracking } from '../../clip/tracking';

/** Signs that the URL standard leaves as they are and references do not survive: braces in TeX, brackets in Markdown. */
const UNSAFE = /[{}\\|^`<>"\s]/g;

/**
 * The address under which others find the work: an arXiv paper's abstract page wherever it was read, else the page's own
 * without what only tracks.
 */
export function citedAddress({ url, identifiers = {} }: Clip): string | undefined {
  const arxiv = arxivNumber(identifiers);
  if (arxiv !== undefined) return resolverAddress('arxiv', arxiv);
  if (url === undefined) return undefined;
  const cited = new URL(url);
  const tracking = [...cited.searchParams.keys()].filter((name) => isTracking(hostName(url), name) || isIdle(cited, name));
  // To write the parameters anew changes how they are encoded: only where there is a reason.
  for (const name of new Set(tracking)) cited.searchParams.delete(name);
  const anchor = isWeChat(cited) ? '' : anchorOf(cited);
  if (cited.hash !== anchor) cited.hash = anchor;
  return cited.href.replace(UNSAFE, encodeURIComponent);
}

const isWeChat = ({ hostname }: URL) => hostname === 'mp.weixin.qq.com';

/** WeChat's addresses grow with each hand that they go through; four parameters name the article, and a short path alone does. */
const isIdle = (url: URL, name: string) => isWeChat(url) && (/^\/s\/./.test(url.pathname) || !['__biz', 'mid', 'idx', 'sn'].includes(name));

/** arXiv's number, which its DOIs end in, as arXiv writes it: clippings have those from before 2007 in small letters (`math.gt/0309136`). */
export const arxivNumber = ({ arxiv, doi }: Identifiers): string | undefined =>
  (arxiv ?? /^10\.48550\/arxiv\.(.+)$/i.exec(doi ?? '')?.[1])?.replace(/\.[a-z]{2}(?=\/)/, (subject) => subject.toUpperCase());
