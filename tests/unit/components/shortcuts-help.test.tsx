// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ShortcutsHelp } from '../../../components/help/ShortcutsHelp';
import type { BrowserKey } from '../../../components/services/services';
import type { Language } from '../../../lib/i18n/language';
import { translator } from '../i18n/translators';
import { answering, brokenRules, serving } from './render';

afterEach(cleanup);

/** The help of keys in a browser that has these set. */
function help(keys: BrowserKey[], language: Language = 'en') {
  const browserKeys = answering(keys);
  const inLanguage = (spoken: Language) => serving(<ShortcutsHelp open onClose={() => undefined} />, { t: translator(spoken), browserKeys });
  const view = render(inLanguage(language));
  return { ...view, speak: (other: Language) => view.rerender(inLanguage(other)) };
}

/** What each key does, and how it is pressed. */
const told = () => [...screen.getByTestId('browser-keys').querySelectorAll('div')].map((row) => [row.querySelector('dd')?.textContent, row.querySelector('dt')?.textContent]);

it('tells the keys that the browser hears, as the reader has set them', async () => {
  const { container } = help([
    { name: 'open-library', shortcut: 'Alt+Shift+L' },
    { name: '_execute_action', shortcut: 'Ctrl+Shift+1' },
    { name: 'save-page', shortcut: '' },
  ]);
  await waitFor(() =>
    expect(told()).toEqual([
      ['Press the toolbar button', 'CtrlShift1'],
      ['Save the page without the popup', 'not set'],
      ['Open the library', 'AltShiftL'],
    ]),
  );
  expect(screen.getByText('Undo the last step')).toBeTruthy();
  expect(await brokenRules(container)).toEqual([]);
});

it('speaks Chinese', async () => {
  help([{ name: '_execute_action', shortcut: '⌥⇧K' }], 'zh-CN');
  await waitFor(() => expect(told()[0]).toEqual(['按下工具栏按钮', '⌥⇧K']));
  expect(screen.getByText('撤销上一步')).toBeTruthy();
});

it('goes on in the language that is chosen while it is open', async () => {
  const { speak } = help([]);
  await screen.findByText('Undo the last step');
  speak('zh-CN');
  expect(await screen.findByText('撤销上一步')).toBeTruthy();
  expect(screen.queryByText('Undo the last step')).toBeNull();
});
