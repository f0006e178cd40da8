import type { Language } from './i18n/language';

/** What the reader can set. Kept in the browser's `storage.local`, never in a backup. */
export type Settings = {
  /** `save`: the click saves at once. `review`: the click shows the page first and Enter saves it. */
  onClick: 'save' | 'review';
  /** `auto` follows the browser. */
  language: 'auto' | Language;
  theme: 'auto' | 'light' | 'dark';
  /** Who writes the summary that a page lacks. `text`: sentences of it. `model`: the browser's own model, where there is one. */
  summaries: 'text' | 'model';
  /** Whether `/`, `?` and `z` work anywhere in a view; those who speak to their computer need them off (WCAG 2.1.4). */
  singleKeys: 'on' | 'off';
};

export const DEFAULT_SETTINGS: Settings = { onClick: 'save', language: 'auto', theme: 'auto', summaries: 'text', singleKeys: 'on' };

/** Settings as they are stored may lack what a later version added. */
export function withDefaults(settings: Partial<Settings> | undefined): Settings {
  return { ...DEFAULT_SETTINGS, ...settings };
}
