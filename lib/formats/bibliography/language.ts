import { languageOf } from '../notes/language';

/** What babel, EndNote and people call languages. */
const NAMES: Readonly<Record<string, string>> = {
  english: 'en', american: 'en', british: 'en', ukenglish: 'en', usenglish: 'en', eng: 'en', german: 'de', ngerman: 'de', deutsch: 'de', ger: 'de', deu: 'de', french: 'fr', français: 'fr',
  francais: 'fr', fre: 'fr', fra: 'fr', spanish: 'es', español: 'es', spa: 'es', italian: 'it', ita: 'it', portuguese: 'pt', por: 'pt', russian: 'ru', rus: 'ru', japanese: 'ja', jpn: 'ja',
  日语: 'ja', 日本語: 'ja', korean: 'ko', kor: 'ko', chinese: 'zh', chi: 'zh', zho: 'zh', 中文: 'zh', 中文简体: 'zh', 汉语: 'zh', 英文: 'en', 英语: 'en', dutch: 'nl', polish: 'pl', latin: 'la',
}; // prettier-ignore

/** The language of a work, by the name or the code that its file has for it, else by its title. */
export function languageIn(said: string | undefined, title: string): string | undefined {
  const name = said?.trim().toLowerCase().split(/[;,(]/)[0]?.trim() ?? '';
  const known = NAMES[name] ?? (/^[a-z]{2}(?:[-_][a-z]{2,4})?$/.test(name) ? name.split(/[-_]/)[0] : undefined);
  return known ?? languageOf(title);
}
