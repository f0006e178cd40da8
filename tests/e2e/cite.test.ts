import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import type { CslItem } from '../../lib/formats/references/csl';
import { readBibtex, readRis } from '../unit/formats/references/second-parser';
import { found, search } from './finding';
import { BROWSERS, openLibrary, type World } from './world';

const PAPER = 'FP8 versus INT8 for efficient deep learning inference';

describe.each(BROWSERS)('citing in %s', (browser) => {
  let world: World;
  let library: PageView;
  beforeAll(async () => void ({ world, library } = await openLibrary(browser)));
  afterAll(() => world.close());

  /** What the reader would paste. */
  async function pasted(): Promise<string> {
    await library.click('[data-testid=nav-files]');
    await library.click('[data-testid=notes]');
    await library.paste();
    const text = await library.until(() => document.querySelector<HTMLTextAreaElement>('[data-testid=notes]')?.value, []);
    await library.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-testid=notes]')?.select());
    await library.press('Delete');
    await library.click('[data-testid=nav-browse]');
    return text!;
  }

  /** The files of what cites that the page has asked for. */
  const citing = () => library.evaluate(() => document.querySelectorAll('link[href*="/reference-"]').length);

  test('puts a reference on the clipboard, by keys; what writes it is fetched then', async () => {
    await search(library, 'FP8 versus');
    await found(library, 1);
    await library.press('Enter');
    await library.waitFor('[data-testid=cite]');
    // A press on its text takes the focus out of the search.
    await library.click('.browse-detail .part-title');
    await library.press('c');
    await library.waitFor('[role=menu]');
    expect(await citing()).toBe(0);
    await library.press('ArrowDown');
    await library.press('ArrowDown');
    await library.press('Enter');
    await library.waitFor('[data-testid=toast]', 'Copied to the clipboard: BibTeX');
    expect(await citing()).toBe(1);
    const [item] = readBibtex(await pasted());
    expect(item).toMatchObject({ id: 'baalen2023fp8', title: PAPER, issued: { 'date-parts': [[2023]] }, URL: 'https://arxiv.org/abs/2303.17951' });
  });

  test('puts one on the clipboard that is to be read, by the pointer', async () => {
    await library.click('[data-testid=cite]');
    await library.click('[role=menuitem]:not([aria-disabled])', 'GB/T 7714');
    await library.waitFor('[data-testid=toast]', 'Copied to the clipboard: GB/T 7714—2015');
    expect(await pasted()).toBe(`V BAALEN M, KUZMIN A, NAIR S S, et al. ${PAPER}[EB/OL]. 2023. https://arxiv.org/abs/2303.17951.`);
  });

  test.each([
    ['bib', 'BibTeX', readBibtex],
    ['ris', 'RIS', readRis],
    ['json', 'CSL-JSON', (text: string) => JSON.parse(text) as CslItem[]],
  ])('writes what is found to a file: .%s', async (ending, form, read) => {
    await search(library, 'tag:LG');
    await library.waitForNo('[data-testid=found-count]', '1 clipping ');
    await library.waitFor('[data-testid=cite-list]:not([aria-disabled])');
    const listed = await library.until(() => document.querySelector('[data-testid=cite-list]')?.textContent?.match(/\d+/)?.[0], []);
    await library.click('[data-testid=cite-list]');
    await library.click('[role=menuitem]:not([aria-disabled])', form);
    const path = await world.session.download(new RegExp(`^commonplace-references-\\d{4}-\\d\\d-\\d\\d-\\d{4}.*\\.${ending}$`));
    const items = read(await readFile(path, 'utf8'));
    await rm(path);
    expect(items).toHaveLength(Number(listed));
    const first = await library.text('[data-testid=clip-row] .row-title, [data-testid=clip-row] .row-open');
    expect(items[0]?.title).toBe(first);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('writes what is found as notes in Markdown', async () => {
    await library.click('[data-testid=cite-list]');
    await library.click('[role=menuitem]:not([aria-disabled])', 'Markdown notes');
    const path = await world.session.download(/^commonplace-notes-.*\.md$/);
    const headings = (await readFile(path, 'utf8')).match(/^## .*/gm) ?? [];
    await rm(path);
    const listed = await library.until(() => document.querySelector('[data-testid=cite-list]')?.textContent?.match(/\d+/)?.[0], []);
    expect(headings).toHaveLength(Number(listed));
    expect(headings[0]).toContain(await library.text('[data-testid=clip-row] .row-title, [data-testid=clip-row] .row-open'));
  });

  test('puts one on the clipboard with the journal that the reader wrote in', async () => {
    await search(library, 'FP8 versus');
    await found(library, 1);
    await library.press('Enter');
    for (const [field, text] of [['venue', 'Journal of Small Numbers'], ['volume', '7'], ['issue', '2'], ['pages', '1–9']]) {
      await library.type(`[data-testid=field-${field}]`, text!);
    }
    await library.press('Enter');
    await library.waitFor('[data-testid=detail] [role=status]', 'saved');
    await library.click('[data-testid=cite]');
    await library.click('[role=menuitem]', 'GB/T 7714');
    await library.waitFor('[data-testid=toast]', 'Copied to the clipboard: GB/T 7714—2015');
    expect(await pasted()).toContain(`${PAPER}[J/OL]. Journal of Small Numbers, 2023, 7(2): 1-9. `);
  });

  test.each([[320], [420]])('unfolds within a window that is %i pixels wide', async (width) => {
    await library.page.setViewport({ width, height: 480 });
    for (const menu of ['cite', 'cite-list']) {
      if (menu === 'cite-list') await library.click('[data-testid=detail-back]');
      await library.click(`[data-testid=${menu}]`);
      await library.waitFor('[role=menu]');
      const reach = await library.evaluate(() => {
        const { left, right, top, bottom } = document.querySelector('[role=menu]')!.getBoundingClientRect();
        return [left >= 0, right <= innerWidth, top >= 0, bottom <= innerHeight, document.documentElement.scrollWidth <= innerWidth];
      });
      expect(reach, menu).toEqual([true, true, true, true, true]);
      await library.press('Escape');
    }
    await library.click('[data-testid=clip-row] .row-open');
    await library.page.setViewport({ width: 1280, height: 800 });
  });

  test('writes the whole library from where files are made', async () => {
    await library.click('[data-testid=nav-files]');
    await library.click('[data-testid=references-bibtex]');
    await library.waitFor('[data-testid=references-report]', '146 clippings');
    const path = await world.session.download(/^commonplace-references-.*\.bib$/);
    expect(readBibtex(await readFile(path, 'utf8'))).toHaveLength(146);
    await rm(path);
  });
});
