import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { article, BLOG, openWorld, type World } from './world';

const LONG = article('On length', '<p>One more paragraph of many, each as long as this one is.</p>'.repeat(80));

let world: World;
let library: PageView;
beforeAll(async () => {
  world = await openWorld({ browser: 'chromium' }, { [BLOG]: { '/': LONG } });
  const popup = await world.session.click(await world.session.open(`https://${BLOG}/`));
  await popup.waitFor('[data-testid=saved-card]');
  await popup.close();
  library = await world.session.library();
  await library.page.setViewport({ width: 1280, height: 800 });
  await library.waitFor('[data-testid=clip-row]');
});
afterAll(() => world.close());

const isOn = (selector: string) => library.until((css) => document.activeElement?.matches(css) ?? false, [selector]);

test('the first stop of a library that has just opened skips to the list, and is seen while it has the focus', async () => {
  const isSeen = () => {
    const skip = document.querySelector('[data-testid=skip]')!;
    const { x, y, width, height } = skip.getBoundingClientRect();
    return skip === document.elementFromPoint(x + width / 2, y + height / 2);
  };
  expect(await library.evaluate(isSeen)).toBe(false);
  await library.press('Tab');
  await isOn('[data-testid=skip]');
  expect(await library.evaluate(isSeen)).toBe(true);
  await library.press('Enter');
  await isOn('.row-open');
  expect(await library.evaluate(isSeen)).toBe(false);
});

test('Esc leaves an empty search field for the list', async () => {
  await library.press('/');
  await isOn('[data-testid=search]');
  await library.press('Escape');
  await isOn('.row-open');
});

test('the arrow keys scroll a text that was pressed, and leave the list alone', async () => {
  await library.click('[data-testid=clip-row] .row-open', 'On length');
  await library.click('[data-testid=detail] .body p');
  await library.press('ArrowDown');
  await library.until(() => document.querySelector('.browse-detail')!.scrollTop > 0, []);
  expect(await library.evaluate(() => document.activeElement?.closest('.list') ?? null)).toBeNull();
});
