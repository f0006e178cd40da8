import type { PageExtract } from './page-extract';

/** Why a page that was read is not the page that was meant. */
export type Refusal = 'PageChallenge' | 'PageDeleted' | 'PageLogin';

/** An article that merely speaks of these things is longer. Words; each Chinese character is one. */
const MOST_WORDS = 250;

/** The signs by which each kind is known: in the title, or in a text that has hardly anything else. */
const SIGNS: readonly [refusal: Refusal, title: RegExp, text: RegExp][] = [
  [
    'PageChallenge',
    /^(?:just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|security check|robot check|安全验证|人机验证|百度安全验证)/i,
    /verify(?:ing)? (?:that )?you are (?:a )?human|checking (?:if the site connection is secure|your browser)|enable javascript and cookies to continue|unusual traffic from your|press (?:&|and) hold|are you a robot|complete the captcha|环境异常|完成验证后即可继续|请完成(?:下方|安全|以下)?验证|拖动滑块|人机验证|访问过于频繁/i,
  ],
  [
    'PageDeleted',
    /^(?:页面不存在|文章不存在|内容已删除)/i,
    /已被发布者删除|此内容因违规无法查看|该(?:内容|文章|帖子|问题|回答|视频)(?:已被删除|已删除|不存在)|抱歉.{0,12}(?:已被删除|不存在)|this (?:post|page|article|video|story|tweet) (?:has been|was) (?:deleted|removed)|has been removed by the (?:author|moderators)/i,
  ],
  [
    'PageLogin',
    /^(?:log ?in|sign ?in|登录|登陆|请登录)(?:\s*[-–—|·_]|$)/i,
    /(?:log ?in|sign ?in) (?:to|or (?:sign|create)[\w ]*to) (?:continue|view|see|read)|you must (?:be logged in|log ?in|sign ?in)|登录后(?:查看|阅读|继续|可见)|请(?:先)?登录后|登录(?:即可|以)(?:查看|继续)/i,
  ],
];

/**
 * Whether what was read is a check for robots, a notice of deletion or a login wall in an article's place. Only a page
 * with hardly any text is suspected.
 */
export function refusalOf({ title, body, authors }: PageExtract): Refusal | undefined {
  if ((body?.words ?? 0) > MOST_WORDS || (authors?.length ?? 0) > 1) return undefined;
  const text = body?.text ?? '';
  return SIGNS.find(([, inTitle, inText]) => inTitle.test(title) || inText.test(`${title}\n${text}`))?.[0];
}
