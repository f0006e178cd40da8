import { failureKeys, type MessageKey } from '../../lib/i18n/messages';
import type { markButton } from './badge';
import { failureOf } from './failure';

/** What a save without a popup needs of its surroundings. */
type Surroundings = { mark: typeof markButton; words: (key: MessageKey) => Promise<string> };

/**
 * A save that begins without a popup, from a menu or a shortcut: the button's mark tells how it ended, and what the button
 * says under the pointer tells why. What is stored stays saved, whatever becomes of the tab and its button. In a private window
 * nothing is kept unasked, and only the popup can ask.
 */
export async function saveQuietly(
  { tabId, isPrivate }: { tabId: number; isPrivate: boolean },
  save: () => Promise<unknown>,
  { mark, words }: Surroundings,
): Promise<void> {
  if (isPrivate) return mark(tabId, 'failed', await words('badgePrivate'));
  try {
    await save();
  } catch (error) {
    const { title } = failureKeys(failureOf(error).name);
    return mark(tabId, 'failed', await words(title));
  }
  await mark(tabId, 'saved', await words('badgeSaved'));
}
