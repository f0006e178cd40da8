import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { choose, found, search } from './finding';
import { BROWSERS, openLibrary, type World } from './world';

/** The clipping that is open, by its title; empty for none. */
const opened = (library: PageView) =>
  library.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-testid=detail] [data-testid=field-title]')?.value ?? '');
const query = (library: PageView) => library.evaluate(() => document.querySelector<HTMLInputElement>('[data-testid=search]')?.value);

const back = (library: PageView) => library.evaluate(() => history.back());
const forward = (library: PageView) => library.evaluate(() => history.forward());
/** Loads the page again, and waits until another is there: Firefox does not tell of it. */
const reload = async (library: PageView) => {
  await library.evaluate(() => {
    document.documentElement.dataset.before = '';
    setTimeout(() => location.reload());
  });
  await expect.poll(() => library.evaluate(() => document.documentElement.dataset.before)).toBeUndefined();
};

const open = async (library: PageView, row: number) => {
  await library.click(`[data-testid=clip-list] > li:nth-child(${row}) .row-title`);
  await expect.poll(() => opened(library)).not.toBe('');
  return opened(library);
};

describe.each(BROWSERS)('the place in the library in %s', (browser) => {
  let world: World;
  let library: PageView;
  beforeAll(async () => void ({ world, library } = await openLibrary(browser)));
  afterAll(() => world.close());

  test('is gone back to, gone forward to, and still there when the page is loaded again', async () => {
    await choose(library, 'kind', 'Paper');
    await search(library, 'tag:LG');
    await found(library, 7);
    const first = await open(library, 1);
    const second = await open(library, 2);
    await library.click('[data-testid=nav-settings]');
    await library.waitFor('[data-testid=storage-state]');

    await back(library);
    await expect.poll(() => opened(library)).toBe(second);
    await back(library);
    await expect.poll(() => opened(library)).toBe(first);
    await reload(library);
    await found(library, 7);
    await expect.poll(() => opened(library)).toBe(first);
    expect(await query(library)).toBe('tag:LG');

    await back(library);
    await expect.poll(() => opened(library)).toBe('');
    await found(library, 7);
    await forward(library);
    await expect.poll(() => opened(library)).toBe(first);
    await back(library);
    await back(library);
    await found(library, 146);
    expect(await query(library)).toBe('');
  });

  test('gives the focus back to the row of a clipping that covered the list', async () => {
    await library.page.setViewport({ width: 700, height: 700 });
    const title = await open(library, 2);
    await back(library);
    await library.until((words) => document.activeElement?.textContent === words, [title]);
  });
});
