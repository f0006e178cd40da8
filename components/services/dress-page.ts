import type { Translate } from '../../lib/i18n/messages';
import type { Settings } from '../../lib/settings';

/** Tells a page its language and its theme; `auto` leaves the theme to the browser. */
export function dressPage(page: Document, theme: Settings['theme'], t: Translate): void {
  page.documentElement.lang = t.language;
  if (theme === 'auto') delete page.documentElement.dataset.theme;
  else page.documentElement.dataset.theme = theme;
}
