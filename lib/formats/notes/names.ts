import { LIMITS } from '../../clip/limits';

/** Words that stand before a colon and name nobody. */
const NOT_NAMES = new Set(
  `注 注意 备注 总结 小结 讨论 问题 回答 结论 提示 要点 摘要 简介 例如 比如 参考 标题 地址 链接 来源
  note notes nb todo idea ideas question answer summary tip tips warning reminder update example abstract conclusion fact
  ps why how what goal plan next`.split(/\s+/),
);

const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const PARTICLE = 'v|van|von|de|der|den|del|della|di|da|dos|la|le|bin|ibn|al';
const LATIN_NAME = new RegExp(`^${CAPITALISED}(?: (?:${PARTICLE}|${CAPITALISED})){0,4}$`, 'u');

/** Chinese names have two to four characters; names from elsewhere, and pen names, have more. */
const HAN_NAME = /^(?!.*[的是了在和与有不为要被把吗呢])[\p{Script=Han}·•-]{2,12}$/u;

/** Whether a text looks like somebody's name. */
export function isName(text: string): boolean {
  return text.length <= 60 && !NOT_NAMES.has(text.toLowerCase()) && (LATIN_NAME.test(text) || HAN_NAME.test(text));
}

/** Whether a text looks like a full name in Latin letters: at least two capitalised words. */
export function isFullName(text: string): boolean {
  return isName(text) && LATIN_NAME.test(text) && text.includes(' ');
}

/** The names in a list of authors (`A Author, B Author & C Author`); `undefined` when it is no such list. */
export function namesIn(text: string): string[] | undefined {
  const names = splitNames(text);
  return names.length > 0 && names.every(isName) ? names : undefined;
}

/** The parts of a list of authors that somebody marked as one with `by`. */
export function splitNames(text: string): string[] {
  const parts = text.split(/[,，、;；&＆]|(?<!\s)\s+(?:and|et)\s+/).map((name) => name.trim());
  return parts.filter((name) => name !== '' && name.length <= LIMITS.author);
}
