import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../browsers/session';
import type { View } from '../browsers/view';
import { choose, found, search } from './finding';
import { showFirst } from './settings';
import { article, BLOG, BROWSERS, openWorld, ownClips, storedClips, type World } from './world';

const SITE = `https://${BLOG}`;

/** No extension may read it: the popup shows the starter collection alone, and keeps nothing. */
const NOT_KEPT = 'data:text/html,<h1>Nothing to keep</h1>';

/** What the page of an extension may ask of the browser's tabs. */
type Tabs = { tabs: { query: (of: { url: string }) => Promise<{ active: boolean }[]> } };

const pages = {
  '/draft': article('On drafts'),
  '/review': article('On second thoughts'),
  '/unsaved': article('On leaving'),
  '/keys': article('On keys'),
  '/trashed': article('On second editions'),
};

describe.each(BROWSERS)('looking through the popup in %s', (browser) => {
  let world: World;
  let popup: View;
  beforeAll(async () => {
    world = await openWorld({ browser });
    popup = await world.session.click(await world.session.open(NOT_KEPT));
    await found(popup, 146);
  });
  afterAll(() => world.close());

  // Counted in the notebook itself: blocks that hold the word.
  test.each([
    ['深度', 19],
    ['francois chollet', 8],
    ['2102.00554', 1],
  ])('finds %s %i times, as it is typed', async (text, count) => {
    await search(popup, text);
    await found(popup, count);
    await popup.click('[aria-label="Clear search"]');
    await found(popup, 146);
  });

  test.each([
    ['kind', 'Quote', 23],
    ['tag', 'LG', 7],
    ['site', 'arXiv', 27],
    ['state', 'Read', 6],
    ['origin', 'Starter collection', 146],
  ])('narrows by %s to %s: %i, the number that stands beside it', async (facet, choice, count) => {
    const pill = `[data-testid="filter-${facet}"]`;
    await popup.click(pill);
    expect(await choose(popup, facet, choice)).toBe(String(count));
    await found(popup, count);
    await popup.waitFor(pill, choice);
    await popup.click(`.pill:has(${pill}) .pill-clear`);
    await found(popup, 146);
  });

  test('opens a clipping, and comes back to its row', async () => {
    await search(popup, '2102.00554');
    await found(popup, 1);
    await popup.waitFor('[data-testid=clip-row] .row-open');
    const title = await popup.text('[data-testid=clip-row] .row-open');
    await popup.click('[data-testid=clip-row] .row-open');
    await popup.waitFor('[data-testid=detail]');
    const opened = () => document.querySelector<HTMLTextAreaElement>('[data-testid=detail] [data-testid=field-title]')?.value;
    expect(await popup.until(opened, [])).toBe(title);
    await popup.click('[data-testid=detail-back]');
    await popup.waitForNo('[data-testid=detail]');
    await popup.until((words) => document.activeElement?.textContent === words, [title]);
  });
});

describe.each(BROWSERS)('the page in the popup in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ browser }, { [BLOG]: pages });
  });
  afterAll(() => world.close());

  test('the library that is open is shown, and no second one', async () => {
    const library = await world.session.library();
    const popup = await world.session.click(await world.session.open(NOT_KEPT));
    await popup.click('[data-testid=open-library]');
    const shown = async () => {
      const tabs = await (globalThis as unknown as { chrome: Tabs }).chrome.tabs.query({ url: `${location.origin}/library.html*` });
      return tabs.some(({ active }) => active) && tabs.length;
    };
    expect(await library.until(shown, [])).toBe(1);
    await library.close();
  });

  test('what is written there is stored, though the popup is closed at once', async () => {
    const page = await world.session.open(`${SITE}/draft`);
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await popup.click('[data-testid=field-title]');
    await popup.press('End');
    await popup.write(', rewritten');
    await popup.click('[data-testid=field-summary]');
    // To the beginning of the text, whichever of its lines was clicked.
    await popup.press('Home', { ctrl: true });
    await popup.write('再读：');
    await popup.type('[data-testid=tag-input]', '待读,later,');
    await writeNote(popup, 'Half a thou');
    await popup.close();

    // At the latest the next view writes what the last one left behind.
    const library = await world.session.library();
    const kept = async () => (await ownClips(world.session)).find(({ url }) => url === `${SITE}/draft`);
    await expect.poll(kept).toMatchObject({
      title: 'On drafts, rewritten',
      summary: { text: expect.stringMatching(/^再读：What the writer of On drafts/) as string, source: 'reader' },
      tags: ['待读', 'later'],
      note: 'Half a thou',
    });
    await library.close();
  });

  test('“Back up” opens the library and downloads a file with everything', async () => {
    const popup = await world.session.click(await world.session.open(NOT_KEPT));
    await popup.click('[data-testid=back-up]');
    const file = await world.session.download(/^commonplace-backup-.*\.json$/);
    const backup = JSON.parse(await readFile(file, 'utf8')) as { count: number };
    expect(backup.count).toBe((await storedClips(world.session)).length);
    expect(await openLibraries(world.session)).toBe(1);
  });

  // Firefox closes the panel on Escape, whatever its page says; but the button to go back has the focus.
  const goBack = browser === 'firefox' ? 'Enter' : 'Escape';

  test('the keyboard alone reaches and does everything', async () => {
    const page = await world.session.open(`${SITE}/keys`);
    await world.session.shortcut('_execute_action', page);
    const popup = await world.session.popup();
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await popup.waitFor('[data-testid=clip-row]', 'On keys');
    await expect.poll(await tabThrough(popup)).toEqual(
      expect.arrayContaining([
        ...['undo', 'field-title', 'field-summary', 'tag-input', 'field-note', 'search'],
        ...['filter-kind', 'filter-tag', 'filter-site', 'filter-state', 'filter-origin', 'filter-trash'],
        ...['row-open', 'Star: On keys', 'Mark as read: On keys', 'Move to trash: On keys', 'open-library', 'back-up', 'Keyboard shortcuts'],
      ]),
    );

    await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await popup.press('/');
    await popup.write('On keys');
    await found(popup, 1);
    await popup.press('ArrowDown');
    await popup.press('s');
    await popup.waitFor('[data-testid=clip-row] .row-starred');
    await popup.press('Enter');
    await popup.waitFor('[data-testid=detail]');
    await popup.press(goBack);
    await popup.waitForNo('[data-testid=detail]');
    await popup.until(() => document.activeElement?.matches('.row-open'), []);
    await popup.press('Delete');
    await found(popup, 0);
    await popup.press('z');
    await found(popup, 1);
    await popup.press('?');
    await popup.waitFor('[data-testid=shortcuts]');
    await popup.press(goBack);
    await popup.waitForNo('[data-testid=shortcuts]');
    await popup.close();
    expect((await ownClips(world.session)).find(({ title }) => title === 'On keys')).toMatchObject({ starred: true });
  });

  test('the clipping that is open gives way to the next when it is deleted, and Undo shows it again', async () => {
    const popup = await world.session.click(await world.session.open(NOT_KEPT));
    await popup.waitFor('[data-testid=clip-row]');
    const opened = () => popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-testid=detail] [data-testid=field-title]')?.value);
    const titles = await popup.evaluate(() => [...document.querySelectorAll('[data-testid=clip-list] .row-title')].map((row) => row.textContent));
    await popup.click('[data-testid=clip-list] > li:nth-child(2) .row-title');
    await expect.poll(opened).toBe(titles[1]);
    await popup.click('[data-testid=detail] [aria-label^="Move to trash"]');
    await expect.poll(opened).toBe(titles[2]);
    await popup.click('[data-testid=toast-undo]');
    await expect.poll(opened).toBe(titles[1]);
    await popup.close();
  });

  test('the card follows its clipping into the trash and back, whoever put it there', async () => {
    const popup = await world.session.click(await world.session.open(`${SITE}/trashed`));
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await popup.waitFor('[data-testid=clip-row]', 'On second editions');
    await popup.click('[data-testid=clip-row] .row-open', 'On second editions');
    await popup.click('[data-testid=detail] [aria-label^="Move to trash"]');
    // The next one is open now; its row has the focus when it is left, and may be scrolled to.
    await popup.until(() => document.querySelector<HTMLTextAreaElement>('[data-testid=detail] [data-testid=field-title]')?.value !== 'On second editions', []);
    await popup.click('[data-testid=detail-back]');
    await popup.until(() => document.activeElement?.matches('.row-open'), []);
    await popup.waitFor('[data-testid=save-status]', 'In the trash');
    await popup.waitForNo('[data-testid=clip-row]', 'On second editions');
    await popup.click('[data-testid=card-restore]');
    await popup.waitFor('[data-testid=save-status]', 'Saved');
    await popup.waitFor('[data-testid=clip-row]', 'On second editions');

    const elsewhere = await world.session.extensionPage('/manifest.json', true);
    const [clip] = (await ownClips(world.session)).filter(({ title }) => title === 'On second editions');
    await elsewhere.evaluate(async (id) => {
      type Chrome = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      const call = { commonplace: 'trashClips', id: crypto.randomUUID(), request: { ids: [id] } };
      await (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage(call);
    }, clip?.id);
    await popup.waitFor('[data-testid=save-status]', 'In the trash');
    await elsewhere.close();
    await popup.close();
  });

  test('shows the page first where the reader chose so, and Enter saves it', async () => {
    const library = await world.session.library();
    await showFirst(library);
    const before = (await ownClips(world.session)).length;

    const left = await world.session.click(await world.session.open(`${SITE}/unsaved`));
    await left.waitFor('[data-testid=review-card]');
    expect(await left.evaluate(() => document.querySelector('textarea')?.value)).toBe('On leaving');
    await writeNote(left, 'Perhaps');
    await left.close();
    expect(await ownClips(world.session)).toHaveLength(before);

    const again = await world.session.click(await world.session.open(`${SITE}/unsaved`));
    await again.waitFor('[data-testid=review-card]');
    expect(await again.evaluate(noteOf)).toBe('Perhaps');
    await again.until(() => document.activeElement?.getAttribute('data-testid') === 'review-save', []);
    // Keys that a test presses reach a popup of Firefox only once something was pressed in it.
    if (browser === 'firefox') await again.click('[data-testid=field-title]');
    await again.press('Enter');
    await again.waitFor('[data-testid=saved-card][data-outcome=new]');
    await again.close();
    const kept = await ownClips(world.session);
    expect(kept).toHaveLength(before + 1);
    expect(kept.find(({ title }) => title === 'On leaving')).toMatchObject({ note: 'Perhaps' });
  });
});

/** How many tabs show the library. */
async function openLibraries(session: Session): Promise<number> {
  const page = await session.extensionPage('/manifest.json', true);
  const count = await page.evaluate(async (address) => {
    type Tabs = { query(of: { url: string }): Promise<unknown[]> };
    return (await (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome.tabs.query({ url: address })).length;
  }, `${session.origin}/library.html*`);
  await page.close();
  return count;
}

/** Types a note until it is seen. Firefox hands keys from process to process: nobody closes what they do not see yet. */
async function writeNote(popup: View, text: string): Promise<void> {
  await popup.type('[data-testid=field-note]', text);
  await popup.until((written) => document.querySelector<HTMLTextAreaElement>('[data-testid=field-note]')?.value === written, [text]);
}

const noteOf = () => document.querySelector<HTMLTextAreaElement>('[data-testid=field-note]')?.value;

/** More than the stops that the popup has. */
const TABS = 35;

/** Presses Tab until it has come round. @returns what had the focus so far, by test id, class or label */
async function tabThrough(popup: View): Promise<() => Promise<string[]>> {
  await popup.evaluate(() => {
    const reached: string[] = [];
    Object.assign(window, { reached });
    document.addEventListener('focusin', ({ target }) => {
      const element = target as Element;
      const name = element.matches('.row-open') ? 'row-open' : element.getAttribute('data-testid');
      reached.push(name ?? element.getAttribute('aria-label') ?? element.className);
    });
  });
  for (let press = 0; press < TABS; press++) await popup.press('Tab');
  return () => popup.evaluate(() => (window as unknown as { reached: string[] }).reached);
}
