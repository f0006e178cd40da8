import { LIMITS } from '../../clip/limits';
import { parseDate } from '../dates';
import { inChina } from '../china-time';
import { without } from '../without';
import { oneName, summaryFrom, textAt } from './found';
import { bodyOfPosts, discussion, headlineOf, postsIn } from './posts';
import { pagesOf } from './site';
import type { Site } from './site';

const isPost = pagesOf(['weibo.com'], /^\/(?:\d+|detail|status)\/\w+\/?$/u);
const isMobilePost = pagesOf(['weibo.cn'], /^\/(?:status|detail)\/\w+\/?$/u);

const POST = 'article[class*="woo-panel-main"], .weibo-main, .card.m-panel';
const AUTHOR = ['a[class*="head_name"]', '.weibo-top .m-text-cut', '.weibo-top h3'];
const TIME = ['a[class*="head-info_time"]', '.weibo-top .time'];
const WORDS = '[class*="detail_wbtext"], [class*="detail_text"], .weibo-text';
/** The post that this one passes on. */
const PASSED_ON = '[class*="detail_reText"], .weibo-rp .weibo-text';
const PASSED_ON_FROM = ['[class*="detail_nick"]', '[class*="retweet"] a[class*="head_name"]'];
const COMMENT = '.wbpro-list .item1in .text, .wbpro-list .item2 .text';
const DEEPEST = [WORDS, PASSED_ON].join(', ');

/** A post on Weibo and the comments beneath it. Its class names end in hashes that change with every release. */
export const weibo: Site = {
  matches: (url) => isPost(url) || isMobilePost(url),

  read(document, url, now) {
    const post = without(document.querySelector(POST), '.expand');
    if (!post) return { kind: 'discussion', site: '微博' };
    const words = [...post.querySelectorAll(DEEPEST)].filter((element) => !element.querySelector(DEEPEST));
    const said = words.find((element) => !element.matches(PASSED_ON)) ?? words[0];
    const passedOn = words.find((element) => element !== said);
    const own = { author: textAt(post, AUTHOR), text: said };
    const other = { author: textAt(post, PASSED_ON_FROM)?.replace(/^@/u, ''), text: passedOn };
    const comments = postsIn(document.querySelectorAll(COMMENT), ['a'], ':scope > span');
    return {
      ...discussion(document, url, titleOf(said), own, [own, other, ...comments]),
      site: '微博',
      publishedAt: dateOf(textAt(post, TIME, LIMITS.name), now) ?? null,
    };
  },
};

/** A long article on Weibo (头条文章), whose text is invisible until a script has looked at it. */
export const weiboArticle: Site = {
  matches: pagesOf(['weibo.com'], /^\/(?:ttarticle|article)\//u),

  read(document, url, now) {
    const content = document.querySelector('[node-type="contentBody"], .WB_editor_iframe_new, .WB_editor_iframe');
    return {
      kind: 'article',
      site: '微博',
      title: textAt(document, ['[node-type="articleTitle"]', '.main_editor .title', '.f-art-tit'], LIMITS.title),
      authors: oneName(textAt(document, ['.authorinfo .author2 em', '.authorinfo em', '.m-feed h3'])),
      publishedAt: dateOf(textAt(document, ['.authorinfo .time', '.m-feed .time'], LIMITS.name), now),
      summary: summaryFrom('description', textAt(document, ['.preface'], LIMITS.summary)),
      body: content ? bodyOfPosts(document, [{ text: without(content, '.preface') }], url) : undefined,
    };
  },
};

/** What the author put first between 【】, else the first line, else the topic. */
function titleOf(words: Element | undefined): string | undefined {
  const text = words?.textContent ?? '';
  return /【([^】]{2,120})】/u.exec(text)?.[1] ?? headlineOf(words) ?? /#([^#]{2,80})#/u.exec(text)?.[1];
}

/** Weibo leaves the year out when it is this one (`1-5 10:23`), and its century else (`25-1-5 10:23`). */
function dateOf(text: string | undefined, now: Date): string | undefined {
  const [, year, month, day] = /(?<![\d-])(?:(\d{2})-)?(\d{1,2})-(\d{1,2})(?![\d-])/u.exec(text ?? '') ?? [];
  if (!month || !day) return parseDate(inChina(text?.replace('发布于', '')), now);
  const written = `${year ? `20${year}` : now.getFullYear()}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(written, now);
}
