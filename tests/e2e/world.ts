import { expect } from 'vitest';
import type { Clip } from '../../lib/clip/clip';
import { openBrowser } from '../browsers/open-browser';
import type { PageView } from '../browsers/page-view';
import { site } from '../browsers/pages';
import { startProxy, type Handler, type Proxy } from '../browsers/proxy';
import type { BrowserName, Session, SessionOptions } from '../browsers/session';
import { found } from './finding';

export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/** The host whose pages most tests read: a plain English article at every path. */
export const BLOG = 'blog.example.test';

/** A short article. Its words are the test's own. */
export function article(title: string, more = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="description" content="What the writer of ${title} wants to be remembered for, in one sentence."></head>
<body><main><article><h1>${title}</h1>
<p>The first paragraph of ${title} says what it is about, at some length, so that it is taken for an article.</p>
<p>The second paragraph says a little more, with a <a href="/linked">link to another page</a> in it, and then ends.</p>
${more}</article></main></body></html>`;
}

/**
 * A browser with the extension, and the web that it sees. A test that ends the browser puts the reopened one in
 * `session`. `close` throws when anything asked a host that the test did not open: every suite proves by it that no
 * request leaves the extension.
 */
export type World = { proxy: Proxy; session: Session; close: () => Promise<void> };

/** Opens a browser whose whole web are these hosts; `hosts` maps a host to its pages by path, or to what answers for it. */
export async function openWorld(
  options: Omit<SessionOptions, 'extension' | 'proxy'>,
  hosts: Record<string, Record<string, string> | Handler> = { [BLOG]: { '/': article('On notebooks'), '/linked': article('On links') } },
): Promise<World> {
  const proxy = await startProxy();
  for (const [host, pages] of Object.entries(hosts)) proxy.serve(host, typeof pages === 'function' ? pages : site(pages));
  const world: World = {
    proxy,
    session: await openBrowser({ ...options, proxy: proxy.port }),
    async close() {
      await world.session.close();
      await proxy.close();
      expect(proxy.strangers(), 'requests to hosts that the test did not open').toEqual([]);
    },
  };
  return world;
}

/** The library of a browser in which nothing was saved yet: the starter collection is there, counted in its notebook. */
export async function openLibrary(browser: BrowserName): Promise<{ world: World; library: PageView }> {
  const world = await openWorld({ browser });
  const library = await world.session.library();
  await found(library, 146);
  return { world, library };
}

/** The clippings in the library, as the database holds them. */
export async function storedClips(session: Session): Promise<Clip[]> {
  const { clips = [] } = await session.stored();
  return clips.map((row) => (row as { clip: Clip }).clip);
}

/** The reader's own clippings: without the seed. */
export async function ownClips(session: Session): Promise<Clip[]> {
  return (await storedClips(session)).filter(({ origin }) => origin !== 'seed');
}
