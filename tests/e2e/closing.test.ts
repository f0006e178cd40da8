import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found } from './finding';
import { article, BLOG, BROWSERS, openWorld, ownClips, type World } from './world';

/** Looks at the popup before it is closed: each takes a little longer than the last, through saving and after it. */
const LOOKS = [0, 1, 2, 4, 8, 16];

const SAVED = '[data-testid=saved-card]';

const PATHS = [...LOOKS.map(String), 'saved'];
const pages = Object.fromEntries(PATHS.map((path) => [`/${path}`, article(`Seen ${path}`)]));

describe.each(BROWSERS)('a popup that is closed at any moment in %s', (browser) => {
  let world: World;
  const acknowledged = new Set<string>();
  beforeAll(async () => {
    world = await openWorld({ browser }, { [BLOG]: pages });
  });
  afterAll(() => world.close());

  test.each(LOOKS)('after %i looks at it', async (looks) => {
    const url = `https://${BLOG}/${looks}`;
    const page = await world.session.open(url);
    const popup = await world.session.click(page);
    for (let look = 0; look < looks; look++) {
      if (await popup.has(SAVED)) acknowledged.add(url);
    }
    await popup.close();
    await page.close();
  });

  test('as soon as it says saved', async () => {
    const url = `https://${BLOG}/saved`;
    const popup = await world.session.click(await world.session.open(url));
    await popup.waitFor(SAVED);
    await popup.close();
    acknowledged.add(url);
  });

  test('has lost nothing that it said was saved', async () => {
    const urls = (await ownClips(world.session)).map(({ url }) => url);
    expect(urls).toEqual(expect.arrayContaining([...acknowledged]));
  });

  test('has left nothing half done', async () => {
    const { clips = [], bodies = [], meta = [] } = await world.session.stored();
    expect((meta as { name: string; clips?: number }[]).find(({ name }) => name === 'count')?.clips).toBe(clips.length);
    const library = await world.session.library();
    await found(library, clips.length);
    await library.close();
    const own = (await ownClips(world.session)).map(({ id }) => id).sort();
    expect((bodies as { id: string }[]).map(({ id }) => id).sort()).toEqual(own);
  });

  test('keeps no later click from saving', async () => {
    for (const path of PATHS) {
      const page = await world.session.open(`https://${BLOG}/${path}`);
      const popup = await world.session.click(page);
      await popup.waitFor(SAVED);
      await popup.close();
      await page.close();
    }
    expect((await ownClips(world.session)).map(({ title }) => title).sort()).toEqual(
      PATHS.map((path) => `Seen ${path}`).sort(),
    );
  });
});
