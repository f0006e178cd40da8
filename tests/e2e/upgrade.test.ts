import { expect, test } from 'vitest';
import type { Meta } from '../../lib/store/database';
import { found, search } from './finding';
import { BROWSERS, openWorld, type World } from './world';

/** Clippings in the old library: more than one step of indexing takes. */
const CLIPS = 300;

const FORMER = [1, 2].flatMap((version) => BROWSERS.map((browser) => ({ browser, version })));

test.each(FORMER)('in $browser, a library of schema $version opens after the update with everything in it', async ({ browser, version }) => {
  const world = await openWorld({ browser });
  try {
    await (await world.session.library()).waitFor('[data-testid=clip-row]');
    await putOldLibrary(world, version);
    await world.session.quit();
    world.session = await world.session.reopen();

    const library = await world.session.library();
    await found(library, CLIPS);
    await library.waitFor('[data-testid=clip-row]', `Old page ${CLIPS - 1}`);
    await search(library, '第一');
    await found(library, 1);
    await library.click('[data-testid=clip-row] .row-open');
    await library.waitFor('[data-testid=body]', 'The text of the old page 1.');

    await search(library, 'text');
    await found(library, CLIPS);

    const { clips = [], heads, meta = [] } = await world.session.stored();
    expect(clips).toHaveLength(CLIPS);
    expect(heads).toBeUndefined();
    expect(meta.map((row) => (row as { name: string }).name)).not.toContain('heads');
  } finally {
    await world.close();
  }
});

/**
 * Replaces the library by one that a former version of the database made, with the browser's own IndexedDB: its stores
 * and indexes as they were, and no index. What had been planted is known, so that nothing is planted anew.
 */
async function putOldLibrary({ session }: World, version: number): Promise<void> {
  const meta = (await session.stored()).meta as Meta[keyof Meta][];
  const page = await session.extensionPage('/manifest.json');
  await page.evaluate(
    async (seed, count, former) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error ?? new Error('The database gave no reason'));
        });
      await settled(indexedDB.deleteDatabase('commonplace'));
      // Dexie counts its versions in tens.
      const opening = indexedDB.open('commonplace', former * 10);
      opening.onupgradeneeded = () => {
        const clips = opening.result.createObjectStore('clips', { keyPath: 'id' });
        clips.createIndex('key', 'key', { unique: true });
        clips.createIndex('[shelf+at+id]', ['shelf', 'at', 'id']);
        opening.result.createObjectStore('bodies', { keyPath: 'id' });
        const about = opening.result.createObjectStore('meta', { keyPath: 'name' });
        // The second version had what searching needs in pages of their own.
        if (former < 2) return;
        opening.result.createObjectStore('heads', { keyPath: 'no' }).add({ no: 0, heads: [{ title: 'Old page 0' }] });
        about.add({ name: 'heads', pages: 1 });
      };
      const database = await settled(opening);
      const transaction = database.transaction(['clips', 'bodies', 'meta'], 'readwrite');
      for (let n = 0; n < count; n++) {
        const id = `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
        const key = `page:old.example.org/${n}`;
        const at = new Date(Date.UTC(2030, 0, 1) + n * 1000).toISOString();
        const title = n === 1 ? '旧的第一页' : `Old page ${n}`;
        const clip = { id, key, title, clippedAt: at, updatedAt: at, kind: 'article', origin: 'clip', url: `https://old.example.org/${n}` };
        transaction.objectStore('clips').add({ clip, id, key, shelf: 'library', at, page: 0 });
        transaction.objectStore('bodies').add({ id, body: { text: `The text of the old page ${n}.`, words: 7 } });
      }
      transaction.objectStore('meta').add(seed);
      await new Promise((done) => transaction.addEventListener('complete', done));
      database.close();
    },
    meta.find(({ name }) => name === 'seed'),
    CLIPS,
    version,
  );
  await page.close();
}
