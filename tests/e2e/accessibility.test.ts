import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../lib/settings';
import type { Health } from '../../lib/health';
import type { Handler } from '../browsers/proxy';
import type { PageView } from '../browsers/page-view';
import type { View } from '../browsers/view';
import { faults } from './axe';
import { article, BLOG, openWorld, type World } from './world';

const SITE = `https://${BLOG}`;

/** A page that is busy from the moment the popup takes the focus from it, until it is answered: the save has to wait. */
const BUSY = article(
  'On patience',
  `<script>addEventListener('blur', () => { const asked = new XMLHttpRequest(); asked.open('GET', '/answer', false); asked.send(); }, { once: true })</script>`,
);

let answer: () => void = () => undefined;

const pages: Handler = ({ url = '/' }, response) => {
  const html = url === '/busy' ? BUSY : article('On notebooks', '<p>It is kept with care.</p>');
  if (url === '/broken') response.writeHead(500).end();
  else if (url === '/answer') answer = () => void response.writeHead(204).end();
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
};

/** What is kept beside the library, set as the settings and the background set it. */
async function setLocal(ours: PageView, values: { settings?: Partial<Settings>; health?: Health }): Promise<void> {
  await ours.evaluate(async (local) => {
    type Chrome = { storage: { local: { set(values: object): Promise<void> } } };
    await (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.set(local);
  }, values);
}

// Each view in both languages and both themes. Axe judges the document, not the engine: one browser is enough.
describe.each([
  ['English', 'light', { language: 'en', theme: 'light' }],
  ['Chinese', 'dark', { language: 'zh-CN', theme: 'dark' }],
] as const)('axe finds nothing, in %s and %s,', (_, theme, settings) => {
  let world: World;
  let ours: PageView;
  beforeAll(async () => {
    world = await openWorld({ browser: 'chromium' }, { [BLOG]: pages });
    ours = await world.session.extensionPage('/manifest.json', true);
    await setLocal(ours, { settings });
  });
  afterAll(() => world.close());

  async function expectNone(view: View): Promise<void> {
    expect(await view.evaluate(() => document.documentElement.lang)).toBe(settings.language);
    expect(await view.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(theme);
    expect(await faults(view)).toEqual([]);
  }

  test.each([
    ['saving', '/busy', '[data-testid=saving-card]'],
    ['saved', '/', '[data-testid=saved-card][data-outcome=new]'],
    ['refreshed', '/', '[data-testid=saved-card][data-outcome=refreshed]'],
    ['failed', '/broken', '[data-testid=failed-card][data-failure=PageUnreadable]'],
  ])('in the popup while it is %s', async (__, path, card) => {
    const page = await world.session.open(SITE + path);
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=clip-row]');
    await popup.waitFor(card);
    await expectNone(popup);
    expect(await popup.has(card)).toBe(true);
    answer();
    answer = () => undefined;
    await popup.close();
    await page.close();
  });

  test('in the popup on a page that cannot be read, with a filter, the help and a clipping open', async () => {
    const popup = await world.session.click(await world.session.open('data:text/html,x'));
    await popup.waitFor('[data-testid=clip-row]');
    await popup.waitFor('[data-testid=failed-card][data-failure=PageRestricted]');
    await expectNone(popup);
    await popup.click('[data-testid=filter-kind]');
    await popup.waitFor('.panel[data-facet=kind] .choice');
    await expectNone(popup);
    await popup.click('.panel[data-facet=kind] .choice');
    await popup.press('?');
    await popup.waitFor('[data-testid=shortcuts]');
    await expectNone(popup);
    await popup.press('Escape');
    await popup.waitForNo('[data-testid=shortcuts]');
    await popup.click('[data-testid=clip-row] .row-open');
    await popup.waitFor('[data-testid=detail] [data-testid=field-title]');
    await expectNone(popup);
    await popup.close();
  });

  test('in the popup whose page gives way to a search that finds nothing, in its help, and when the save was undone', async () => {
    const popup = await world.session.click(await world.session.open(`${SITE}/undone`));
    await popup.waitFor('[data-testid=saved-card]');
    await popup.waitFor('[data-testid=clip-row]');
    await popup.type('[data-testid=search]', 'zzzz');
    await popup.waitFor('[data-testid=empty]');
    await expectNone(popup);
    await popup.click('[data-testid=open-search-help]');
    await popup.waitFor('[data-testid=search-help]');
    await expectNone(popup);
    await popup.press('Escape');
    await popup.waitForNo('[data-testid=search-help]');
    await popup.click('[data-testid=undo]');
    await popup.waitFor('[data-testid=undone-card]');
    await expectNone(popup);
    await popup.close();
  });

  test('in the report of an import, and where a file is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-axe-'));
    const library = await world.session.library();
    await library.click('[data-testid=nav-files]');
    await library.click('[data-testid=backup]');
    const backup = await world.session.download(/^commonplace-backup-.*\.json$/);
    await library.upload('[data-testid=import-file]', backup);
    await library.waitFor('[data-testid=import-report]');
    await expectNone(library);
    const other = join(folder, 'other.json');
    await writeFile(other, '{"hello": "world"}');
    await library.upload('[data-testid=import-file]', other);
    await library.waitFor('[data-testid=import-refused]');
    await expectNone(library);
    await library.close();
    await rm(folder, { recursive: true });
    await rm(backup);
  });

  test('in the popup over a library that cannot be opened', async () => {
    await setLocal(ours, { health: { state: 'unavailable', why: 'StorageUnavailable', detail: 'UnknownError' } });
    const popup = await world.session.click(await world.session.open(`${SITE}/unavailable`));
    await popup.waitFor('[data-testid=banner-unavailable]');
    await popup.waitFor('[data-testid=saved-card]');
    await expectNone(popup);
    await popup.close();
    await setLocal(ours, { health: { state: 'good' } });
  });

  test('in the popup that shows the page first', async () => {
    await setLocal(ours, { settings: { ...settings, onClick: 'review' } });
    const popup = await world.session.click(await world.session.open(`${SITE}/review`));
    await popup.waitFor('[data-testid=review-card]');
    await popup.waitFor('[data-testid=clip-row]');
    await expectNone(popup);
    await popup.close();
    await setLocal(ours, { settings });
  });

  test('in the library: list, clipping, notice, trash and its emptying, nothing found', async () => {
    const library = await world.session.library();
    await library.waitFor('[data-testid=clip-row]');
    await library.waitFor('.rail-facet');
    const shelves = await library.page.$$('.choice');
    const names = await Promise.all(shelves.map(async (shelf) => (await library.page.accessibility.snapshot({ root: shelf }))?.name));
    expect(names.filter((name) => !/^\S.*[^\s,，] \d+$/u.test(name ?? ''))).toEqual([]);
    await expectNone(library);
    await library.click('[data-testid=clip-row] .row-open');
    await library.waitFor('[data-testid=detail] [data-testid=body]');
    await expectNone(library);
    await library.press('Delete');
    await library.waitFor('[data-testid=toast]');
    await expectNone(library);
    await library.click('[data-testid=filter-trash]');
    await library.waitFor('[data-testid=clip-row] .danger');
    await expectNone(library);
    await library.click('[data-testid=empty-trash]');
    await library.waitFor('[data-testid=empty-trash-confirm]');
    await expectNone(library);
    await library.press('Escape');
    await library.waitForNo('[data-testid=empty-trash-confirm]');
    await library.type('[data-testid=search]', 'zzzz');
    await library.waitFor('[data-testid=empty]');
    await expectNone(library);
    await library.close();
  });

  test('in the work with files, the settings, and a library that was lost', async () => {
    const library = await world.session.library();
    await library.click('[data-testid=nav-files]');
    await library.waitFor('[data-testid=notes]');
    await expectNone(library);
    await library.click('[data-testid=nav-settings]');
    await library.waitFor('[data-testid=storage-state]');
    await expectNone(library);
    await setLocal(ours, { health: { state: 'lost', clips: 12 } });
    await library.waitFor('[data-testid=banner-lost]');
    await expectNone(library);
    await library.close();
  });
});
