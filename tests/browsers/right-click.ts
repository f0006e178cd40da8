import type { Page } from 'puppeteer-core';
import type { MenuTarget } from './session';

/** A real right click on the page, after selecting the element's words if so asked. */
export async function rightClick(page: Page, { selector = 'body', select = false }: MenuTarget): Promise<void> {
  const point = await page.$eval(
    selector,
    (element, selected, ground) => {
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const range = document.createRange();
      range.selectNodeContents(element);
      if (selected) {
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      }
      const box = ground ? element.getBoundingClientRect() : range.getBoundingClientRect();
      // The ground of a page is where no element is: the very corner.
      return ground ? { x: 2, y: 2 } : { x: box.x + Math.min(box.width / 2, 20), y: box.y + Math.min(box.height / 2, 8) };
    },
    select,
    selector === 'body' && !select,
  );
  await page.mouse.click(point.x, point.y, { button: 'right' });
}
