import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Health } from '../../lib/health';
import type { View } from '../browsers/view';
import { article, BLOG, openWorld, type World } from './world';

const SITE = `https://${BLOG}`;

/** 300 characters: in one word that no line can hold, and in Chinese. */
const LONG_WORD = 'Incomprehensibilities'.repeat(15).slice(0, 300);
const LONG_CHINESE = '论如何在漫长的标题之中不失其要领'.repeat(19).slice(0, 300);
const LONG_ADDRESS = `/${'very-long-address-'.repeat(15)}`;

let world: World;
beforeAll(async () => {
  const pages = { [LONG_ADDRESS]: article(LONG_WORD), '/chinese': article(LONG_CHINESE) };
  world = await openWorld({ browser: 'chromium' }, { [BLOG]: pages });
});
afterAll(() => world.close());

/** What sticks out of the view to either side, or is cut off at its box's edge without a sign. */
const cut = (view: View): Promise<string[]> =>
  view.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    // A popup's document may be wider than its window, which shows none of that.
    const scrolls = getComputedStyle(document.documentElement).overflowX !== 'hidden';
    const wide = scrolls && scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide, its window ${clientWidth} px`] : [];
    const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden'),
    );
    const told = (element: HTMLElement) => `${element.localName}.${element.className}: ${element.textContent?.slice(0, 60)}`;
    const outside = shown.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > clientWidth + 1);
    });
    const within = shown.filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    });
    return [...wide, ...outside.map((element) => `outside: ${told(element)}`), ...within.map((element) => `cut: ${told(element)}`)];
  });

/** Pixels of an element's height that are in the window. */
const inWindow = (view: View, selector: string): Promise<number> =>
  view.evaluate((css) => {
    const { top, bottom } = document.querySelector(css)!.getBoundingClientRect();
    return Math.min(bottom, innerHeight) - Math.max(top, 0);
  }, selector);

test('titles and addresses without end stay within the popup', async () => {
  for (const path of [LONG_ADDRESS, '/chinese']) {
    const page = await world.session.open(SITE + path);
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=saved-card]');
    await popup.waitFor('[data-testid=clip-row]');
    expect(await cut(popup)).toEqual([]);
    await popup.click('[data-testid=clip-row] .row-open');
    await popup.waitFor('[data-testid=detail] [data-testid=field-title]');
    expect(await cut(popup)).toEqual([]);
    await popup.close();
  }
});

/** What a field shows at the end of the text that it has no room for. */
const sign = (view: View, field: string) =>
  view.evaluate((name) => {
    const box = document.querySelector(`[data-testid=${name}]`)?.parentElement;
    return box && getComputedStyle(box, '::after').content;
  }, field);

test('what the card has no room for ends in an ellipsis, and is all there to be read', async () => {
  const popup = await world.session.click(await world.session.open(`${SITE}/chinese`));
  await popup.waitFor('[data-testid=saved-card]');
  await popup.waitFor('[data-testid=clip-row]', LONG_CHINESE.slice(0, 20));
  expect(await sign(popup, 'field-title')).toBe('"…"');
  expect(await sign(popup, 'field-summary')).toBe('"…"');
  expect(await sign(popup, 'field-note')).toBe('none');
  const room = () => {
    const field = document.querySelector('[data-testid=field-title]');
    return { height: field?.clientHeight ?? 0, scrolls: field && getComputedStyle(field).overflowY === 'auto' };
  };
  const { height } = await popup.evaluate(room);
  await popup.click('[data-testid=field-title]');
  expect(await sign(popup, 'field-title')).toBe('none');
  expect(await popup.evaluate(room)).toEqual({ height: expect.toSatisfy((now: number) => now > height) as number, scrolls: true });
  await popup.click('[data-testid=search]');
  expect(await sign(popup, 'field-title')).toBe('"…"');

  const row = () => {
    const title = [...document.querySelectorAll<HTMLElement>('.row-title')].find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
    return title && { clamp: getComputedStyle(title).webkitLineClamp, title: title.title };
  };
  expect(await popup.evaluate(row)).toEqual({ clamp: '2', title: LONG_CHINESE });
  await popup.press('ArrowDown');
  await popup.until(() => document.activeElement?.matches('.row-title'), []);
  expect((await popup.evaluate(row))?.clamp).toBe('8');
  await popup.close();
});

test('the choices of a filter stand beneath it, and within the popup', async () => {
  const popup = await world.session.click(await world.session.open('data:text/html,x'));
  await popup.waitFor('[data-testid=clip-row]');
  for (const facet of ['kind', 'state', 'origin', 'site']) {
    await popup.click(`[data-testid=filter-${facet}]`);
    await popup.waitFor(`.panel[data-facet=${facet}] .choice`);
    const [pill, panel] = await popup.evaluate(
      (...css) => css.map((one) => document.querySelector(one)!.getBoundingClientRect()).map(({ left, right, bottom, top }) => ({ left, right, bottom, top })),
      `.pill:has([data-testid=filter-${facet}])`,
      `.panel[data-facet=${facet}]`,
    );
    expect(panel!.top - pill!.bottom).toBeCloseTo(2, 0);
    expect(panel!.left).toBeLessThanOrEqual(pill!.left + 1);
    expect(panel!.right).toBeGreaterThanOrEqual(pill!.right);
    if (facet === 'kind') expect(panel!.left).toBeCloseTo(pill!.left, 0);
    expect(await cut(popup)).toEqual([]);
    await popup.press('Escape');
  }
  await popup.close();
});

test('a list beneath a banner keeps room for a clipping, and off the foot of the popup', async () => {
  const tell = (health: Health) =>
    ours.evaluate(async (value) => {
      type Local = { local: { set(values: object): Promise<void> } };
      await (globalThis as unknown as { chrome: { storage: Local } }).chrome.storage.local.set({ health: value });
    }, health);
  const ours = await world.session.extensionPage('/manifest.json', true);
  onTestFinished(async () => {
    await tell({ state: 'good' });
    await ours.close();
  });
  await tell({ state: 'lost', clips: 1200 });
  const popup = await world.session.click(await world.session.open(`${SITE}/chinese`));
  await popup.waitFor('[data-testid=banner-lost]');
  await popup.waitFor('[data-testid=saved-card]');
  await popup.waitFor('[data-testid=clip-row]');
  const list = () => {
    const [shown, foot] = ['.list', '.popup-foot'].map((css) => document.querySelector(css)!.getBoundingClientRect());
    return { height: shown!.height, below: shown!.bottom - foot!.top, end: foot!.bottom };
  };
  const { height, below, end } = await popup.evaluate(list);
  expect(height).toBeGreaterThanOrEqual(96);
  expect(below).toBeLessThanOrEqual(0.5);
  expect(end).toBeLessThanOrEqual(600);
  await popup.close();
});

// At 200 % a window of 1280 by 800 has room for half as much of everything (WCAG 2.2, 1.4.4), at 400 % for 320 (1.4.10).
test.each([
  [640, 400],
  [320, 256],
])('the library fits a window of %i by %i px, as it is when zoomed', async (width, height) => {
  const view = await world.session.library();
  await view.page.setViewport({ width, height, deviceScaleFactor: 2 });
  await view.waitFor('[data-testid=clip-row]');
  expect(await cut(view)).toEqual([]);
  // As much of the list as of two rows comes into the window.
  await view.evaluate(() => document.querySelector('.list')!.scrollIntoView());
  expect(await inWindow(view, '.list')).toBeGreaterThan(200);
  await view.click('[data-testid=clip-row] .row-open');
  await view.waitFor('[data-testid=detail] [data-testid=field-title]');
  expect(await inWindow(view, '[data-testid=detail-back]')).toBeGreaterThan(20);
  expect(await cut(view)).toEqual([]);
  await view.click('[data-testid=detail-back]');
  await view.click('[data-testid=nav-files]');
  await view.waitFor('[data-testid=notes]');
  expect(await cut(view)).toEqual([]);
  await view.click('[data-testid=nav-settings]');
  await view.waitFor('[data-testid=storage-state]');
  expect(await cut(view)).toEqual([]);
  await view.close();
});

test('a clipping that is open keeps all of its words in sight when its window is made narrower', async () => {
  const view = await world.session.library();
  await view.page.setViewport({ width: 1280, height: 900 });
  await view.waitFor('[data-testid=clip-row]');
  await view.type('[data-testid=search]', 'rethinking soft labels');
  await view.click('[data-testid=clip-row] .row-open', 'Rethinking soft labels');
  await view.waitFor('[data-testid=detail] [data-testid=field-title]');
  const hidden = () =>
    view.evaluate(() => [...document.querySelectorAll('[data-testid=detail] textarea')].filter((field) => field.scrollHeight > field.clientHeight + 1).length);
  expect(await hidden()).toBe(0);
  const height = () => document.querySelector('[data-testid=detail] [data-testid=field-title]')?.clientHeight ?? 0;
  const wide = await view.evaluate(height);
  await view.page.setViewport({ width: 360, height: 900 });
  await view.until((before) => (document.querySelector('[data-testid=detail] [data-testid=field-title]')?.clientHeight ?? 0) > before, [wide]);
  expect(await hidden()).toBe(0);
  await view.close();
});

test('the pictures of related clippings stand in the middle of their lines', async () => {
  const view = await world.session.library();
  await view.type('[data-testid=search]', 'tag:关于机器学习可解释性');
  await view.until(() => document.querySelectorAll('[data-testid=clip-row]').length === 4, []);
  await view.click('[data-testid=clip-row] .row-open');
  await view.waitFor('[data-testid=related] .related-title');
  const apart = () =>
    [...document.querySelectorAll('.related-open')].map((line) => {
      const [icon, words] = ['.icon', '.related-title'].map((part) => line.querySelector(part)!.getBoundingClientRect());
      return Math.abs(icon!.top + icon!.height / 2 - words!.top - words!.height / 2);
    });
  expect(Math.max(...(await view.evaluate(apart)))).toBeLessThan(1.5);
  await view.close();
});

test('the field for a first tag begins where the fields above it do', async () => {
  const view = await world.session.library();
  await view.type('[data-testid=search]', 'is:untagged');
  await view.click('[data-testid=clip-row] .row-open');
  await view.waitFor('[data-testid=detail] [data-testid=tag-input]');
  const start = (name: string) => {
    const field = document.querySelector(`[data-testid=detail] [data-testid=${name}]`)!;
    const { paddingLeft, borderLeftWidth } = getComputedStyle(field);
    return field.getBoundingClientRect().left + parseFloat(paddingLeft) + parseFloat(borderLeftWidth);
  };
  expect(Math.abs((await view.evaluate(start, 'tag-input')) - (await view.evaluate(start, 'field-title')))).toBeLessThan(0.5);
  await view.close();
});

test('no text shows beside what stays on top of a clipping in the popup', async () => {
  const popup = await world.session.click(await world.session.open(`${SITE}/chinese`));
  await popup.waitFor('[data-testid=saved-card]');
  await popup.click('[data-testid=clip-row] .row-open', LONG_CHINESE.slice(0, 20));
  await popup.waitFor('[data-testid=detail] [data-testid=body]');
  const beside = () => {
    const view = document.querySelector('.popup-detail')!;
    view.scrollTop = 200;
    const { top, bottom } = document.querySelector('.detail-back')!.getBoundingClientRect();
    const points = Array.from({ length: view.clientWidth }, (_, x) => document.elementFromPoint(x, (top + bottom) / 2));
    return { scrolled: view.scrollTop, other: points.filter((at) => !at?.closest('.detail-back, .detail-bar')).length };
  };
  expect(await popup.evaluate(beside)).toEqual({ scrolled: 200, other: 0 });
  await popup.close();
});

test('the library has its name off the edge and its filters in one row on a telephone, and nothing below a window', async () => {
  const view = await world.session.library();
  await view.page.setViewport({ width: 390, height: 800 });
  await view.waitFor('.filter-bar');
  const tops = () => [...document.querySelectorAll('.filter-bar > *')].map((filter) => filter.getBoundingClientRect().top);
  expect(new Set(await view.evaluate(tops)).size).toBe(1);
  expect(await view.evaluate(() => document.querySelector('.wordmark .mark')!.getBoundingClientRect().top)).toBeGreaterThanOrEqual(8);
  await view.page.setViewport({ width: 1280, height: 600 });
  await view.waitFor('.rail-facet');
  expect(await view.evaluate(() => [...document.querySelectorAll('.library, .library-main')].map((part) => part.scrollHeight - part.clientHeight))).toEqual([0, 0]);
  await view.close();
});

// A popup has 800 by 600 pixels at most: at 200 % that is room for 400 by 300. The real one can be neither zoomed nor resized here.
test('the popup stays within a window that is smaller than it would be', async () => {
  const popup = await world.session.extensionPage('/popup.html');
  const bounds = () => {
    const { right, bottom } = document.querySelector('main')!.getBoundingClientRect();
    return { right, bottom };
  };
  const has = (width: number) => popup.until((wanted) => document.querySelector('main')?.clientWidth === wanted, [width]);
  await popup.page.setViewport({ width: 400, height: 300, deviceScaleFactor: 2 });
  await popup.waitFor('[data-testid=search]');
  await has(400);
  expect(await popup.evaluate(bounds)).toEqual({ right: 400, bottom: 300 });
  expect(await cut(popup)).toEqual([]);
  await popup.page.setViewport({ width: 800, height: 700, deviceScaleFactor: 1 });
  await has(432);
  expect(await popup.evaluate(bounds)).toEqual({ right: 432, bottom: 600 });
  await popup.close();
});
