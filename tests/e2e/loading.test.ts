import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../browsers/proxy';
import { BROWSERS, openWorld, ownClips, type World } from './world';

const HOST = 'loading.example.test';

const HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>On patience</title>';
const BEGINNING = '<p>The first paragraph of it says what there is to be said of waiting, and it says so at some length.</p>';
const END = '<p>The last paragraph of it comes when all the others have been read, and it brings the argument to its end.</p>';
const CLOSE = '</article></main></body></html>';

/** A script of a host that takes the request and never answers. */
const stuck = (how = '') => `<script src="http://${HOST}/never"${how}></script>`;

/** Pages by their path, in the pieces in which they are sent: one every 300 ms. */
const PIECES: Record<string, readonly string[]> = {
  '/held-up': [`${HEAD}</head><body><main><article><h1>On patience</h1>${BEGINNING}${stuck()}${END}${CLOSE}`],
  '/deferred': [`${HEAD}${stuck(' defer')}</head><body><main><article><h1>On patience</h1>${BEGINNING}${END}${CLOSE}`],
  '/slow': [
    `${HEAD}</head><body><main><article><h1>On patience</h1>`,
    ...Array.from({ length: 12 }, (_, n) => BEGINNING.replace('first', `${n + 1}th`)),
    END + CLOSE,
  ],
};

const answer: Handler = ({ url = '' }, response) => {
  const pieces = PIECES[url];
  if (pieces) send(response.writeHead(200, { 'content-type': 'text/html' }), pieces);
  else if (url !== '/never') response.writeHead(404).end();
};

function send(response: ServerResponse, [piece, ...more]: readonly string[]): void {
  if (more.length === 0) response.end(piece);
  else response.write(piece, () => setTimeout(send, 300, response, more));
}

describe.each(BROWSERS)('a page that is still loading, in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ browser }, { [HOST]: answer });
  });
  afterAll(() => world.close());

  it('is read as far as it has come when a script holds it up, and says that there is more', async () => {
    const page = await arriving('/held-up');
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await popup.close();
    const body = await bodyOf('/held-up');
    expect(body).toMatchObject({ truncated: true });
    expect(body?.text).toContain('The first paragraph');
    await page.close();
  });

  it('is read whole when only a script behind it is held up', async () => {
    const page = await arriving('/deferred');
    await world.session.shortcut('save-page', page);
    await expect.poll(() => bodyOf('/deferred')).toBeDefined();
    const body = await bodyOf('/deferred');
    expect(body?.text).toContain('The last paragraph');
    expect(body).not.toHaveProperty('truncated');
    await page.close();
  });

  it('is waited for while more of it comes', async () => {
    const page = await arriving('/slow');
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await popup.close();
    const body = await bodyOf('/slow');
    expect(body?.text).toContain('The last paragraph');
    expect(body).not.toHaveProperty('truncated');
    await page.close();
  });

  /** A tab as soon as the beginning of a page is to be seen in it. */
  async function arriving(path: string): Promise<Page> {
    const page = await world.session.driver.newPage();
    // What never comes to its end is given up when the tab is closed.
    page.goto(`http://${HOST}${path}`).catch(() => undefined);
    await page.waitForSelector('h1', { timeout: 20_000 });
    return page;
  }

  async function bodyOf(path: string): Promise<{ text: string } | undefined> {
    const clip = (await ownClips(world.session)).find(({ url = '' }) => url.endsWith(path));
    const { bodies = [] } = await world.session.stored();
    return (bodies as { id: string; body: { text: string } }[]).find(({ id }) => id === clip?.id)?.body;
  }
});
