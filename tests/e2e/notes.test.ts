import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { found, search } from './finding';
import { BROWSERS, openLibrary, ownClips, type World } from './world';

const NOTES = `On drawing maps
https://maps.example.org/how-to?utm_source=letter
What the mapmaker leaves out matters.

观自然
https://nature.example.cn/guan
先看，再想。

https://plain.example.org/nothing-but-a-link`;

describe.each(BROWSERS)('notes in %s', (browser) => {
  let world: World;
  let library: PageView;
  beforeAll(async () => void ({ world, library } = await openLibrary(browser)));
  afterAll(() => world.close());

  test('are counted before anything is written, and become clippings', async () => {
    await library.page.setViewport({ width: 1_000, height: 600 });
    await library.click('[data-testid=nav-files]');
    await library.type('[data-testid=notes]', NOTES);
    await library.waitFor('[data-testid=notes-count]', '3 clippings found in these notes');
    expect(await ownClips(world.session)).toEqual([]);

    await library.click('[data-testid=notes-import]');
    // It stands below the button, where a window of this size has no more room.
    const inView = (words: string) => {
      const report = document.querySelector<HTMLElement>('[data-testid=report-added]');
      return report?.innerText.includes(words) && report.getBoundingClientRect().bottom <= innerHeight;
    };
    await library.until(inView, ['3 clippings came in']);
    const clips = (await ownClips(world.session)).map(({ title, url, origin, summary }) => [title, url, origin, summary?.text]);
    expect(clips).toHaveLength(3);
    expect(clips).toEqual(
      expect.arrayContaining([
        [
          'On drawing maps',
          'https://maps.example.org/how-to?utm_source=letter',
          'import',
          'What the mapmaker leaves out matters.',
        ],
        ['观自然', 'https://nature.example.cn/guan', 'import', '先看，再想。'],
      ]),
    );
  });

  test('add nothing a second time', async () => {
    await library.type('[data-testid=notes]', NOTES);
    await library.click('[data-testid=notes-import]');
    await library.waitFor('[data-testid=report-already]', '3 were already here');
    expect(await library.has('[data-testid=report-added]')).toBe(false);
    expect(await ownClips(world.session)).toHaveLength(3);
  });

  test('are found by their words', async () => {
    await library.click('[data-testid=nav-browse]');
    await found(library, 149);
    await search(library, 'mapmaker');
    await found(library, 1);
    await search(library, '再想');
    await library.waitFor('[data-testid=clip-row]', '观自然');
    await found(library, 1);
  });
});
