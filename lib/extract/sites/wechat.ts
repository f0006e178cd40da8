import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { chinaTime } from '../china-time';
import { metaOf, oneName, scriptsOf, textAt, wordsOf } from './found';
import { pagesOf } from './site';
import type { Site, SiteReading } from './site';

/**
 * What WeChat shows in place of an article that its author or a court took away, or to a reader whom it takes for a
 * machine. Such a page has none of an article's parts, but it has the frame of one.
 */
const NOTICE = /已被发布者删除|此内容因违规无法查看|该公众号已迁移|此账号已被屏蔽|链接已过期|环境异常|参数错误/u;
const NOTICE_PLACES = ['.weui-msg', '.global_error_msg', '#js_verify', 'body'];
const NOTICE_TITLES = ['.weui-msg__title', '.warn'];

/** An article of a WeChat official account. Its body is hidden until a script shows it. */
export const wechat: Site = {
  matches: pagesOf(['mp.weixin.qq.com'], /^\/(?:s(?:\/|$)|mp\/wappoc_appmsgcaptcha)/u),

  read(document, url) {
    const content = document.querySelector('#js_content');
    const notice = content ? undefined : noticeOf(document, url);
    if (notice) return notice;
    const account = textAt(document, ['#js_name'], LIMITS.name);
    return {
      kind: 'article',
      title: metaOf(document, 'og:title', LIMITS.title) ?? textAt(document, ['#activity-name'], LIMITS.title),
      site: account,
      authors: oneName(metaOf(document, 'author') ?? account),
      canonicalUrl: longLinkOf(document),
      publishedAt: publishedOf(document),
      body: bodyOf(content, url),
    };
  },
};

/** A page that only says why there is no article: its words are told as they are. */
function noticeOf(document: Document, url: URL): SiteReading | undefined {
  const place = NOTICE_PLACES.flatMap((selector) => document.querySelector(selector) ?? [])[0];
  const words = wordsOf(place);
  if (!place || !words || !NOTICE.test(words)) return undefined;
  return {
    title: textAt(place, NOTICE_TITLES, LIMITS.title) ?? words,
    kind: 'other',
    site: '微信公众平台',
    summary: null,
    authors: null,
    publishedAt: null,
    body: bodyOf(place, url) ?? null,
  };
}

/** The article's own address: every sharing has a short link of its own, but the page's script knows account and number. */
function longLinkOf(document: Document): string | undefined {
  const script = scriptsOf(document);
  const variable = (name: string): string | undefined => {
    // `var mid = "" || "" || "2650000001";`: one of them is not empty.
    const values = new RegExp(`\\bvar ${name}\\s*=([^;\\n]*)`, 'u').exec(script)?.[1]?.matchAll(/"([^"]*)"/gu);
    return [...(values ?? [])].map(([, value]) => value).find(Boolean);
  };
  const [biz, mid, idx] = [variable('biz'), variable('mid'), variable('idx')];
  if (!biz || !mid || !idx) return undefined;
  return `https://mp.weixin.qq.com/s?${new URLSearchParams({ __biz: biz, mid, idx }).toString()}`;
}

/** `#publish_time` is filled by a script from `ct`, the moment in Unix seconds. */
function publishedOf(document: Document): string | undefined {
  const seconds = /\bct\s*=\s*["'](\d{10})["']/u.exec(scriptsOf(document))?.[1];
  return chinaTime(seconds) ?? document.querySelector('#publish_time')?.textContent?.match(/\d{4}-\d{2}-\d{2}/u)?.[0];
}
