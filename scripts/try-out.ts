import { resolve } from 'node:path';
import { openBrowser } from '../tests/browsers/open-browser';
import { startProxy } from '../tests/browsers/proxy';
import { type Sample, sampleSite } from './samples';

/** Where the browser of `npm start` keeps its profile, so that the library is there the next time. */
const KEPT = resolve('.cache/start');

/** Opens a browser with the extension on a page to try it on, and stays until it is closed. */
export async function tryOut([sample]: readonly Sample[]): Promise<void> {
  if (!sample) throw new Error('There is no page to open');
  const server = await startProxy();
  server.serve('localhost', sampleSite([sample]));
  const session = await openBrowser({ browser: 'chromium', headed: true, home: KEPT });
  const closed = new Promise((done) => session.driver.once('disconnected', done));
  const { pathname } = new URL(sample.url);
  await session.open(sample.html ? `http://localhost:${server.port}${pathname}` : sample.url);
  console.log('Commonplace is installed. Press its button in the toolbar (or Alt+Shift+K). Close the browser to end.');
  await closed;
  await server.close();
}
