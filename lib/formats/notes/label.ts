import type { LinkRel } from '../../clip/clip';

/** Words that say what the link behind them is, and nothing of what it is about. */
const CHINESE = '(?:论文|原文|代码|项目|开源|官方|文章|视频|数据|博客)?(?:链接|地址|网址|主页)|论文|原文|代码|项目|来源';
const ENGLISH = 'paper|pdf|arxiv|code|github|repo(?:sitory)?|project(?: page)?|demo|video|blog|source|link|url';
const LABEL = new RegExp(`(?:^|(?<=[\\s。；;，,.)）'"’”]))(?:(?:${CHINESE}|${ENGLISH})\\s*[:：]|🔗)\\s*$`, 'iu');

/** More than the longest label. */
const LONGEST = 40;

const RELS: readonly [RegExp, LinkRel][] = [
  [/代码|开源|code|github|repo/i, 'code'],
  [/pdf/i, 'pdf'],
  [/论文|paper|arxiv/i, 'paper'],
];

/** The label that ends a text before a link (`代码地址：`, `GitHub:`, `🔗`), as it stands there. */
export function labelBefore(text: string): string | undefined {
  return LABEL.exec(text.slice(-LONGEST))?.[0];
}

/** Whether a text is a label and nothing else. */
export function isLabel(text: string): boolean {
  return LABEL.exec(`${text.replace(/[:：]\s*$/, '')}:`)?.index === 0;
}

/** What a label says the link is. */
export function relOf(label: string): LinkRel | undefined {
  return RELS.find(([words]) => words.test(label))?.[1];
}
