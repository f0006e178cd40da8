const ENGLISH = /\b(?:the|of|and|to|in|for|is|are|a|an|on|with|from|by|not|you|we|how|what|why|can|do)\b/i;

/**
 * The language of a text as its characters show it: `ja` and `ko` by their own letters, `zh` where there are more
 * Chinese characters than Latin words, `en` where the Latin words are plain ASCII or some are English; else unknown.
 */
export function languageOf(text: string): string | undefined {
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*/gu)?.length ?? 0;
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const han = count(/\p{Script=Han}/gu);
  if (kana + hangul + han > words) return kana > han / 4 ? 'ja' : hangul > han ? 'ko' : 'zh';
  if (words === 0 || count(/\p{L}/gu) > 2 * count(/\p{Script=Latin}/gu)) return undefined;
  return ENGLISH.test(text) || !/(?![A-Za-z])\p{Script=Latin}/u.test(text) ? 'en' : undefined;
}
