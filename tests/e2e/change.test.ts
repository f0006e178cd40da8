import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { choose, found, search } from './finding';
import { BROWSERS, openLibrary, type World } from './world';

describe.each(BROWSERS)('changing what is listed in %s', (browser) => {
  let world: World;
  let library: PageView;
  let tagged: number;
  beforeAll(async () => {
    ({ world, library } = await openLibrary(browser));
    tagged = Number(await choose(library, 'tag', 'LG'));
  });
  afterAll(() => world.close());

  /** Lists all clippings. What is to be pressed stands still only when their counts are there. */
  const all = async () => {
    await library.click('[data-testid=filter-all]');
    await found(library, 146);
  };

  const change = async (name: string) => {
    await library.click('[data-testid=change-list]:not([aria-disabled])');
    await library.click('[role=menuitem]:not([aria-disabled])', name);
  };

  test('gives a tag another name, and its own again', async () => {
    await found(library, tagged);
    await change('Tags…');
    await library.click('[data-testid=tag-listed] [data-testid=tag-input]');
    await library.write('learning 学习');
    await library.press('Enter');
    await library.click('[data-testid=tag-listed] [data-value=LG]');
    await library.click('[data-testid=tag-listed-do]');
    await library.waitFor('[data-testid=toast]', `${tagged} clippings changed`);
    await found(library, 0);
    expect(await choose(library, 'tag', 'learning 学习')).toBe(`${tagged}`);
    await found(library, tagged);
    await library.press('z');
    await library.waitFor('[data-testid=toast]', `Undone: Tags… · ${tagged} clippings`);
    await found(library, 0);
    await choose(library, 'tag', 'learning 学习');
    expect(await choose(library, 'tag', 'LG')).toBe(`${tagged}`);
  });

  const inFocus = () => library.evaluate(() => (document.activeElement as HTMLElement).dataset.testid ?? document.activeElement?.className);

  test('writes a tag in other letters, all of it by keys', async () => {
    await all();
    await choose(library, 'tag', 'LG');
    await found(library, tagged);
    await change('Tags…');
    await library.waitFor('[data-testid=tag-listed] [data-value=LG]');
    expect(await inFocus()).toBe('tag-input');
    await library.write('lg');
    await library.press('Enter');
    await library.press('Tab');
    await library.press('Enter');
    await library.press('Tab');
    await library.press('Tab');
    await library.press('Enter');
    await library.waitFor('[data-testid=toast]', `${tagged} clippings changed`);
    await all();
    expect(await choose(library, 'tag', 'lg')).toBe(`${tagged}`);
    await found(library, tagged);
    await library.press('z');
    await library.waitFor('[data-testid=toast]', 'Undone');
    await all();
    expect(await choose(library, 'tag', 'LG')).toBe(`${tagged}`);
  });

  test('leaves the focus where it was asked for, or with the list where nothing is left', async () => {
    await all();
    await choose(library, 'tag', 'LG');
    await found(library, tagged);
    await change('Tags…');
    await library.press('Escape');
    expect(await inFocus()).toBe('change-list');
    await change('Star');
    await library.waitFor('[data-testid=toast]', `${tagged} clippings changed`);
    expect(await inFocus()).toBe('change-list');
    await change('Move to trash');
    await found(library, 0);
    await library.until(() => document.activeElement?.className === 'shelf', []);
    await library.click('[data-testid=toast-undo]');
    await found(library, tagged);
  });

  test('moves to the trash what words find, and brings it back', async () => {
    await all();
    await search(library, 'tag:LG models');
    await library.waitFor('[data-testid=change-list]:not([aria-disabled])');
    const count = await library.until(() => document.querySelector('[data-testid=cite-list]:not([aria-disabled])')?.textContent?.match(/\d+/)?.[0], []);
    await change('Move to trash');
    await library.waitFor('[data-testid=toast]', `${count} clipping`);
    await found(library, 0);
    await library.click('[data-testid=toast-undo]');
    await found(library, Number(count));
  });
});
