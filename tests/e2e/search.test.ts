import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { choose, found, search } from './finding';
import { article, BLOG, BROWSERS, openWorld, type World } from './world';

const SITE = `https://${BLOG}`;

const pages = {
  '/galls': article('On old ink', '<p>It was boiled from oak galls and iron, and it bites into the paper.</p>'),
  '/ink': article('On making ink', '<p>Iron and gum, and nothing else.</p>'),
};

describe.each(BROWSERS)('searching in %s', (browser) => {
  let world: World;
  let library: PageView;

  beforeAll(async () => {
    world = await openWorld({ browser }, { [BLOG]: pages });
    for (const path of Object.keys(pages)) {
      const popup = await world.session.click(await world.session.open(SITE + path));
      await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
      await popup.close();
    }
    library = await world.session.library();
    await found(library, 148);
  });
  afterAll(() => world.close());

  test('what only the text of a page says is found, and the passage shown', async () => {
    await search(library, 'oak galls');
    await found(library, 1);
    await library.waitFor('[data-testid=row-body]', 'Text It was boiled from oak galls and iron, and it bites into the paper.');
    expect(await library.evaluate(() => [...document.querySelectorAll('.row mark')].map((mark) => mark.textContent))).toEqual(['oak', 'galls']);
  });

  test('a passage is shown only for what the row does not say', async () => {
    await search(library, 'On making ink');
    await library.waitFor('.row mark', 'making');
    expect(await library.has('[data-testid=row-body]')).toBe(false);
  });

  test('names that are written without a space are found apart, and the list says that it only comes close', async () => {
    await search(library, '吴恩达李飞飞');
    await found(library, 1);
    await library.waitFor('[data-testid=found-close]', 'come close');
    await library.waitFor('.row mark', '吴恩达');
    await library.click('[data-testid=clip-row] .row-open');
    await library.waitFor('[data-testid=detail] .field-marks mark', '吴恩达');
    await search(library, '吴恩达');
    await library.until(() => document.querySelector('[data-testid=found-close]') === null, []);
    await found(library, 1);
  });

  test('the years have their counts, and narrow the list', async () => {
    await search(library, 'tag:LG');
    await found(library, 7);
    // Of the notebook's seven, two were published in 2023.
    const count = Number(await choose(library, 'year', '2023'));
    await found(library, count);
    await choose(library, 'year', '2023');
    await found(library, 7);
  });

  test('a word that is misspelled finds what was meant, and the list says so', async () => {
    await search(library, 'trasnformer');
    await library.waitFor('[data-testid=found-close]', 'Shown instead: transformer');
    await library.waitFor('[data-testid=found-count][role=status]', 'Shown instead: transformer');
    await library.waitFor('[data-testid=clip-row] .row-title mark', 'Transformer');
    await search(library, 'transformer');
    await library.waitForNo('[data-testid=found-close]');
  });

  test('a clipping leads to the ones that are like it', async () => {
    await search(library, 'oak galls');
    await found(library, 1);
    await library.click('[data-testid=clip-row] .row-open');
    // The view comes to the words that were looked for; what is to be pressed would move on the way.
    await library.until(() => CSS.highlights.get('found')?.size, []);
    await library.waitFor('[data-testid=related]', 'On making ink');
    await library.click('[data-testid=related] .related-open', 'On making ink');
    const title = () => document.querySelector<HTMLTextAreaElement>('[data-testid=detail] [data-testid=field-title]')?.value === 'On making ink';
    await library.until(title, []);
  });

  test('an index that is damaged is noticed by the search that meets it, and made anew', async () => {
    await damage(library);
    await library.close();
    library = await world.session.library();
    await found(library, 148);
    await search(library, '深度');
    await found(library, 19);
    await search(library, 'oak galls');
    await found(library, 1);
  });

  test('the index is made anew at the press of a button', async () => {
    await library.click('[data-testid=nav-settings]');
    await library.waitFor('[data-testid=model-state]', 'no model');
    await library.waitFor('[data-testid=storage-state]');
    await library.click('[data-testid=rebuild-index]:enabled');
    await library.waitFor('[data-testid=index-state]', 'The search index is complete.');
    await library.click('[data-testid=nav-browse]');
    await search(library, 'oak galls');
    await found(library, 1);
  });
});

/** Writes nonsense over every block of the index, as a bad sector would. */
async function damage(page: PageView): Promise<void> {
  const blocks = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const db = await done(indexedDB.open('commonplace'));
    const store = db.transaction('blocks', 'readwrite').objectStore('blocks');
    const keys = await done(store.getAllKeys());
    for (const key of keys) await done(store.put(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]), key));
    db.close();
    return keys.length;
  });
  expect(blocks).toBeGreaterThan(0);
}
