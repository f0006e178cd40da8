import { hostName, isHost } from '../../clip/address';
import type { Kind } from '../../clip/clip';
import { letters } from './letters';

/** Sites that are known by a name rather than by their host, and what most of their pages are. */
const SITES: Readonly<Record<string, readonly [name: string, kind?: Kind]>> = {
  'arxiv.org': ['arXiv', 'paper'],
  'arxiv-vanity.com': ['arXiv', 'paper'],
  'aclanthology.org': ['ACL Anthology', 'paper'],
  'openreview.net': ['OpenReview', 'paper'],
  'doi.org': ['DOI', 'paper'],
  'proceedings.mlr.press': ['PMLR', 'paper'],
  'openaccess.thecvf.com': ['CVF Open Access', 'paper'],
  'semanticscholar.org': ['Semantic Scholar', 'paper'],
  'paperweekly.site': ['PaperWeekly', 'paper'],
  'github.com': ['GitHub', 'code'],
  'gitlab.com': ['GitLab', 'code'],
  'gitee.com': ['Gitee', 'code'],
  'huggingface.co': ['Hugging Face', 'code'],
  'reddit.com': ['Reddit', 'discussion'],
  'news.ycombinator.com': ['Hacker News', 'discussion'],
  'stackoverflow.com': ['Stack Overflow', 'discussion'],
  'stackexchange.com': ['Stack Exchange', 'discussion'],
  'zhihu.com': ['知乎', 'discussion'],
  'zhuanlan.zhihu.com': ['知乎', 'article'],
  'twitter.com': ['Twitter', 'discussion'],
  'x.com': ['X', 'discussion'],
  'weibo.com': ['微博', 'discussion'],
  'youtube.com': ['YouTube', 'video'],
  'youtu.be': ['YouTube', 'video'],
  'vimeo.com': ['Vimeo', 'video'],
  'bilibili.com': ['哔哩哔哩', 'video'],
  'mp.weixin.qq.com': ['微信公众平台', 'article'],
  'medium.com': ['Medium', 'article'],
  'towardsdatascience.com': ['Towards Data Science', 'article'],
  'lesswrong.com': ['LessWrong', 'article'],
  'docs.google.com': ['Google Docs', 'other'],
  'drive.google.com': ['Google Drive', 'other'],
};

/** The most exact entry for a host: `zhuanlan.zhihu.com` before `zhihu.com`. */
function siteOf(url: string): readonly [name: string, kind?: Kind] | undefined {
  const host = hostName(url);
  const domains = Object.keys(SITES).filter((domain) => isHost(host, domain));
  return SITES[domains.sort((a, b) => b.length - a.length)[0] ?? ''];
}

/** What a site is called in a list: the name people know, else its host without `www.`. */
export function siteName(url: string): string {
  return siteOf(url)?.[0] ?? hostName(url);
}

/** What most pages of a site are, where the site tells. */
export function siteKind(url: string): Kind | undefined {
  return siteOf(url)?.[1];
}

/** An address as one would say it: without scheme and `www.`, and in its own letters where it is encoded well. */
export function readableAddress(url: string): string {
  const address = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  try {
    const decoded = decodeURI(address);
    return /[\p{C}\s]/u.test(decoded) ? address : decoded;
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

/**
 * A title and its site, where the title ends in the site's own name (`… | Synthesis AI` at synthesis.ai, `… - 知乎` at
 * zhihu.com): the name leaves the title.
 */
export function withoutSiteName(title: string, url: string): { title: string; site: string } {
  const site = siteName(url);
  const [, rest = '', written = ''] = /^(.*\S)\s+[|–—-]\s+([^|–—-]{1,60})$/u.exec(title) ?? [];
  const name = letters(written);
  if (name === '') return { title, site };
  if (name === letters(hostName(url))) return { title: rest, site: written };
  return { title: name === letters(site) ? rest : title, site };
}
