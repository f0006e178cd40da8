import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { found } from './finding';
import { BLOG, BROWSERS, openLibrary, ownClips, type World } from './world';

describe.each(BROWSERS)('who has gone far down the list in %s', (browser) => {
  let world: World;
  let library: PageView;

  beforeAll(async () => void ({ world, library } = await openLibrary(browser)));
  afterAll(() => world.close());

  test('sees the row on top stay where it came in when it and those above it are shown', async () => {
    const came = await library.evaluate(async () => {
      const list = document.querySelector('.list')!;
      list.scrollTop = 0.5 * list.scrollHeight;
      const { top } = list.getBoundingClientRect();
      for (;;) {
        // What was painted, not what is in the document before the rows have been measured.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const row = [...document.querySelectorAll<HTMLElement>('[data-row]')].find((each) => each.getBoundingClientRect().bottom > top);
        const place = (row?.getBoundingClientRect().top ?? NaN) - top;
        if (place <= 0) return { row: row?.dataset.row ?? '', place };
      }
    });
    expect(await placeOf(came.row)).toBeCloseTo(came.place, -1);
  });

  test('stays there when a page is saved in another tab', async () => {
    const { row, place } = await goDown();
    const page = await world.session.open(`https://${BLOG}/`);
    await world.session.shortcut('save-page', page);
    await expect.poll(() => ownClips(world.session)).toHaveLength(1);
    await page.close();
    await library.page.bringToFront();
    await found(library, 147);
    expect(await placeOf(row)).toBeCloseTo(place, -1);
  });

  test('stays there when a star is put on what is read', async () => {
    const { row, place } = await goDown();
    await library.evaluate((id) => document.querySelector<HTMLElement>(`[data-id="${id}"] .row-open`)?.focus({ preventScroll: true }), row);
    await library.press('s');
    await library.waitFor(`[data-id="${row}"] .row-starred`);
    await library.until(() => document.querySelector('[data-testid="found-count"]')?.getAttribute('data-settled') === 'true', []);
    expect(await placeOf(row)).toBeCloseTo(place, -1);
  });

  /** Scrolls to the end of the list. @returns a row that is in view there, once all of them are, and how far down in the view it stands */
  async function goDown(): Promise<{ row: string; place: number }> {
    await library.evaluate(() => {
      document.querySelector('.list')!.scrollTop = 0.9 * document.querySelector('.list')!.scrollHeight;
    });
    return (await library.until(restingRow, []))!;
  }

  /** How far down in the view a row stands, once the list is at rest. */
  async function placeOf(row: string): Promise<number> {
    await library.until(restingRow, []);
    return library.evaluate((id) => {
      const top = (element: Element | null) => element?.getBoundingClientRect().top ?? NaN;
      return top(document.querySelector(`[data-row="${id}"]`)) - top(document.querySelector('.list'));
    }, row);
  }
});

/** The first row that begins in view, and its place, when none is being loaded and two frames have passed in which it stayed where it is. */
async function restingRow(): Promise<{ row: string; place: number } | undefined> {
  const look = () => {
    const { top } = document.querySelector('.list')!.getBoundingClientRect();
    const row = [...document.querySelectorAll<HTMLElement>('[data-row]')].find((each) => each.getBoundingClientRect().top > top);
    return { row: row?.dataset.row ?? '', place: (row?.getBoundingClientRect().top ?? NaN) - top };
  };
  const before = look();
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const now = look();
  const rests = now.row === before.row && now.place === before.place && !document.querySelector('.row-loading');
  return rests ? now : undefined;
}
