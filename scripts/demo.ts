import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { filledProfile } from '../tests/bench/profile';
import { progressLines } from '../tests/bench/progress';
import { openBrowser } from '../tests/browsers/open-browser';
import type { PageView } from '../tests/browsers/page-view';
import { startProxy } from '../tests/browsers/proxy';

/** Where the pictures are written. */
const OUT = resolve('out');

/** Bytes of the text of a clipping's page, about. */
const BODY = 10_000;

/** What the demonstration asks for, in the order of the letters typed. */
const QUERIES = ['深度', 'gpt-4', 'sparse attention', 'tag:综述 学习', '王'];

/** `npm start -- --demo N`: a library of N clippings that are made up, to try searching on; kept for the next time. */
export async function demo(size: number, headed: boolean): Promise<void> {
  if (!Number.isInteger(size) || size < 1) throw new Error('How many clippings? npm start -- --demo 100000');
  const proxy = await startProxy();
  try {
    const place = resolve('.cache', `demo-${size}`);
    const options = { browser: 'chromium', proxy: proxy.port, headed } as const;
    const { home, filled } = await filledProfile({ ...options, size, bodyBytes: BODY, place }, progressLines('filling the library'));
    if (filled) console.log(`${size} clippings came in in ${Math.round(filled.importing)} s and were indexed after ${Math.round(filled.indexing)} s more.`);
    const session = await openBrowser({ ...options, home });
    const closed = new Promise((done) => session.driver.once('disconnected', done));
    const library = await session.library();
    if (headed) {
      console.log('Type in the search field, or press the button in the toolbar. Close the browser to end.');
      await closed;
    } else {
      await show(library);
      await session.quit();
    }
    console.log(`The library is kept in ${home}`);
  } finally {
    await proxy.close();
  }
}

/** Asks a few questions, prints how many clippings answer each, and takes a picture of the last answer. */
async function show(library: PageView): Promise<void> {
  await library.waitFor('[data-testid="clip-row"]', '', 60_000);
  for (const query of QUERIES) {
    const answer = await library.evaluate(ask, query);
    console.log(`  ${query.padEnd(20)} ${answer.said}, in ${Math.round(answer.time)} ms`);
  }
  await mkdir(OUT, { recursive: true });
  await library.screenshot(resolve(OUT, 'library-demo.png'));
  console.log(`picture  ${resolve(OUT, 'library-demo.png')}`);
}

/** Puts a query into the search field and waits for its whole answer. Runs in the page. */
async function ask(query: string): Promise<{ said: string; time: number }> {
  const field = document.querySelector<HTMLInputElement>('[data-testid="search"]')!;
  const told = document.querySelector<HTMLElement>('[data-testid="found-count"]')!;
  const before = told.textContent;
  const start = performance.now();
  const answered = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (told.textContent === before || told.dataset.settled !== 'true') return;
      observer.disconnect();
      resolve();
    });
    observer.observe(told, { childList: true, characterData: true, subtree: true, attributes: true });
  });
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await answered;
  return { said: told.textContent ?? '', time: performance.now() - start };
}
