import type { SearchHelpTexts } from './en-search';
import type { Language } from './language';
import { translator, type Catalog, type LibraryCatalog, type Translate } from './messages';

/** A view carries only the texts of the language that it speaks. */
const CATALOGS: Record<Language, () => Promise<Catalog>> = {
  en: async () => (await import('./en')).en,
  'zh-CN': async () => (await import('./zh-CN')).zhCN,
};

/** The texts of one language. */
export async function loadTranslator(language: Language): Promise<Translate> {
  return translator(language, await CATALOGS[language]());
}

const LIBRARY_CATALOGS: Record<Language, () => Promise<LibraryCatalog>> = {
  en: async () => (await import('./en-library')).enLibrary,
  'zh-CN': async () => (await import('./zh-CN-library')).zhLibrary,
};

/** The same for the library tab, which says more than the popup. */
export async function loadLibraryTranslator(language: Language): Promise<Translate> {
  const [common, own] = await Promise.all([CATALOGS[language](), LIBRARY_CATALOGS[language]()]);
  return translator(language, { ...common, ...own });
}

const SEARCH_HELP: Record<Language, () => Promise<SearchHelpTexts>> = {
  en: async () => (await import('./en-search')).enSearch,
  'zh-CN': async () => (await import('./zh-CN-search')).zhSearch,
};

/** The texts of the search help, which few openings of a view need. */
export function loadSearchHelp(language: Language): Promise<SearchHelpTexts> {
  return SEARCH_HELP[language]();
}
