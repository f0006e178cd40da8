import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../browsers/session';
import { BLOG, BROWSERS, openWorld, type World } from './world';

/** A page of several screens, with a passage in the middle of it. */
const long = (title: string, passage: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>
${'<p>This paragraph stands above all that anybody would want to keep of it, and says so.</p>\n'.repeat(80)}
<p>${passage}</p>
${'<p>And this one stands below it, and says no more than the others.</p>\n'.repeat(80)}</article></body></html>`;

const PAGES = {
  '/en': long('On keeping', 'Notes &amp; queries, 5-10% of them: <b>some, at least, are well-kept</b>, and others are not.'),
  // It begins within a word: 研究 is one, and browsers find words only from their beginning.
  '/zh': long('On words', '我们说起<i>深度学习的研</i><b>究生命周期，就要问它从哪里来</b>，又到哪里去。'),
};

const IN_VIEW = `(() => {
  const { top, bottom } = document.querySelector('b').getBoundingClientRect();
  return scrollY > 0 && top >= 0 && bottom <= innerHeight;
})()`;

describe.for(BROWSERS)('a quote shown in its page, in %s', { timeout: 90_000 }, (browser: BrowserName) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ browser }, { [BLOG]: PAGES });
  }, 60_000);
  afterAll(() => world?.close());

  test.for([
    ['/en', 'On keeping'],
    ['/zh', 'On words'],
  ] as const)('has its words in view: %s', async ([path, title]) => {
    const address = `http://${BLOG}${path}`;
    const page = await world.session.open(address);
    await page.$eval('b', (element) => getSelection()?.selectAllChildren(element));
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=saved-card][data-outcome=new] .card-quote');
    await popup.close();
    await page.close();

    const library = await world.session.library();
    await library.click('[data-testid=clip-row] .row-open', title);
    await library.click('[data-testid=detail] [aria-label="Show in the page"]');
    await expect.poll(() => world.session.inTab(address, IN_VIEW), { timeout: 15_000 }).toBe(true);
    await library.close();
  });
});
