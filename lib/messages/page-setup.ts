import { browser } from 'wxt/browser';
import type { Health } from '../health';
import { chooseLanguage } from '../i18n/language';
import { loadTranslator } from '../i18n/load';
import type { Translate } from '../i18n/messages';
import { withDefaults, type Settings } from '../settings';
import { readLocal } from './local';

/** What a page of ours needs before it first paints. The texts come a little later than the rest. */
export type PageSetup = { settings: Settings; health: Health | undefined; texts: Promise<Translate> };

/** The reader's settings and language, and how the library is. `load` fetches the texts that the page says. */
export async function pageSetup(load = loadTranslator): Promise<PageSetup> {
  // Nearly every reader keeps the browser's language: its texts are under way while the settings are read.
  const likely = chosenTranslator('auto', load);
  const [settings, health] = await Promise.all([readLocal('settings'), readLocal('health')]);
  const chosen = withDefaults(settings);
  return { settings: chosen, health, texts: chosen.language === 'auto' ? likely : chosenTranslator(chosen.language, load) };
}

/** The texts in the language that the reader chose, or the browser's. */
export function chosenTranslator(language: Settings['language'], load = loadTranslator): Promise<Translate> {
  return load(language === 'auto' ? chooseLanguage([browser.i18n.getUILanguage()]) : language);
}
