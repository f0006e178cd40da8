import { LIMITS } from '../clip/limits';
import { LETTER, LOWER, UPPER } from './letters';
import { MONTHS } from './months';
import { setOf } from './set-of';
import { bare, tidy, withoutTags } from './tidy';

/** What stands before names in a byline, in English and Chinese. */
const LABEL =
  /^\s*(?:(?:posted|written|published|story|words|text|reported)?\s*\bby\b[:\s]+|(?:eingestellt |veröffentlicht |verfasst )?(?:von|p[ao]r)(?:\s+|$)|authors?\s*[:：]\s*|(?:autor(?:in)?|text):\s*|rechtsanw(?:alt|ältin)\s+|(?:本报|本刊|特约)?(?:作者|[记記]者|撰文|撰稿|通讯员|编译|翻译)\s*[|｜:：/\s]\s*|文\s*[|｜:：/]\s*)/i;
/** A word before a name that may begin one as well, where it has a capital: di Ada Lovelace, Di Stefano. And what somebody is, in one word or two, before a name of two. */
const BEFORE = new RegExp(
  String.raw`^(?:d[ai]|[Aa][fv]|[Dd]oor)\s+(?=[${UPPER}])|^(?:\S{3,20}[ -])?\S{0,12}(?:edakteur|eporter|orrespondent|autor|olontär|ournalist)(?:in|e)?:?\s+(?=[${UPPER}]\S+\s[${UPPER}])`,
  'u',
);
/** Who prepared a text, or took its pictures, and did not write it. */
export const EDITOR = String.raw`(?:(?:[责責]任)?[编編][辑輯校]|[责責][编編]|选稿|[审審]核|校[对對]|排版)`;
export const EDITED = new RegExp(String.raw`^[\s[【（(]*(?:${EDITOR}(?:[|｜:：/\s丨]|$)|edited by\b|(?:foto|photo|bild)[a-zà-ÿ]*(?::| by\b))`, 'i');
/** Degrees, memberships and posts that follow a name. */
const POST =
  /^(?:ph\.?\s?d|m\.?d|d\.?o|[bm]\.?(?:a|sc?)|m\.?p\.?h|j\.?d|mba|ll\.?[bm]|jr|sr|esq|r\.?n|r\.?d|rdn|ld|cpa|cfp|cfa|dds|dpt|pa-c|np|lcsw|ii|iii)\.?®?$/i;
/** What somebody does. */
const OFFICE =
  /\b(?:professor|lecturer|reporter|correspondent|columnist|producer|contributor|candidate|researcher|director|analyst|journalist|editor|writer|scientist|economist|strategist|critic|chief|officer|founder|photographer|illustrator|manager|engineer|consultant|specialist|vice president)\b|^(?:head|chair|dean|director|president|secretary|vp|lead) of\b|^envoyée?s? sp/i;
/** Whether a text says what somebody is. */
export const isOffice = (text: string): boolean => POST.test(text) || OFFICE.test(text);
/** A ministry names itself in a row of words. */
const MINISTRY = /^(?:the )?(?:department|ministry|office|bureau|institute|cent(?:er|re)|committee|agency) (?:for|of)\b/i;
/** Where somebody was, or is from. */
const WHERE = /(?<!\s)\s*\((?:[^()]|\([^()]*\))*\)?(?=\s*(?:[,;&]|$|and\b|und\b|et\b))/gi;
/** A day or an hour beside the names. */
const DATED = new RegExp(
  String.raw`\b(?:19|20)\d{2}\b|\d{4}年|\d:\d{2}|\b\d{1,2} ?[ap]\.?m\b|^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|${MONTHS})\.?(?:\s*\d{1,2})?$`,
  'i',
);
/** Words in a name's place that name nobody. */
const NOBODY = setOf(
  'in on von par por admin administrator anonymous authors written posted published updated editor guest me none null root staff super undefined unknown user webmaster webteam wp home email share recipe journalist 团队 佚名 匿名 未知 管理员 小编 编辑 记者 来源 原创 关注 订阅 粉丝 私信',
);
/**
 * Between two names. A word in lower case on either side belongs to one name, as in "staff and news services"; and the "and" of
 * Spain, Italy and Poland may stand in the name of a family, Ortega y Gasset.
 */
const AND = new RegExp(String.raw`\s(?:(?:[Aa]nd|AND|&|und|et|on|[·•⋅▪])\s+(?=[^${LOWER}])|[yei]\s+(?=[${UPPER}]\S*\s+[${UPPER}]))`, 'u');
/** What stands behind a name, after a sign or with nothing between: an office, a newspaper, an agency, where somebody writes from. A society may have such words inside. */
const BEHIND =
  /(?<=\S\s\S.*?)(?<!\b(?:society|cent(?:er|re)|institute|council|foundation|association|alliance|of|for|in))\s(?:[–—/-]\s|@|(?:for|in|(?:of )?the|special|contributing|associated press|tribune news|bloomberg|reuters)\b|(?:staff|guest|senior) \S*(?:er|ist|or|ent)s?\b).*$/i;
/** The newspaper behind a name in capitals, and the next sentence: ADA LOVELACE Tribune Staff, Ada Lovelace. Photographs by Kim Frost. */
const BEYOND = new RegExp(String.raw`(?<=[${LOWER}]{4})\. .*$|(?<=^[${UPPER}.'’-]+(?: [${UPPER}.'’-]+)* [${UPPER}'’-]{3,}) [${UPPER}][${LOWER}]{2,}.*$`, 'u');

/** What libraries write behind a name: its long form, years of birth and death. */
const FILED = /\s?\([^()]*\)|,\s?\d{4}-.*$/gu;

/** A degree, as medical journals state them behind a name. `M.D.` may be initials, and `Jr.` is of the name. */
const isDegree = (part: string): boolean => POST.test(part) && !/^(?:jr|sr|i|[a-zà-ÿ]\.[a-zà-ÿ]\.?$)/i.test(part);

/**
 * A name as it is said: `Turing, Alan, 1912-1954` becomes `Alan Turing`. Chinese ones keep their order: 林, 若水 and 林 水 are one name,
 * 林若水,陈既白 are two, and Taiwan's library of journals (華藝) writes how one is read behind it, 林若水(Ruo-Shui Lin).
 */
export function inOrder(name: string): string[] {
  const whole = name.replace(/^([々〇㐀-鿿])[,，\s]+(?=[々〇㐀-鿿]{1,2}$)/u, '$1');
  if (/^[々〇㐀-鿿].*[,，、;；(（]/u.test(whole)) return splitNames(whole);
  const parts = whole.replace(FILED, '').split(/(?<!\s)\s*,\s*/u);
  while ((parts.length > 2 || parts[0]?.includes(' ')) && isDegree(parts.at(-1)!)) parts.pop();
  return [parts.length === 2 && parts[0] && parts[1] && !POST.test(parts[1]) ? `${parts[1]} ${parts[0]}` : parts.join(', ')];
}

/** The names in a byline: without label, address, degree; parted at commas, `and`, `&`, 、 and their like. */
export function splitNames(byline: string): string[] {
  const plain = byline.replace(LABEL, '').replace(/[(<（[]?(?<![\w.+-])[\w.+-]+@[\w.-]+[)>）\]]?/gu, ' ').replace(WHERE, '');
  if (MINISTRY.test(plain)) return [plain.trim()];
  return plain
    .split(/(?<!\s)\s*(?:[;；、|｜／]|[,，](?!\s*(?:jr|sr|inc|llc|ltd)\b)(?:\s*(?:and|&|und|et)\s)?|\n)\s*/i)
    .flatMap((part) => part.split(AND))
    .filter((part) => part.length <= LIMITS.author)
    .flatMap(chineseNames)
    .map((name) => name.replace(BEFORE, '').replace(/ 기자$/u, '').replace(BEHIND, '').replace(BEYOND, '').trim())
    .filter((name) => name && !isOffice(name) && !DATED.test(name));
}

/** Chinese names of two characters without the blank that they have inside to be as wide as their neighbours. */
export const closedUp = (names: string): string =>
  names.replace(/(?<![々〇㐀-鿿])([々〇㐀-鿿])\s+([々〇㐀-鿿])(?![々〇㐀-鿿])/gu, '$1$2');

/** Chinese names that only blanks part. */
function chineseNames(part: string): string[] {
  if (!/^[々〇㐀-鿿\s·]+$/u.test(part)) return [part];
  const names = closedUp(part).split(/\s+/u);
  return names.map((name) => name.replace(REPORTER, '')).filter((name) => !ROLE.test(name));
}

/** What somebody is or did, between Chinese names: 南方周末记者 before the name, 报道 after it. */
export const ROLE = /(?:[々〇㐀-鿿]教授|[记記]者|实习生|實習生|通讯员|通訊員|评论员|撰稿人?|报[道导]|報導|專電|电)$|^(?:文|图|圖)$/u;
/** The same written in one with the name: 記者顏若谷. */
const REPORTER = /^[々〇㐀-鿿]{0,6}[记記]者(?=[々〇㐀-鿿]{2,4}$)/u;

/** What a name has at least, and a sign that names have between letters only. */
const NAMING = new RegExp(`[${LETTER}]{2}|[々〇㐀-鿿]`, 'u');
const SLASH = new RegExp(String.raw`(?<![${LETTER}])/|/(?![${LETTER}])`, 'u');

/** Whether a text can be somebody's name: letters, short, no address and no sentence. */
function isName(text: string): boolean {
  if (
    !NAMING.test(text) ||
    text.length > 80 ||
    EDITED.test(text) ||
    /https?:|www\.|[\\@{}<>=!?»。！？]|\.\w+\/|^\w+(?:\.\w+){2,}$|\bauthor\b|\b(?:Discuz|Comsenz)\b|作者|用户|\b(?:by|to)$|[:：]$/i.test(text) ||
    SLASH.test(text)
  )
    return false;
  return (
    text.split(/\s+/u).length <= 7 &&
    !text
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => NOBODY.has(word))
  );
}

/** Names cleaned: each once, in order, none that is nobody or that `isForeign` (the site's own name) holds. */
export function cleanNames(names: string[], isForeign: (name: string) => boolean): string[] {
  const seen = new Map<string, string>();
  for (const raw of names) {
    const name = tidy(withoutTags(raw).replace(LABEL, '').replace(BEFORE, '').replace(/^[\s,.·•–—-]+|(?<![\s,·•–—-])[\s,·•–—-]+$/gu, ''), LIMITS.author);
    if (name && isName(name) && !isForeign(name) && !seen.has(bare(name))) seen.set(bare(name), name);
  }
  return [...seen.values()].slice(0, LIMITS.authors);
}
