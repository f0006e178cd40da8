import { LETTER } from '../letters';
import type { Page } from '../page';

/** Characters of the text that are looked at. */
const SAMPLE = 4_000;

/** Common characters that were simplified, and what they were: the two ways to write Chinese. */
const SIMPLIFIED = /[们这说为会国来时过对发现经问开学还没关样进动实长点书门见车东话应业电与语]/gu;
const TRADITIONAL = /[們這說為會國來時過對發現經問開學還沒關樣進動實長點書門見車東話應業電與語]/gu;

/** Words that a text of some length in the language can hardly do without. */
const COMMON_WORDS: readonly [language: string, words: RegExp][] = [
  ['en', /\b(?:the|and|of|to|that|is|with|for)\b/gi],
  ['de', /\b(?:der|die|und|das|nicht|ist|mit|ein)\b/gi],
  ['fr', /\b(?:les|des|est|une|dans|que|pour|et)\b/gi],
  ['es', /\b(?:los|las|una|que|por|para|con|del)\b/gi],
];

/** Languages that are the only large one in their script. */
const SCRIPTS: readonly [language: string, script: RegExp][] = [
  ['ja', /[ぁ-ゖァ-ヺ]/gu],
  ['ko', /[가-힣]/gu],
  ['th', /[ก-๛]/gu],
  ['he', /[א-ת]/gu],
  ['el', /[Ά-ϻἀ-ῼ]/gu],
];

const ANY_LETTER = new RegExp(`[${LETTER}]`, 'gu');

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * The language as short as it can be (`en`, `zh`, `zh-Hant`). What the page states is checked against the script of the
 * text, since templates say `en` on Chinese pages; a silent page is known by its script and commonest words.
 */
export function languageOf(page: Page, title: string, text: string): string | undefined {
  const stated = [page.highwire, page.html, page.jsonLd, page.dublinCore, page.openGraph].flatMap(
    (said) => shortTag(said.language) ?? [],
  )[0];
  const sample = `${title}\n${text}`.slice(0, SAMPLE);
  const letters = count(sample, ANY_LETTER);
  if (letters < 4) return stated;
  const shown = byScript(sample, letters);
  if (shown) return shown === stated?.split('-')[0] && shown !== 'zh' ? stated : shown;
  // Latin, Cyrillic and Arabic letters serve many languages: the page is believed unless it names another script.
  const isImpossible = stated !== undefined && /^(?:zh|ja|ko|th|he|el)\b/u.test(stated);
  return isImpossible ? byWords(sample) : (stated ?? byWords(sample));
}

/** Greek and what follows it, without the signs that are used with Latin letters. */
const OTHER_SCRIPTS = /[\u0370-\u1fff\u2e80-\uffff]/u;

function byScript(sample: string, letters: number): string | undefined {
  if (!OTHER_SCRIPTS.test(sample)) return undefined;
  for (const [language, script] of SCRIPTS) {
    if (count(sample, script) > letters * 0.15) return language;
  }
  if (count(sample, /[々〇㐀-鿿]/gu) <= letters * 0.3) return undefined;
  return count(sample, TRADITIONAL) > count(sample, SIMPLIFIED) ? 'zh-Hant' : 'zh';
}

function byWords(sample: string): string | undefined {
  const words = sample.split(/\s+/u).length;
  const [best] = COMMON_WORDS.map(([language, pattern]) => ({ language, share: count(sample, pattern) / words })).sort(
    (a, b) => b.share - a.share,
  );
  return best && best.share > 0.06 ? best.language : undefined;
}

/** `en-US`, `en_US` and `English` are `en`; `zh-CN` is `zh`; `zh-TW` and `zh-HK` are `zh-Hant`. */
function shortTag(tag: string | undefined): string | undefined {
  const [language = '', ...rest] = (tag ?? '').trim().toLowerCase().replaceAll('_', '-').split('-');
  if (/^(?:zh|cn|chinese|chi|zho)$/u.test(language))
    return rest.some((part) => /^(?:hant|tw|hk|mo)$/u.test(part)) ? 'zh-Hant' : 'zh';
  if (/^(?:english|eng)$/u.test(language)) return 'en';
  return /^[a-z]{2,3}$/u.test(language) ? language : undefined;
}
