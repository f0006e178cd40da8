import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../browsers/view';
import { found, search } from './finding';
import { article, BLOG, BROWSERS, openWorld, type World } from './world';

const SITE = `https://${BLOG}`;

/** More than a view is high, with no word that a test looks for. */
const BEFORE = '<p>A paragraph of this and that, which nobody was looking for when it was read.</p>'.repeat(40);

const pages = { '/galls': article('On old ink', `${BEFORE}<p>It was boiled from <b>oa</b>k galls, 深度學習 and ｉｒｏｎ.</p>`) };

/** The texts that are marked in the text of the page, and whether the first of them is in sight. */
const marks = (view: View) =>
  view.evaluate(() => {
    const ranges = [...(CSS.highlights.get('found') ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    });
    const { top = -1, bottom = -1 } = ranges[0]?.getBoundingClientRect() ?? {};
    return { texts: ranges.map(String), isInSight: top >= 0 && bottom <= innerHeight && bottom > top };
  });

/** The words that are marked in the fields of the clipping. */
const inFields = (view: View) =>
  view.evaluate(() => [...document.querySelectorAll('[data-testid=detail] mark')].map((mark) => mark.textContent));

describe.each(BROWSERS)('a clipping that is opened from a search in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ browser }, { [BLOG]: pages });
    const popup = await world.session.click(await world.session.open(`${SITE}/galls`));
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await popup.close();
  });
  afterAll(() => world.close());

  test('is shown at the words for which it was found, in the library', async () => {
    const library = await world.session.library();
    await search(library, 'oak 深度学习 iron');
    await found(library, 1);
    await library.press('Enter');
    await expect.poll(() => marks(library)).toEqual({ texts: ['oak', '深度學習', 'ｉｒｏｎ'], isInSight: true });
    expect(await inFields(library)).toEqual([]);
    await search(library, 'ink');
    await expect.poll(() => inFields(library)).toEqual(['ink', 'ink']);
    await expect.poll(async () => (await marks(library)).texts).toEqual(['ink']);
    await library.click('[aria-label="Clear search"]');
    await expect.poll(() => marks(library)).toEqual({ texts: [], isInSight: false });
    expect(await inFields(library)).toEqual([]);
    await library.close();
  });

  test('is shown at its beginning where that says why', async () => {
    const library = await world.session.library();
    await search(library, 'old ink');
    await found(library, 1);
    await library.press('Enter');
    await expect.poll(async () => (await marks(library)).texts).toEqual(['old', 'ink']);
    expect(await library.evaluate(() => document.querySelector('.browse-detail')?.scrollTop)).toBe(0);
    await library.close();
  });

  test('is shown at the words for which it was found, in the popup, and leads back', async () => {
    const popup = await world.session.click(await world.session.open(`${SITE}/galls`));
    await popup.waitFor('[data-testid=saved-card]');
    await search(popup, 'galls');
    await popup.waitFor('[data-testid=row-body] mark', 'galls');
    await popup.click('[data-testid=clip-row] .row-open');
    await expect.poll(() => marks(popup)).toEqual({ texts: ['galls'], isInSight: true });
    await popup.click('[data-testid=detail-back]');
    await popup.waitForNo('[data-testid=detail]');
    await popup.close();
  });
});
