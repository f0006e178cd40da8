import type { SearchHelpTexts } from './en-search';
import type { Language } from './language';
import { translator, type Catalog, type Translate } from './messages';

/** A view carries only the texts of the language that it speaks. */
const CATALOGS: Record<Language, () => Promise<Catalog>> = {
  en: async () => (await import('./en')).en,
  'zh-CN': async () => (await import('./zh-CN')).zhCN,
};

/** The texts of one language. */
export async function loadTranslator(language: Language): Promise<Translate> {
  return translator(language, await CATALOGS[language]());
}

const SEARCH_HELP: Record<Language, () => Promise<SearchHelpTexts>> = {
  en: async () => (await import('./en-search')).enSearch,
  'zh-CN': async () => (await import('./zh-CN-search')).zhSearch,
};

/** The texts of the search help, which few openings of a view need. */
export function loadSearchHelp(language: Language): Promise<SearchHelpTexts> {
  return SEARCH_HELP[language]();
}
