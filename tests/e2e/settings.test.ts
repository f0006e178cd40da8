import { test } from 'vitest';
import { BLOG, BROWSERS, openWorld } from './world';

test.each(BROWSERS)('%s speaks Chinese as soon as it is chosen, in the library and in the popup', async (browser) => {
  const world = await openWorld({ browser });
  try {
    const library = await world.session.library();
    await library.click('[data-testid="nav-settings"]');
    await library.click('[data-testid="setting-language"] label', '简体中文');
    await library.waitFor('[data-testid="nav-settings"]', '设置');
    await library.until(() => document.documentElement.lang === 'zh-CN', []);
    const popup = await world.session.click(await world.session.open(`https://${BLOG}/`));
    await popup.waitFor('[data-testid="saved-card"]', '已保存');
  } finally {
    await world.close();
  }
});

test('settings that are changed at the same moment are all kept', async () => {
  const world = await openWorld({ browser: 'chromium' });
  try {
    const library = await world.session.library();
    await library.click('[data-testid="nav-settings"]');
    await library.waitFor('[data-testid="setting-theme"]');
    await library.evaluate(() => {
      for (const choice of ['theme"] [value="dark', 'onClick"] [value="review', 'singleKeys"] [value="off']) {
        document.querySelector<HTMLElement>(`[data-testid="setting-${choice}"]`)!.click();
      }
    });
    for (const [name, value] of [['theme', 'dark'], ['onClick', 'review'], ['singleKeys', 'off']]) {
      await library.until((choice) => document.querySelector<HTMLInputElement>(choice)?.checked, [`[data-testid="setting-${name}"] [value="${value}"]`]);
    }
  } finally {
    await world.close();
  }
});
