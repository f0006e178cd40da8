import { LOWER, UPPER } from './letters';

/** Words of what stands around a text and says nothing of its subject: invitations, credits, terms. */
const NOTICE =
  /\bcookies?\b|\b(?:un)?subscribe\b|newsletter|\b(?:sign (?:up|in)|log ?in)\b|enable javascript|advertise with|\bsponsored\b|affiliate (?:link|partner|program)|commission (?:if|when|on)|all rights reserved|©|\bcopyright\b|click here|\bread more\b|privacy policy|terms of (?:use|service)|share this (?:article|page|post|story)|follow us|getty images|转载|版权|著作权|代表作者|公众号|扫码|二维码|责任编辑|免责声明|分享到|加载中|请刷新/i;

/** A byline or a day of publication; a sentence that merely begins with "By" goes on for longer. */
const BYLINE = new RegExp(
  String.raw`^(?:By|BY|(?:Posted|Written|Reviewed|Edited|Photos?|Photographs?|Image) by|(?:Last )?(?:[Uu]pdated|[Pp]ublished|[Mm]odified)(?: on)?:?) [\d${UPPER}].{0,60}$`,
  'u',
);
/** Whose picture or text it is, told by how the line begins or ends. */
const CREDIT =
  /^(?:photo|image|credit|source|foto)s?:|min(?:ute)? read$|^(?:来源|來源|作者|编辑|編輯|责编|原标题)\s*[:：]|(?:更新|发布|發布|发表)(?:时间|時間|于|於)?\s*[:：]|^[々〇㐀-鿿]{0,4}记者\s*[々〇㐀-鿿 、]{2,20}$|(?:供图|资料图|[々〇㐀-鿿 ]摄)[）)]?。?$/i;

/** Short lines that hold a day or a labelled entry and no sentence. */
const ENTRY = /^(?!.*[。！？])(?:(?!.*[，,]).{0,30}\d{4}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}.{0,20}|[々〇㐀-鿿]{2,4}\s*[:：].{0,25})$/u;

/**
 * Whether a sentence is of what stands around a text: a notice, a byline, a credit, an invitation, in English or
 * Chinese. Words that the title has too are the page's subject: one may write about cookies.
 */
export function isNotice(sentence: string, title: string): boolean {
  if ([BYLINE, CREDIT, ENTRY].some((pattern) => pattern.test(sentence))) return true;
  const word = NOTICE.exec(sentence)?.[0].toLowerCase();
  return word !== undefined && !title.toLowerCase().includes(word);
}

/** The agency, the place and the reporter before a Chinese report's first words: 新华社北京5月19日电（记者 张三）. */
const AGENCY =
  /^(?:[々〇㐀-鿿]{2,12}?(?:\d+月\d+日)?(?:电|電|讯|訊)(?![々〇㐀-鿿])[，,]?\s*(?:[（(][^）)]{1,30}[）)]\s*)?|[（(]\s*(?:[々〇㐀-鿿]{0,4}记者|通讯员)[^）)]{1,30}[）)]\s*|[々〇㐀-鿿]{2,8}记者[々〇㐀-鿿 、]{2,12}(?:\d+月\d+日)?(?:报道|讯|电)[:：]\s*)/u;
/** No agency without one of these: to look for them is cheaper than to make that pattern ready for every page. */
const REPORTED = /[电電讯訊记]/u;
/** The place and the agency before an English report's first words: LONDON, May 19 (Reuters) — . */
const PLACE = new RegExp(
  String.raw`^[${UPPER}][${UPPER}.’' -]{2,30}(?:, [^()—–]{2,30}?)?\s*(?:\([^()]{2,20}\)\s*[—–-]+|[—–]|--)\s+(?=["“‘']?[${UPPER}][${LOWER} ’'])`,
  'u',
);
/** What announces that the lead follows. */
const LABEL = /^(?:核心提示|内容提要|摘\s*要|导\s*[语读])\s*[:：]\s*|^TL;?DR\s*[:—–-]?\s+/i;

/** A sentence without what it opens with before its own words: the agency, place and reporter, or a label. */
export function withoutDateline(sentence: string): string {
  const plain = sentence.replace(LABEL, '');
  return (REPORTED.test(plain) ? plain.replace(AGENCY, '') : plain).replace(PLACE, '');
}
