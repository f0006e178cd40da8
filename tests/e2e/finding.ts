import type { View } from '../browsers/view';

/** Waits for the list to tell this number: of all clippings found, not only of those in sight. */
export const found = (view: View, count: number): Promise<unknown> =>
  view.until(
    (wanted) => document.querySelector('[data-testid="found-count"]')?.textContent?.startsWith(wanted),
    [`${count.toLocaleString('en')} `],
  );

/** Types words to find in place of those that stand there. */
export async function search(view: View, text: string): Promise<void> {
  await view.click('[data-testid="search"]');
  await view.evaluate(() => document.querySelector<HTMLInputElement>('[data-testid="search"]')?.select());
  await view.write(text);
}

/** Presses a choice of a facet, in the panel or the rail that shows it. @returns the count that stood beside it */
export async function choose(view: View, facet: string, name: string): Promise<string> {
  const count = await view.until(
    (facetName, label) => {
      const places = `[data-testid="filter-${facetName}"] .choice, .panel[data-facet="${facetName}"] .choice`;
      const choices = [...document.querySelectorAll(places)];
      const choice = choices.find((each) => each.querySelector('.choice-label')?.textContent === label);
      choice?.setAttribute('data-chosen-by-test', '');
      return choice?.querySelector('.choice-count')?.textContent;
    },
    [facet, name],
  );
  await view.click('[data-chosen-by-test]');
  await view.evaluate(() => document.querySelector('[data-chosen-by-test]')?.removeAttribute('data-chosen-by-test'));
  return count ?? '';
}
