import { isHost } from '../../clip/address';

/** Where papers stand before, or without, being published; the name is that of the server. */
const PREPRINTS = {
  'arxiv.org': 'arXiv',
  'biorxiv.org': 'bioRxiv',
  'medrxiv.org': 'medRxiv',
  'chemrxiv.org': 'ChemRxiv',
  'psyarxiv.com': 'PsyArXiv',
  'ssrn.com': 'SSRN',
  'preprints.org': 'Preprints.org',
  'researchsquare.com': 'Research Square',
  'chinaxiv.org': 'ChinaXiv',
};

const NEWSPAPERS = [
  ...['nytimes.com', 'washingtonpost.com', 'wsj.com', 'ft.com', 'theguardian.com', 'latimes.com', 'usatoday.com', 'telegraph.co.uk', 'thetimes.co.uk'],
  ...['independent.co.uk', 'lemonde.fr', 'faz.net', 'sueddeutsche.de', 'zeit.de', 'elpais.com', 'scmp.com', 'asahi.com', 'people.com.cn', 'gmw.cn'],
  ...['chinadaily.com.cn', 'cyol.com', 'infzm.com', 'stdaily.com', 'jfdaily.com', 'bjnews.com.cn', 'nfnews.com', 'thepaper.cn'],
];

const ENCYCLOPEDIAS = ['wikipedia.org', 'britannica.com', 'baike.baidu.com', 'scholarpedia.org', 'plato.stanford.edu', 'zgbk.com'];

/** Where what is written is a post in somebody's own column. */
const WEBLOGS = [
  ...['mp.weixin.qq.com', 'zhuanlan.zhihu.com', 'wordpress.com', 'blogspot.com', 'medium.com', 'substack.com', 'tumblr.com', 'blogger.com'],
  ...['hashnode.dev', 'dev.to', 'ghost.io', 'jianshu.com', 'cnblogs.com', 'blog.csdn.net', 'juejin.cn', 'sspai.com', 'lesswrong.com'],
];

/** Where a post stands for itself and begins no thread. */
const SOCIAL = ['x.com', 'twitter.com', 'weibo.com', 'weibo.cn', 'bsky.app', 'threads.net', 'mastodon.social', 'mathstodon.xyz', 'linkedin.com', 'facebook.com'];

const isOf = (hosts: readonly string[]) => (host: string) => hosts.some((domain) => isHost(host, domain));

export const isNewspaper = isOf(NEWSPAPERS);
export const isEncyclopedia = isOf(ENCYCLOPEDIAS);
export const isWeblog = isOf(WEBLOGS);
export const isSocial = isOf(SOCIAL);

/** The preprint server at a host, by its name. */
export const preprintServer = (host: string): string | undefined => Object.entries(PREPRINTS).find(([domain]) => isHost(host, domain))?.[1];
