import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { choose, found, search } from './finding';
import { BROWSERS, openLibrary, storedClips, type World } from './world';

describe.each(BROWSERS)('the library in %s', (browser) => {
  let world: World;
  let library: PageView;

  beforeAll(async () => void ({ world, library } = await openLibrary(browser)));
  afterAll(() => world.close());

  // Counted in the notebook itself: blocks that hold the word.
  test.each([
    ['深度', 19],
    ['francois chollet', 8],
    ['王国维', 1],
    ['2102.00554', 1],
    ['one-shot zero-shot', 1],
    ['ＣｈａｔＧＰＴ', 5],
    ['tag:LG', 7],
    ['标签：LG 类型：论文', 7],
    ['"zero-shot learning"', 1],
  ])('finds %s %i times', async (text, count) => {
    await search(library, text);
    await found(library, count);
    await library.press('Escape');
    await found(library, 146);
  });

  test.each([
    ['kind', 'Quote', 23],
    ['kind', 'Picture', 3],
    ['tag', 'LG', 7],
    ['tag', 'CV', 7],
    ['site', 'arXiv', 27],
    ['state', 'Read', 6],
    ['state', 'Unread', 140],
    ['origin', 'Starter collection', 146],
  ])('narrows by %s to %s: %i, the number that stands beside it', async (facet, choice, count) => {
    expect(await choose(library, facet, choice)).toBe(String(count));
    await found(library, count);
    await choose(library, facet, choice);
    await found(library, 146);
  });

  test('what was looked for is marked in every row', async () => {
    await search(library, 'multi-modal OR 王国维');
    await found(library, 1);
    await library.waitFor('.row mark', '王国维');
    await library.press('Escape');
    await found(library, 146);
  });

  test('the list begins at the same height in the trash, where the trash can be emptied', async () => {
    const top = async () => library.evaluate(() => document.querySelector('[data-testid=clip-list]')?.getBoundingClientRect().top);
    const before = await top();
    await library.click('[data-testid=clip-row] [aria-label^="Move to trash"]');
    await found(library, 145);
    await library.click('[data-testid=filter-trash]');
    await library.waitFor('[data-testid=empty-trash]');
    await found(library, 1);
    expect(await top()).toBe(before);
    await library.click('[data-testid=clip-row] [aria-label^="Put back"]');
    await library.click('[data-testid=filter-all]');
    await found(library, 146);
  });

  test('the query language is explained, and its examples work', async () => {
    await library.click('[data-testid="open-search-help"]');
    await library.click('.query-example', 'tag:LG');
    await found(library, 7);
    await library.until(() => document.activeElement?.matches('[data-testid="search"]') ?? false, []);
    await library.press('Escape');
    await found(library, 146);
  });

  test('the list stands in the order that is chosen, by the keyboard too', async () => {
    const top = () => library.text('[data-testid="clip-list"] > li:first-child .row-title');
    const newest = await top();
    await library.evaluate(() => document.querySelector<HTMLSelectElement>('[data-testid="sort"]')?.focus());
    await library.press('ArrowDown');
    await expect.poll(top).not.toBe(newest);
    const oldest = await top();
    await search(library, 'quote');
    await library.until(() => document.querySelector<HTMLSelectElement>('[data-testid="sort"]')?.value === 'oldest', []);
    await library.press('Escape');
    await found(library, 146);
    await expect.poll(top).toBe(oldest);
    await library.evaluate(() => document.querySelector<HTMLSelectElement>('[data-testid="sort"]')?.focus());
    await library.press('ArrowUp');
    await expect.poll(top).toBe(newest);
  });

  test('nothing found is said, with a way back', async () => {
    await search(library, 'zzzz 没有');
    await library.waitFor('[data-testid="empty"]');
    await library.click('[data-testid="empty"] button');
    await found(library, 146);
  });

  test('a clipping is deleted by the keyboard and comes back by Undo', async () => {
    await library.click('[data-testid="clip-row"] .row-open');
    const title = await library.evaluate(() => document.activeElement?.textContent ?? '');
    await library.press('Delete');
    await found(library, 145);
    expect((await storedClips(world.session)).filter(({ trashedAt }) => trashedAt).map((clip) => clip.title)).toEqual([title]);
    await library.click('[data-testid="toast-undo"]');
    await found(library, 146);
    expect((await storedClips(world.session)).filter(({ trashedAt }) => trashedAt)).toEqual([]);
  });

  test('a notice lies on no row: not at the end of the list, nor where the keys are', async () => {
    const roomBelowTheLast = () =>
      library.evaluate(() => {
        document.querySelector('.list')!.scrollTop = 1e6;
        const toast = document.querySelector('[data-testid="toast"]')!.getBoundingClientRect();
        const last = [...document.querySelectorAll('[data-testid="clip-list"] > li')].find((item) => item.ariaPosInSet === item.ariaSetSize);
        return last ? toast.top - last.getBoundingClientRect().bottom : -1;
      });
    await library.click('[data-testid="clip-row"] .row-open');
    await library.press('Delete');
    await found(library, 145);
    await expect.poll(roomBelowTheLast).toBeGreaterThanOrEqual(0);
    // Nor on the row that the keys come to, anywhere in the list.
    await library.press('Home');
    for (let row = 0; row < 14; row++) await library.press('ArrowDown');
    const roomBelowTheFocus = () =>
      library.evaluate(() => {
        const row = document.activeElement?.closest('li')?.getBoundingClientRect();
        const toast = document.querySelector('[data-testid="toast"]')?.getBoundingClientRect();
        return row && toast ? toast.top - row.bottom : -1;
      });
    await expect.poll(roomBelowTheFocus).toBeGreaterThanOrEqual(0);
    await library.press('z');
    await found(library, 146);
    await library.press('Home');
  });

  test('the clipping that is open gives way to the next when it is deleted, and Undo shows it again', async () => {
    const opened = () => library.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-testid=detail] [data-testid=field-title]')?.value);
    const titles = await library.evaluate(() => [...document.querySelectorAll('[data-testid="clip-list"] .row-title')].map((row) => row.textContent));
    await library.click('[data-testid="clip-list"] > li:nth-child(2) .row-title');
    await expect.poll(opened).toBe(titles[1]);
    await library.press('Delete');
    await found(library, 145);
    await expect.poll(opened).toBe(titles[2]);
    await library.until((title) => document.activeElement?.textContent === title, [titles[2]]);
    await library.press('z');
    await found(library, 146);
    await expect.poll(opened).toBe(titles[1]);
    await library.until((title) => document.activeElement?.textContent === title, [titles[1]]);
  });

  test('what was done by the keyboard is undone by it, step by step', async () => {
    await library.click('[data-testid="clip-row"] .row-open');
    await library.press('s');
    await library.waitFor('[data-testid="clip-row"] .row-starred');
    await library.press('r');
    await library.waitFor('[data-testid="clip-row"][data-read]');
    await library.press('Delete');
    await found(library, 145);
    for (const step of ['Move to trash', 'Mark as read', 'Star']) {
      await library.press('z');
      await library.waitFor('[data-testid="toast"]', `Undone: ${step} ·`);
    }
    await found(library, 146);
    const touched = (await storedClips(world.session)).filter(({ trashedAt, starred }) => trashedAt || starred);
    expect(touched).toEqual([]);
  });

  test('a press beside the title opens the clipping and leaves the keys to its row', async () => {
    await library.click('[data-testid="clip-row"] .row-meta');
    await library.waitFor('[data-testid="clip-row"][data-selected]');
    await library.press('s');
    await library.waitFor('[data-testid="clip-row"][data-selected] .row-starred');
    await library.press('s');
    await library.waitForNo('.row-starred');
  });

  test('a clipping in the trash says so wherever it is found, and is put back from there', async () => {
    await library.click('[data-testid="clip-row"] .row-open');
    await library.press('Delete');
    await found(library, 145);
    await search(library, 'is:trashed');
    await found(library, 1);
    await library.waitFor('[data-testid="row-trashed"]', 'In the trash since');
    await library.click('[data-testid="clip-row"] [aria-label^="Put back"]');
    await found(library, 0);
    await library.click('[aria-label="Clear search"]');
    await found(library, 146);
    expect(await library.has('[data-testid="row-trashed"]')).toBe(false);
  });

  test('a clipping is read and starred by the keyboard, and the counts follow', async () => {
    await library.click('[data-testid="clip-row"] .row-open');
    await library.press('r');
    await library.press('s');
    const count = (name: string) =>
      library.until(
        (label) => [...document.querySelectorAll('[data-testid="filter-state"] .choice')].find((each) => each.querySelector('.choice-label')?.textContent === label)?.querySelector('.choice-count')?.textContent,
        [name],
      );
    await library.until(() => document.querySelector('[data-testid="filter-state"]')?.textContent?.includes('Starred') ?? false, []);
    expect(await count('Starred')).toBe('1');
    await library.press('r');
    await library.press('s');
    await library.until(() => !document.querySelector('[data-testid="filter-state"]')?.textContent?.includes('Starred'), []);
    expect(await count('Read')).toBe('6');
  });

  test('what is written in the detail is stored, in Chinese as in English', async () => {
    await library.click('[data-testid="clip-row"] .row-open');
    await library.waitFor('[data-testid="detail"]');
    await library.type('[data-testid="tag-input"]', '待读,');
    await library.type('[data-testid="field-note"]', '值得再读 twice');
    await library.until(() => document.querySelector('[data-testid="filter-tag"]')?.textContent?.includes('待读') ?? false, []);
    await search(library, '再读');
    await found(library, 1);
    const [clip] = (await storedClips(world.session)).filter(({ tags }) => tags?.includes('待读'));
    expect(clip?.note).toBe('值得再读 twice');
    await library.press('Escape');
    await found(library, 146);
  });

  test('who wrote it and when is put right, and found by it', async () => {
    await library.click('[data-testid="clip-row"] .row-open');
    await library.waitFor('[data-testid="detail"]');
    await library.type('[data-testid="field-authors"]', '王小波; Ann Lee');
    await library.type('[data-testid="field-day"]', '1997年4月');
    await library.press('Enter');
    await library.until(() => document.querySelector<HTMLInputElement>('[data-testid="field-day"]')?.value === 'Apr 1997', []);
    await search(library, 'author:小波 published:1997');
    await found(library, 1);
    const [clip] = (await storedClips(world.session)).filter(({ authorsBy }) => authorsBy);
    expect(clip).toMatchObject({ authors: ['王小波', 'Ann Lee'], publishedAt: '1997-04', publishedBy: 'reader' });
    await library.press('Escape');
    await found(library, 146);
  });

  test('the trash is emptied for good, once that is confirmed, and the focus stays where the list was', async () => {
    for (const left of [145, 144]) {
      await library.click('[data-testid="clip-row"] .row-open');
      await library.press('Delete');
      await found(library, left);
    }
    await library.click('[data-testid="filter-trash"]');
    await found(library, 2);
    await library.click('[data-testid="empty-trash"]');
    await library.waitFor('[data-testid="empty-trash-dialog"]', '2 clippings are deleted for good');
    expect(await library.evaluate(closedAndAskedAgain)).toBe(true);
    await library.press('Escape');
    await library.waitForNo('[data-testid="empty-trash-dialog"]');
    await found(library, 2);
    await library.click('[data-testid="empty-trash"]');
    await library.click('[data-testid="empty-trash-confirm"]');
    await library.waitFor('[data-testid="empty"]', 'The trash is empty');
    await library.waitFor('[data-testid="toast"]', 'Deleted for good');
    await library.until(() => document.activeElement?.matches('.shelf'), []);
    expect(await storedClips(world.session)).toHaveLength(144);
  });
});

/** Closes the dialog and asks again within a frame, before the browser tells that it closed. @returns whether it stays open */
async function closedAndAskedAgain(): Promise<boolean> {
  const dialog = document.querySelector<HTMLDialogElement>('[data-testid="empty-trash-dialog"]')!;
  const told = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  while (dialog.open) await Promise.resolve();
  document.querySelector<HTMLElement>('[data-testid="empty-trash"]')!.click();
  await told;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return dialog.open;
}
