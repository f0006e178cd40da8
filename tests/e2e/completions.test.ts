import { afterAll, beforeAll, expect, test } from 'vitest';
import { BLOG, openWorld, type World } from './world';

// A page with so many tags that its card scrolls, and a clipping with them its view.
let world: World;
beforeAll(async () => {
  world = await openWorld({ browser: 'chromium' });
});
afterAll(() => world.close());

test('completions stand over the card with its many tags, which lies on nothing else', async () => {
  const popup = await world.session.click(await world.session.open(`https://${BLOG}/`));
  await popup.waitFor('[data-testid=saved-card]');
  await popup.type('[data-testid=tag-input]', `${Array.from({ length: 40 }, (_, n) => `subject-${n}`).join(',')},`);
  await popup.waitFor('.chip', 'subject-39');
  await popup.write('l');
  await popup.waitFor('.completion');
  const onTop = () =>
    ['.completion', '.completion:last-child', '.tag-input', '.foot-button', '.pill-trash'].filter((css) => {
      const element = document.querySelector(css)!;
      const { left, top, width, height } = element.getBoundingClientRect();
      return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  expect(await popup.evaluate(onTop)).toEqual([]);
  await popup.close();
});

test('completions stand above their field where a window ends below it', async () => {
  const view = await world.session.library();
  await view.page.setViewport({ width: 1400, height: 420 });
  await view.type('[data-testid=search]', 'tag:subject-39');
  await view.waitFor('.row-tag', 'subject-39');
  await view.click('[data-testid=clip-row] .row-open');
  await view.type('[data-testid=detail] [data-testid=tag-input]', 'l');
  await view.waitFor('[data-testid=detail] .completion');
  const above = () => {
    const [completion, field] = ['.completion:last-child', '.tag-input'].map((css) => document.querySelector(`[data-testid=detail] ${css}`)!);
    const { left, top, bottom, width, height } = completion!.getBoundingClientRect();
    const isSeen = completion!.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    return isSeen && bottom <= field!.getBoundingClientRect().top;
  };
  expect(await view.evaluate(above)).toBe(true);
  await view.close();
});
