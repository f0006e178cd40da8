import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../browsers/proxy';
import { article, BLOG, BROWSERS, openWorld, ownClips, type World } from './world';

const ADDRESS = `http://${BLOG}/`;

/** A host with a page at every path. */
const MANY = 'many.example.test';

describe.each(BROWSERS)('saving in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    const pages = {
      '/': article('On notebooks'),
      '/linked': article('On links'),
      '/written': article('On writing'),
      '/keys': article('On keys'),
      '/menu': article('On menus'),
      '/quote': article('On quotes'),
      '/menu-frame': '<ul><li><a href="/">All notebooks</a></li></ul>',
      '/framed': `<!doctype html><title>On frames</title><h1>On frames</h1><iframe src="/text-frame"></iframe>`,
      '/frameset': `<title>On sets</title><frameset cols="20%,*"><frame src="/menu-frame"><frame src="/text-frame"></frameset>`,
      '/text-frame': article('On insets'),
      '/shadow': `<!doctype html><title>On trees</title><a-reader><template shadowrootmode="open">${article('On trees')}</template></a-reader>`,
    };
    const many: Handler = ({ url = '' }, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(article(`Page ${url}`));
    world = await openWorld({ browser }, { [BLOG]: pages, [MANY]: many });
  });
  afterAll(() => world.close());

  it('keeps the page at the click and shows it on top, ready to be edited', async () => {
    const page = await world.session.open(ADDRESS);
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    expect(await popup.evaluate(() => document.querySelector('textarea')?.value)).toBe('On notebooks');
    await popup.waitFor('[data-testid=clip-row]', 'On notebooks');
    await popup.close();

    const [clip, ...more] = await ownClips(world.session);
    expect(more).toEqual([]);
    expect(clip).toMatchObject({ title: 'On notebooks', url: ADDRESS, origin: 'clip', language: 'en' });
  });

  it('does not keep it twice, but says when it was saved', async () => {
    const page = await world.session.open(`${ADDRESS}?utm_source=letter&fbclid=1`);
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=saved-card][data-outcome=refreshed]', 'Saved on');
    await popup.close();
    expect(await ownClips(world.session)).toHaveLength(1);
  });

  it('takes back what a page has changed since it was saved', async () => {
    const page = await world.session.open(ADDRESS);
    await page.evaluate(() => {
      document.title = 'Retracted';
      for (const element of document.querySelectorAll('h1, title')) element.textContent = 'Retracted';
      for (const meta of document.querySelectorAll('meta[property="og:title"], script')) meta.remove();
    });
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=clip-row]', 'Retracted');
    await popup.click('[data-testid=undo]');
    await popup.waitFor('[data-testid=undone-card]', 'as it was before');
    await popup.waitFor('[data-testid=clip-row]', 'On notebooks');
    await popup.close();
    expect((await ownClips(world.session)).map(({ title }) => title)).toEqual(['On notebooks']);
  });

  it('takes a new clipping back', async () => {
    const page = await world.session.open(`${ADDRESS}linked`);
    const popup = await world.session.click(page);
    await popup.click('[data-testid=undo]');
    await popup.waitFor('[data-testid=undone-card]');
    await popup.waitForNo('[data-testid=clip-row]', 'On links');
    await popup.close();
    expect((await ownClips(world.session)).map(({ title }) => title)).toEqual(['On notebooks']);
  });

  it('takes a new clipping back without throwing away what was written on it', async () => {
    const popup = await world.session.click(await world.session.open(`${ADDRESS}written`));
    await popup.type('[data-testid=field-note]', 'Mine, and not to be lost');
    await popup.click('[data-testid=undo]');
    await popup.waitFor('[data-testid=undone-card]', 'in the trash');
    await popup.close();
    expect((await ownClips(world.session)).map(({ title }) => title)).toEqual(['On notebooks', 'On writing']);

    const again = await world.session.click(await world.session.open(`${ADDRESS}written`));
    await again.waitFor('[data-testid=saved-card][data-outcome=restored]');
    await again.close();
    const back = (await ownClips(world.session)).find(({ title }) => title === 'On writing');
    expect(back).toMatchObject({ note: 'Mine, and not to be lost' });
    expect(back?.trashedAt).toBeUndefined();
  });

  it.each([
    ['shadow', 'from a tree of its own', 'On trees', 'On trees'],
    ['framed', 'in a frame', 'On frames', 'On insets'],
    ['frameset', 'in a set of frames', 'On sets', 'On insets'],
  ])('keeps what a page shows: /%s, %s', async (path, _, title, text) => {
    const popup = await world.session.click(await world.session.open(ADDRESS + path));
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await popup.close();
    const clip = (await ownClips(world.session)).find(({ url }) => url === ADDRESS + path);
    expect(clip?.title).toBe(title);
    const { bodies = [] } = await world.session.stored();
    const own = (bodies as { id: string; body: { text: string } }[]).find(({ id }) => id === clip?.id)?.body.text;
    expect(own).toContain(`The first paragraph of ${text} says`);
    expect(own).not.toContain('All notebooks');
  });

  it('saves by shortcut, without a popup', async () => {
    const page = await world.session.open(`${ADDRESS}keys`);
    await world.session.shortcut('save-page', page);
    await expect.poll(() => titles(world)).toContain('On keys');
  });

  // In Firefox a key goes down into the page first, and whichever tab is in front when it comes back is saved.
  it.runIf(browser === 'chromium')('saves every page by shortcut, as soon as it has loaded', async () => {
    const names = Array.from({ length: 25 }, (_, n) => `Page /${n}`);
    const pages: Page[] = [];
    for (const n of names.keys()) {
      const page = await world.session.open(`http://${MANY}/${n}`);
      await world.session.shortcut('save-page', page);
      pages.push(page);
    }
    await expect.poll(() => titles(world)).toEqual(expect.arrayContaining(names));
    await Promise.all(pages.map((page) => page.close()));
  });

  it('keeps a page that has a whole document in its address', async () => {
    const address = `http://${MANY}/play#code/${'q'.repeat(20_000)}`;
    const page = await world.session.open(address);
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await popup.close();
    expect((await ownClips(world.session)).map(({ url }) => url)).toContain(address);
    await page.close();
  });

  it('opens the popup by shortcut', async () => {
    const page = await world.session.open(`${ADDRESS}keys`);
    await world.session.shortcut('_execute_action', page);
    const popup = await world.session.popup();
    await popup.waitFor('[data-testid=saved-card][data-outcome=refreshed]');
    await popup.close();
  });

  it('saves the page, a selection and a link from the context menu', async () => {
    const page = await world.session.open(`${ADDRESS}menu`);
    await world.session.contextMenu(page, 'Save page to Commonplace');
    await expect.poll(() => titles(world)).toContain('On menus');

    const quoted = await world.session.open(`${ADDRESS}quote`);
    await world.session.contextMenu(quoted, 'Save selection as a quote', { selector: 'h1', select: true });
    await expect.poll(() => quotes(world)).toContain('On quotes');

    await world.session.contextMenu(quoted, 'Save link', { selector: 'a' });
    await expect.poll(() => titles(world)).toContain('link to another page');
  });

  it('takes a quote off its clipping, and puts it back by Undo', async () => {
    const page = await world.session.open(`${ADDRESS}quote`);
    await world.session.contextMenu(page, 'Save selection as a quote', { selector: 'h1', select: true });
    await expect.poll(() => quotes(world)).toContain('On quotes');
    const library = await world.session.library();
    await library.click('[data-testid=clip-row] .row-open', 'On quotes');
    await library.click('[data-testid=detail] [aria-label="Remove quote"]');
    await library.waitForNo('[data-testid=detail] .saying-text', 'On quotes');
    expect(await quotes(world)).toEqual([]);
    await library.click('[data-testid=toast-undo]');
    await library.waitFor('[data-testid=detail] .saying-text', 'On quotes');
    expect(await quotes(world)).toEqual(['On quotes']);
    await library.close();
  });
});

const titles = async (world: World): Promise<string[]> => (await ownClips(world.session)).map(({ title }) => title);

const quotes = async (world: World): Promise<string[]> =>
  (await ownClips(world.session)).flatMap((clip) => clip.quotes ?? []).map(({ text }) => text);
