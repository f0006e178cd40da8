import { expect, test } from 'vitest';
import { menusInTurn } from '../../../entrypoints/background/menus';
import { loadBackgroundTranslator } from '../../../lib/i18n/load';

/** The browser's menus: they refuse an entry that is there already, as Chromium and Firefox do. */
function menus() {
  const entries = new Map<string, string>();
  return {
    entries,
    removeAll: () => Promise.resolve().then(() => entries.clear()),
    create({ id = '', title = '' }: { id?: string; title?: string }) {
      if (entries.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
      entries.set(id, title);
    },
  };
}

test('menus that are asked for again and again are there once, in the language asked for last', async () => {
  const { entries, ...api } = menus();
  const show = menusInTurn(api);
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return loadBackgroundTranslator('zh-CN');
  };
  await Promise.all([show(slow), show(slow), show(() => loadBackgroundTranslator('en'))]);
  expect([...entries]).toEqual([
    ['save-page', 'Save page to Commonplace'],
    ['save-quote', 'Save selection as a quote'],
    ['save-link', 'Save link'],
    ['open-library', 'Open library'],
  ]);
});

test('menus that could not be made once are made the next time', async () => {
  const { entries, ...api } = menus();
  const show = menusInTurn(api);
  const failed = show(() => Promise.reject(new Error('no texts')));
  await expect(failed).resolves.toBeUndefined();
  await show(() => loadBackgroundTranslator('en'));
  expect(entries.size).toBe(4);
});
