import { isHost } from '../address';
import { MEDIUM_HOSTS, NOTION_HOSTS } from './documents';
import { ARXIV_HOSTS } from './papers';
import { LESSWRONG_HOSTS, STACK_EXCHANGE_HOSTS } from './posts';

/** Where the works of each family are shown, by the word that their keys begin with. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  arxiv: [...ARXIV_HOSTS, 'doi.org'],
  doi: ['doi.org'],
  acl: ['aclanthology.org', 'aclweb.org', 'doi.org'],
  openreview: ['openreview.net'],
  bilibili: ['bilibili.com', 'b23.tv'],
  youtube: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
  wechat: ['mp.weixin.qq.com'],
  zhihu: ['zhihu.com'],
  weibo: ['weibo.com', 'weibo.cn'],
  reddit: ['reddit.com', 'redd.it'],
  x: ['x.com', 'twitter.com'],
  lesswrong: LESSWRONG_HOSTS,
  eaforum: ['forum.effectivealtruism.org'],
  stackexchange: STACK_EXCHANGE_HOSTS,
  github: ['github.com'],
  gist: ['gist.github.com'],
  medium: MEDIUM_HOSTS,
  notion: NOTION_HOSTS,
  googledocs: ['docs.google.com', 'drive.google.com'],
  wikipedia: ['wikipedia.org'],
};

/** Whether a work with this key can be shown on this host: a family's works stand on the family's own domains. */
export function isShownOn(host: string, key: string): boolean {
  const family = key.slice(0, key.indexOf(':'));
  return Object.hasOwn(PLACES, family) && PLACES[family]!.some((domain) => isHost(host, domain));
}
