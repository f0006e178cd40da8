import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Handler } from '../browsers/proxy';
import { emptyPdf } from '../browsers/pdf';
import type { BrowserName } from '../browsers/session';
import { article, BLOG, BROWSERS, openWorld, ownClips, type World } from './world';

const SITE = `https://${BLOG}`;

/** Articles everywhere, but a PDF under `/paper` and `/download`, and under `/broken` a failure without a page. */
const pages: Handler = ({ url = '/' }, response) => {
  if (url.startsWith('/broken')) response.writeHead(500).end();
  else if (url === '/favicon.ico') response.writeHead(404).end();
  else if (/^\/(?:paper|download)/.test(url)) {
    response.writeHead(200, { 'content-type': 'application/pdf' }).end(emptyPdf('On paper'));
  } else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article('On notebooks'));
};

const NOT_CLIPPED = 'This page cannot be clipped';
const NOT_A_WEB_PAGE = 'It belongs to the browser, and no extension may read it.';
const NO_PDF = 'The browser’s PDF viewer cannot be read';

const UNREADABLE = 'This page could not be read';

/** Where no extension may read, though the pages are of the web. */
const STORES: Record<BrowserName, string> = { chromium: 'chromewebstore.google.com', firefox: 'addons.mozilla.org' };

type Restricted = [what: string, address: string, failure: string, sentences: string[], keepable: boolean];

const RESTRICTED: Record<BrowserName, Restricted[]> = {
  chromium: [
    ['a page of the browser', 'chrome://version/', 'PageRestricted', [NOT_CLIPPED, NOT_A_WEB_PAGE], false],
    ['the source of a page', `view-source:${SITE}/`, 'PageRestricted', [NOT_CLIPPED, NOT_A_WEB_PAGE], false],
    ['a page inside its address', 'data:text/html,<h1>On nothing</h1>', 'PageRestricted', [NOT_CLIPPED], false],
    ['the store', `https://${STORES.chromium}/`, 'PageRestricted', [NOT_CLIPPED, NOT_A_WEB_PAGE], false],
    ['a PDF that its address does not tell', `${SITE}/download?1`, 'PageIsPdf', [NO_PDF], true],
    // Chromium shows a page of its own in its place, under its address.
    ['a page that failed to load', `${SITE}/broken`, 'PageUnreadable', [UNREADABLE, 'You can keep its link'], true],
  ],
  firefox: [
    ['a page of the browser', 'about:support', 'PageRestricted', [NOT_CLIPPED, NOT_A_WEB_PAGE], false],
    ['the source of a page', `view-source:${SITE}/`, 'PageRestricted', [NOT_CLIPPED, NOT_A_WEB_PAGE], false],
    ['a page inside its address', 'data:text/html,<h1>On nothing</h1>', 'PageRestricted', [NOT_CLIPPED], false],
    ['reader view', `about:reader?url=${encodeURIComponent(`${SITE}/`)}`, 'PageRestricted', [NOT_CLIPPED], false],
    ['the store', `https://${STORES.firefox}/`, 'PageRestricted', [NOT_CLIPPED, NOT_A_WEB_PAGE], false],
    // Firefox does not tell an extension that this is a PDF.
    ['a PDF that its address does not tell', `${SITE}/download?1`, 'PageUnreadable', [UNREADABLE], true],
  ],
};

describe.each(BROWSERS)('a page that cannot be read, in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ browser }, { [BLOG]: pages, [STORES[browser]]: pages });
  });
  afterAll(() => world.close());

  test.each<Restricted>([
    ...RESTRICTED[browser],
    ['a PDF', `${SITE}/paper.pdf`, 'PageIsPdf', [NO_PDF, 'You can keep its link and title'], true],
  ])('%s: %s says why, over the list', async (_, address, failure, sentences, keepable) => {
    const page = await world.session.open(address);
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=failed-card]');
    expect(await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=failed-card]')?.dataset.failure)).toBe(
      failure,
    );
    const said = await popup.text('[data-testid=failed-card]');
    for (const sentence of sentences) expect(said).toContain(sentence);
    expect(await popup.has('[data-testid=keep-link]')).toBe(keepable);
    await popup.waitFor('[data-testid=clip-row]');
    await popup.close();
    await page.close();
    expect(await ownClips(world.session)).toEqual([]);
  });

  test('the library itself is one, and shows its own list', async () => {
    const library = await world.session.library();
    const popup = await world.session.click(library.page);
    await popup.waitFor('[data-testid=failed-card][data-failure=PageRestricted]', NOT_CLIPPED);
    await popup.waitFor('[data-testid=clip-row]');
    await popup.close();
    await library.close();
    expect(await ownClips(world.session)).toEqual([]);
  });

  test('a PDF is kept by its link and title when the reader asks for it', async () => {
    const page = await world.session.open(`${SITE}/paper.pdf`);
    const popup = await world.session.click(page);
    await popup.click('[data-testid=keep-link]');
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await popup.waitFor('[data-testid=clip-row]', 'paper.pdf');
    await popup.close();
    // What the tab is called: in Firefox also by the document's own title, in headless Chromium by its address alone.
    const [clip, ...more] = await ownClips(world.session);
    expect(clip).toMatchObject({ url: `${SITE}/paper.pdf`, origin: 'clip', site: BLOG });
    expect(clip?.title).toMatch(/paper\.pdf$/);
    expect(more).toEqual([]);
    const again = await world.session.click(page);
    await again.waitFor('[data-testid=already-saved]', 'Saved on');
    expect(await again.has('[data-testid=keep-link]')).toBe(false);
    await again.close();
  });
});
