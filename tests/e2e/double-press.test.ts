import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found } from './finding';
import { showFirst } from './settings';
import { article, BLOG, BROWSERS, openWorld, ownClips, storedClips, type World } from './world';

const SITE = `https://${BLOG}`;
const GAP = 150;
const pages = Object.fromEntries(['undone', 'reviewed', 'entered'].map((name) => [`/${name}`, article(`On being ${name}`)]));

// The second press of a double click meets what the first has put in its place.
describe.each(BROWSERS)('a double click in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ browser }, { [BLOG]: pages });
  });
  afterAll(() => world.close());
  const titles = async () => (await ownClips(world.session)).map(({ title }) => title);

  test('on Undo leaves the page out', async () => {
    const popup = await world.session.click(await world.session.open(`${SITE}/undone`));
    await popup.waitFor('[data-testid=saved-card]');
    await popup.doubleClick('[data-testid=undo]', GAP);
    await popup.waitForNo('[data-testid=saved-card]');
    await popup.waitForNo('[data-testid=clip-row]', 'On being undone');
    await popup.close();
    expect(await titles()).not.toContain('On being undone');
  });

  test('on "Move to trash" takes one clipping, and on "Delete for good" none before it was asked twice', async () => {
    const library = await world.session.library();
    await found(library, 146);
    await library.click('[data-testid=clip-row] .row-open');
    await library.waitFor('[data-testid=detail] [data-testid=field-title]');
    await library.doubleClick('[data-testid=detail] [aria-label^="Move to trash"]', GAP);
    await found(library, 145);
    await library.click('[data-testid=filter-trash]');
    await found(library, 1);
    await library.doubleClick('[data-testid=clip-row] .danger', GAP);
    await library.waitFor('[data-testid=clip-row] .danger', 'Really delete?');
    expect((await storedClips(world.session)).filter(({ trashedAt }) => trashedAt)).toHaveLength(1);
    await library.click('[data-testid=clip-row] .danger');
    await library.waitForNo('[data-testid=clip-row]');
    await library.close();
  });

  test('on Save, and Enter twice, save a page that is shown first, once', async () => {
    const library = await world.session.library();
    await showFirst(library);
    const popup = await world.session.click(await world.session.open(`${SITE}/reviewed`));
    await popup.waitFor('[data-testid=review-save]');
    await popup.doubleClick('[data-testid=review-save]', GAP);
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await popup.close();
    const entered = await world.session.click(await world.session.open(`${SITE}/entered`));
    await entered.until(() => document.activeElement?.matches('[data-testid=review-save]'), []);
    await entered.evaluate(() => {
      const form = document.activeElement?.closest('form');
      form?.requestSubmit();
      form?.requestSubmit();
    });
    await entered.waitFor('[data-testid=saved-card][data-outcome=new]');
    await entered.close();
    expect((await titles()).sort()).toEqual(['On being entered', 'On being reviewed']);
    await library.close();
  });
});
