import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { BLOG, openWorld, ownClips, type World } from './world';

/** A long page that says nothing of itself: no description, and no words that are not in the text. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>On old ink</title></head><body><article><h1>On old ink</h1>
${'<p>Ink was boiled from oak galls and a salt of iron, and it darkened on the page while the scribe went on writing.</p>'.repeat(8)}</article></body></html>`;

/** Stands in for the model, which no test machine has. It answers with what it was asked for. */
const MODEL = `globalThis.Summarizer = class {
  static availability() { return Promise.resolve('available'); }
  static create({ outputLanguage }) {
    return Promise.resolve({
      inputQuota: 1e6,
      measureInputUsage: (text) => Promise.resolve(text.length),
      summarize: (text, { context }) => Promise.resolve('In ' + outputLanguage + ', of ' + context + ': ' + text.slice(0, 14)),
      destroy() {},
    });
  }
}`;

const WRITTEN = 'In en, of On old ink: Ink was boiled';

let world: World;
beforeAll(async () => {
  world = await openWorld({ browser: 'chromium' }, { [BLOG]: { '/ink': PAGE, '/more-ink': PAGE } });
});
afterAll(() => world.close());

async function withModel(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(MODEL);
  await page.reload();
}

test('the browser’s model writes nothing until it is allowed, and then what pages lack, in the popup and in the library', async () => {
  const page = await world.session.open(`https://${BLOG}/ink`);
  const popup = (await world.session.click(page)) as PageView;
  await popup.waitFor('[data-testid=summary-source]', 'From the text');
  await withModel(popup.page);
  await popup.waitFor('[data-testid=summary-source]', 'From the text');
  await popup.close();

  const library = await world.session.library();
  await withModel(library.page);
  await library.click('[data-testid=nav-settings]');
  await library.click('[data-testid=setting-summaries] label', 'own model');
  await library.waitFor('[data-testid=model-state]', 'The model is ready.');
  await library.click('[data-testid=nav-browse]');
  await library.click('[data-testid=clip-row] .row-open', 'On old ink');
  await library.waitFor('[data-testid=summary-source]', 'By the browser’s model');
  expect((await ownClips(world.session)).map(({ summary }) => summary)).toEqual([{ text: WRITTEN, source: 'model' }]);
  await library.close();

  const again = (await world.session.click(await world.session.open(`https://${BLOG}/more-ink`))) as PageView;
  await again.waitFor('[data-testid=summary-source]', 'From the text');
  await withModel(again.page);
  await again.waitFor('[data-testid=summary-source]', 'By the browser’s model');
  expect((await ownClips(world.session)).map(({ summary }) => summary?.text)).toEqual([WRITTEN, WRITTEN]);
  await again.close();
});

test('a browser without a model says so', async () => {
  const firefox = await openWorld({ browser: 'firefox' });
  try {
    const library = await firefox.session.library();
    await library.click('[data-testid=nav-settings]');
    await library.waitFor('[data-testid=model-state]', 'This browser offers no model of its own.');
    expect(await library.evaluate(() => document.querySelector<HTMLInputElement>('input[value=model]')?.disabled)).toBe(true);
  } finally {
    await firefox.close();
  }
});
