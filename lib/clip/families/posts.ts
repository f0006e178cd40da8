import { isHost } from '../address';
import type { Family } from './family';

/** WeChat gives every sharing of an article a short link of its own; the page names the article. */
export const isWeChatShort = ({ hostname, pathname }: URL): boolean => hostname === 'mp.weixin.qq.com' && /^\/s\/[\w-]+$/.test(pathname);

const wechat: Family = (url, host) => {
  if (host !== 'mp.weixin.qq.com') return undefined;
  if (isWeChatShort(url)) return `wechat:${url.pathname.slice('/s/'.length)}`;
  const [biz, mid, idx] = ['__biz', 'mid', 'idx'].map((name) => url.searchParams.get(name));
  return url.pathname === '/s' && biz && mid ? `wechat:${biz}/${mid}/${idx ?? '1'}` : undefined;
};

/** An answer has an address with its question and one without. */
const zhihu: Family = (url, host) => {
  if (!isHost(host, 'zhihu.com')) return undefined;
  const answer = /^\/(?:question\/\d+\/)?answer\/(\d+)\/?$/.exec(url.pathname)?.[1];
  if (answer) return `zhihu:answer/${answer}`;
  const question = /^\/question\/(\d+)(?:\/answers(?:\/(?:updated|created))?)?\/?$/.exec(url.pathname)?.[1];
  if (question) return `zhihu:question/${question}`;
  const article = /^\/(?:column\/)?p\/(\d+)\/?$/.exec(url.pathname)?.[1];
  return article && `zhihu:p/${article}`;
};

const weibo: Family = (url, host) => {
  if (!isHost(host, 'weibo.com') && !isHost(host, 'weibo.cn')) return undefined;
  const article =
    /^\/(?:ttarticle|article)\/(?:x\/)?m\/show\/id\/(\d+)/.exec(url.pathname)?.[1] ??
    (url.pathname === '/ttarticle/p/show' ? url.searchParams.get('id') : undefined);
  if (article) return `weibo:article/${article}`;
  const post = /^\/(?:\d{5,}|detail|status)\/(\w+)\/?$/.exec(url.pathname)?.[1];
  return post && /^(?:\d{16}|[0-9A-Za-z]{8,10})$/.test(post)
    ? `weibo:${/^\d{16}$/.test(post) ? post : numberOf(post)}`
    : undefined;
};

const BASE_62 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Weibo writes the number of a post shorter: every seven decimal digits, from the end, as four digits of base 62. */
function numberOf(short: string): string {
  const groups = short.match(/.{1,4}(?=(?:.{4})*$)/g) ?? [];
  const numbers = groups.map((group) => [...group].reduce((sum, digit) => sum * 62 + BASE_62.indexOf(digit), 0));
  return numbers.map((number, at) => (at === 0 ? String(number) : String(number).padStart(7, '0'))).join('');
}

/** A comment by its own address is a page of its own. */
const reddit: Family = (url, host) => {
  if (host === 'redd.it')
    return /^\/(\w+)\/?$/.test(url.pathname) ? `reddit:${url.pathname.split('/')[1]}`.toLowerCase() : undefined;
  const found = /^\/(?:(?:r|user)\/[\w-]+\/)?(?:comments|gallery)\/(\w+)(?:\/[^/]*(?:\/(\w+))?)?\/?$/.exec(
    url.pathname,
  );
  if (!isHost(host, 'reddit.com') || !found) return undefined;
  return `reddit:${found[1]}${found[2] ? `/${found[2]}` : ''}`.toLowerCase();
};

/** A post is its number, whatever name stands before it. */
const x: Family = (url, host) => {
  const id = /^\/(?:i\/(?:web\/)?|\w+\/)(?:status(?:es)?|article)\/(\d+)(?:\/(?:photo|video)\/\d+)?\/?$/.exec(
    url.pathname,
  )?.[1];
  return id && (isHost(host, 'x.com') || isHost(host, 'twitter.com')) ? `x:${id}` : undefined;
};

/** Where LessWrong's posts are shown. */
export const LESSWRONG_HOSTS = ['lesswrong.com', 'alignmentforum.org', 'greaterwrong.com'];

/** LessWrong and the Alignment Forum show one collection of posts; the EA Forum has its own. */
const lesswrong: Family = (url, host) => {
  const isLessWrong = LESSWRONG_HOSTS.some((domain) => isHost(host, domain));
  const forum = isLessWrong ? 'lesswrong' : host === 'forum.effectivealtruism.org' && 'eaforum';
  const id = /^\/(?:posts|s\/\w+\/p)\/(\w{17})(?:\/|$)/.exec(url.pathname)?.[1];
  const comment = url.searchParams.get('commentId');
  return forum && id ? `${forum}:${id}${comment ? `/${comment}` : ''}` : undefined;
};

/** The network's sites that have a domain of their own (stackexchange.com/sites). */
export const STACK_EXCHANGE_HOSTS = ['stackexchange.com', 'stackoverflow.com', 'superuser.com', 'serverfault.com', 'askubuntu.com', 'mathoverflow.net', 'stackapps.com']; // prettier-ignore

/** A question is its number; what follows is its name, one of its answers, or who shared it. */
const stackExchange: Family = (url, host) => {
  const id = /^\/(?:questions|q)\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
  return id && STACK_EXCHANGE_HOSTS.some((domain) => isHost(host, domain)) ? `stackexchange:${host}/${id}` : undefined;
};

/** Posts and threads, by the ids that the sites give them. */
export const POSTS: readonly Family[] = [wechat, zhihu, weibo, reddit, x, lesswrong, stackExchange];
