import type { HelpTexts } from './en-help';
import type { Language } from './language';
import { translator, type BackgroundCatalog, type Catalog, type LibraryCatalog, type Translate } from './messages';

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

const BACKGROUND_CATALOGS: Record<Language, () => Promise<BackgroundCatalog>> = {
  en: async () => (await import('./en-background')).enBackground,
  'zh-CN': async () => (await import('./zh-CN-background')).zhBackground,
};

/** The same for the background, which has menus and the button's own words to say. */
export async function loadBackgroundTranslator(language: Language): Promise<Translate> {
  const [common, own] = await Promise.all([CATALOGS[language](), BACKGROUND_CATALOGS[language]()]);
  return translator(language, { ...common, ...own });
}

const HELP: Record<Language, () => Promise<HelpTexts>> = {
  en: async () => (await import('./en-help')).enHelp,
  'zh-CN': async () => (await import('./zh-CN-help')).zhHelp,
};

/** The texts of the help, which few openings of a view need. */
export function loadHelp(language: Language): Promise<HelpTexts> {
  return HELP[language]();
}
