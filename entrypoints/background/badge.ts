import { browser } from 'wxt/browser';
import { report } from '../../lib/report';

const LOOKS = { saved: { text: '✓', color: '#2f6f4f' }, failed: { text: '!', color: '#a3392b' } };

/**
 * Marks the toolbar button of a tab; the browser takes the mark off when the tab goes elsewhere. `words` is what the button
 * says under the pointer. A tab that was closed has no button any more, which is reported, and no failure of what is marked.
 */
export function markButton(tabId: number, mark: keyof typeof LOOKS, words: string, button = browser.action): Promise<void> {
  const { text, color } = LOOKS[mark];
  return unlessGone(
    Promise.all([
      button.setBadgeBackgroundColor({ tabId, color }),
      button.setBadgeTextColor({ tabId, color: '#ffffff' }),
      button.setBadgeText({ tabId, text }),
      button.setTitle({ tabId, title: words }),
    ]),
  );
}

/** Takes the mark off. */
export function clearButton(tabId: number): Promise<void> {
  return unlessGone(Promise.all([browser.action.setBadgeText({ tabId, text: '' }), browser.action.setTitle({ tabId, title: '' })]));
}

async function unlessGone(marking: Promise<unknown>): Promise<void> {
  try {
    await marking;
  } catch (error) {
    report(error, 'marking the button');
  }
}
