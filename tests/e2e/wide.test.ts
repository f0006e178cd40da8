import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import type { View } from '../browsers/view';
import { article, BLOG, openWorld, type World } from './world';

const SITE = `https://${BLOG}`;

/** 97 characters that are one line. */
const CODE = `const answers = [${'forty-two, '.repeat(7)}];`;

/** A table of 14 columns of figures. */
const ROW = Array.from({ length: 14 }, (_, column) => `<td>10/${column}/2024</td>`).join('');
const TABLE = `<table><thead><tr>${'<th>Day</th>'.repeat(14)}</tr></thead><tbody>${`<tr>${ROW}</tr>`.repeat(6)}</tbody></table>`;

const HEBREW = `<!doctype html><html lang="he" dir="rtl"><head><meta charset="utf-8"><title>על פנקסים</title></head><body><article>
<h1>על פנקסים</h1>${'<p>מה שהכותב רוצה שיזכרו ממנו נכתב כאן במשפט אחד ארוך, כדי שייחשב למאמר של ממש ולא להודעה קצרה.</p>'.repeat(4)}</article></body></html>`;

/** A keyword as newspapers write them, and one in a single word that fills the line. */
const KEYWORDS = ['what people say of the paper on which they write and of the ink with which they do', 'unbroken'.repeat(11)];

let world: World;
beforeAll(async () => {
  const pages = {
    '/code': article('On code', `<pre>${CODE}</pre>`),
    '/hebrew': HEBREW,
    '/table': article('On tables', `<p>The <a href="/linked">source</a> of these figures.</p>${TABLE}<p>So much for figures.</p>`),
    '/keywords': article('On keywords').replace('</head>', KEYWORDS.map((word) => `<meta property="article:tag" content="${word}">`).join('') + '</head>'),
  };
  world = await openWorld({ browser: 'chromium' }, { [BLOG]: pages });
});
afterAll(() => world.close());

/** By how many pixels what an element holds is wider than its room. */
const excess = (view: View, selector: string): Promise<number> =>
  view.evaluate((css) => {
    const { scrollWidth, clientWidth } = document.querySelector(css)!;
    return scrollWidth - clientWidth;
  }, selector);

/** Saves a page, and leaves its popup open. */
async function save(path: string): Promise<View> {
  const popup = await world.session.click(await world.session.open(SITE + path));
  await popup.waitFor('[data-testid=saved-card]');
  return popup;
}

/** Opens a clipping in the library. */
async function read(title: string, width: number): Promise<PageView> {
  const view = await world.session.library();
  await view.page.setViewport({ width, height: 800 });
  await view.click('[data-testid=clip-row] .row-open', title);
  await view.waitFor('[data-testid=detail] .body');
  return view;
}

test.each([1280, 640, 320])('a long line of code, a long tag and a refusal leave the opened clipping in a window of %i px', async (width) => {
  await (await save('/code')).close();
  const view = await read('On code', width);
  expect(await excess(view, '.browse-detail')).toBe(0);
  expect(await excess(view, '.body pre')).toBeGreaterThan(0);
  await view.type('[data-testid=detail] [data-testid=tag-input]', `${'long'.repeat(22)},`);
  await view.waitFor('.chip', 'longlong');
  expect(await excess(view, '.browse-detail')).toBe(0);
  await view.write('long'.repeat(30));
  await view.waitFor('.field-refusal');
  expect(await excess(view, '.browse-detail')).toBe(0);
  await view.press('Escape');
  await view.click('.chip-remove');
  await view.waitForNo('.chip');
  await view.close();
});

/** The chips whose text or button stands outside the box that holds them all, or has no room. */
const cutOff = (view: View): Promise<string[]> =>
  view.evaluate(() => {
    const { left, right } = document.querySelector('.fields')!.getBoundingClientRect();
    const parts = [...document.querySelectorAll('.chip, .chip-text, .chip-remove')];
    const isOut = (part: Element) => {
      const box = part.getBoundingClientRect();
      return box.left < left || box.right > right + 1 || box.width < 16;
    };
    return parts.filter(isOut).map(({ className, textContent }) => `${className}: ${textContent}`);
  });

test('long keywords stay within the card, are told whole, and can be set and removed by the pointer', async () => {
  const popup = await save('/keywords');
  await popup.waitFor('.chip-ghost');
  expect(await excess(popup, '.card')).toBe(0);
  expect(await cutOff(popup)).toEqual([]);
  expect(await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('.chip-ghost')].map(({ title }) => title))).toEqual(KEYWORDS);
  for (const word of KEYWORDS) await popup.click('.chip-ghost', word);
  await popup.waitForNo('.chip-ghost');
  expect(await excess(popup, '.card')).toBe(0);
  expect(await cutOff(popup)).toEqual([]);
  expect(await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('.chip')].map(({ title }) => title))).toEqual(KEYWORDS);
  for (const word of KEYWORDS) await popup.click(`[title="${word}"] .chip-remove`);
  await popup.waitForNo('.chip:not(.chip-ghost)');
  await popup.close();
});

test.each([1280, 320])('the figures of a table stay whole in a window of %i px: it scrolls, by keys as well', async (width) => {
  await (await save('/table')).close();
  const view = await read('On tables', width);
  const lines = () =>
    [...document.querySelectorAll('.body td')].map((cell) => {
      const text = document.createRange();
      text.selectNodeContents(cell);
      return text.getClientRects().length;
    });
  expect(new Set(await view.evaluate(lines))).toEqual(new Set([1]));
  expect(await excess(view, '.browse-detail')).toBe(0);
  await view.evaluate(() => document.querySelector<HTMLElement>('.body p:has(+ table) a')?.focus());
  await view.press('Tab');
  expect(await view.evaluate(() => document.activeElement?.localName)).toBe('table');
  await view.press('ArrowRight');
  await view.until(() => document.querySelector('.body table')!.scrollLeft > 0, []);
  await view.close();
});

test('a row begins its title where it begins its summary, also from the right, and has the number of its tags in sight', async () => {
  const popup = await save('/hebrew');
  const TAGS = Array.from({ length: 15 }, (_, at) => `notebooks of the year ${at}`);
  await popup.type('[data-testid=tag-input]', `${TAGS.join(',')},`);
  await popup.waitFor('.row-more', '+13');
  const begin = () =>
    ['.row:has(.row-more) .row-title', '.row:has(.row-more) .row-summary'].map((css) => {
      const text = document.createRange();
      text.selectNodeContents(document.querySelector(css)!);
      return Math.round(Math.max(...[...text.getClientRects()].map(({ right }) => right)));
    });
  const [title, summary] = await popup.evaluate(begin);
  expect(Math.abs(title! - summary!)).toBeLessThanOrEqual(1);
  const isCut = () => {
    const { right } = document.querySelector('.row-more')!.getBoundingClientRect();
    return right > document.querySelector('.row:has(.row-more) .row-meta')!.getBoundingClientRect().right;
  };
  expect(await popup.evaluate(isCut)).toBe(false);
  await popup.close();
});
