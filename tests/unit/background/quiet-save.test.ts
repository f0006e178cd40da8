import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { markButton } from '../../../entrypoints/background/badge';
import { PageFailure } from '../../../entrypoints/background/page';
import { saveQuietly } from '../../../entrypoints/background/quiet-save';

const TAB = 7;
const OPEN = { tabId: TAB, isPrivate: false };

/** A button that notes what is shown on it, or the button of a tab that was closed. */
function button(gone = false) {
  const shown: string[] = [];
  const show = (what: string) => {
    if (gone) return Promise.reject(new Error(`No tab with id: ${TAB}.`));
    shown.push(what);
    return Promise.resolve();
  };
  const mark: typeof markButton = (tabId, kind, words) =>
    markButton(tabId, kind, words, {
      setBadgeText: ({ text }: { text: string }) => show(text),
      setTitle: ({ title }: { title: string }) => show(title),
      setBadgeBackgroundColor: () => show('color'),
      setBadgeTextColor: () => show('color'),
    } as never);
  return { shown, surroundings: { mark, words: (key: string) => Promise.resolve(`<${key}>`) } };
}

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

test('a save is marked as saved', async () => {
  const { shown, surroundings } = button();
  await saveQuietly(OPEN, () => Promise.resolve(), surroundings);
  expect(shown).toEqual(expect.arrayContaining(['✓', '<badgeSaved>']));
});

test('a save that failed is marked, and the button says why', async () => {
  const { shown, surroundings } = button();
  await saveQuietly(OPEN, () => Promise.reject(new PageFailure({ name: 'PageIsPdf' })), surroundings);
  expect(shown).toEqual(expect.arrayContaining(['!', '<failurePageIsPdf>']));
  expect(console.error).not.toHaveBeenCalled();
});

test('nothing is kept from a private window: the button asks to be pressed', async () => {
  const { shown, surroundings } = button();
  const save = vi.fn(() => Promise.resolve());
  await saveQuietly({ tabId: TAB, isPrivate: true }, save, surroundings);
  expect(save).not.toHaveBeenCalled();
  expect(shown).toEqual(expect.arrayContaining(['!', '<badgePrivate>']));
});

test('a save in a tab that is closed meanwhile is no failure', async () => {
  const { surroundings } = button(true);
  const mark = vi.fn(surroundings.mark);
  await saveQuietly(OPEN, () => Promise.resolve(), { ...surroundings, mark });
  expect(mark.mock.calls.map(([, kind]) => kind)).toEqual(['saved']);
});

test('a failed save in a tab that is closed meanwhile is told to nobody, and throws nothing', async () => {
  await expect(saveQuietly(OPEN, () => Promise.reject(new Error('gone')), button(true).surroundings)).resolves.toBeUndefined();
});
