import { acl } from './acl';
import { arxiv } from './arxiv';
import { arxivHtml } from './arxiv-html';
import { bilibili, bilibiliArticle } from './bilibili';
import { blogger } from './blogger';
import { gist } from './gist';
import { github } from './github';
import { githubThread } from './github-thread';
import { googleDocs } from './google-docs';
import { hackerNews } from './hacker-news';
import { ieee } from './ieee';
import { lesswrong } from './lesswrong';
import { loneFile } from './lone-file';
import { mastodon } from './mastodon';
import { medium } from './medium';
import { notion } from './notion';
import { openreview } from './openreview';
import { pubmed } from './pubmed';
import { reddit } from './reddit';
import type { Site } from './site';
import { stackExchange } from './stack-exchange';
import { substack } from './substack';
import { wechat } from './wechat';
import { weibo, weiboArticle } from './weibo';
import { wikipedia } from './wikipedia';
import { wordpress } from './wordpress';
import { x } from './x';
import { youtube } from './youtube';
import { zhihu, zhihuArticle } from './zhihu';

/** Every site with a reader of its own, in the order of their names. */
const SITES: readonly Site[] = [
  acl,
  arxiv,
  arxivHtml,
  bilibili,
  bilibiliArticle,
  blogger,
  gist,
  github,
  githubThread,
  googleDocs,
  hackerNews,
  ieee,
  lesswrong,
  loneFile,
  mastodon,
  medium,
  notion,
  openreview,
  pubmed,
  reddit,
  stackExchange,
  substack,
  wechat,
  weibo,
  weiboArticle,
  wikipedia,
  wordpress,
  x,
  youtube,
  zhihu,
  zhihuArticle,
];

/** The reader for a page; undefined for the many sites that say enough of themselves. */
export function siteFor(url: URL, document: Document): Site | undefined {
  return SITES.find((site) => site.matches(url, document));
}
