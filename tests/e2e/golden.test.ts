import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../lib/clip/limits';
import type { PageExtract } from '../../lib/extract/page-extract';
import { CASES, expectExtract } from '../pages/cases';
import { PageWorld } from './page-world';

const NOW = '2026-01-15T12:00:00Z';
const EXTRACT = `reader.extract(document, location.href, new Date('${NOW}'))`;

let world: PageWorld;
beforeAll(async () => {
  world = await PageWorld.open();
});
afterAll(() => world.close());

describe('golden pages, in a real browser', () => {
  for (const page of CASES) {
    test(`${page.name}: ${page.what}`, async () => {
      await world.show(page.url, page.html);
      expectExtract(await world.inWorld<PageExtract>(EXTRACT), page);
    });
  }
});

describe('a page is only read', () => {
  for (const { name, url, html } of CASES) {
    test(name, async () => {
      await world.show(url, html);
      const { before, after, records } = await world.inWorld<{
        before: string;
        after: string;
        records: number;
      }>(`(() => {
        const whole = () => new XMLSerializer().serializeToString(Reflect.get(Document.prototype, 'documentElement', document));
        const observer = new MutationObserver(() => undefined);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const before = whole();
        reader.extract(document, location.href);
        return { before, after: whole(), records: observer.takeRecords().length };
      })()`);
      expect(after).toBe(before);
      expect(records).toBe(0);
    });
  }
});

describe('a page that attacks', () => {
  test('runs nothing of its own while it is read', async () => {
    const hostile = CASES.find(({ name }) => name === 'hostile-markup')!;
    await world.show(hostile.url, hostile.html);
    const hits = () => world.page.evaluate(() => (globalThis as unknown as { hits: string[] }).hits.length);
    const before = await hits();
    await world.inWorld(EXTRACT);
    expect(await hits()).toBe(before);
  });
});

describe('a page beyond all measure', () => {
  test('of 60,000 paragraphs and more text than a clipping holds is cut and says so', async () => {
    const sentence = 'This paragraph is one of very many, and it says the same as its neighbours on either side of it.';
    const paragraphs = Array.from({ length: 60_000 }, (_, i) => `<p>${i}: ${sentence}</p>`).join('');
    await world.show(
      'https://long.example/all',
      `<title>All of it</title><main><h1>All of it</h1>${paragraphs}</main>`,
    );
    const found = await world.inWorld<PageExtract>(EXTRACT);
    expect(found.title).toBe('All of it');
    expect(found.body?.truncated).toBe(true);
    expect(found.body?.text.startsWith(`All of it\n\n0: ${sentence}\n\n1: ${sentence}`)).toBe(true);
    expect(found.body?.text.length).toBeLessThanOrEqual(LIMITS.bodyChars);
  });

  test('of 20,000 nested elements is read by its head alone', async () => {
    const nest = `<title>Deep</title><body><h1>Deep</h1><script>
      // Not displayed: Chromium loses the tab when it lays out such a nest.
      let inner = document.body.appendChild(document.createElement('div'));
      inner.hidden = true;
      for (let i = 0; i < 20000; i++) inner = inner.appendChild(document.createElement('div'));
      inner.append('The bottom of the well.');
    </script>`;
    await world.show('https://deep.example/', nest);
    const found = await world.inWorld<PageExtract>(EXTRACT);
    expect(found.title).toBe('Deep');
    expect(found.body).toBeUndefined();
  });

  test('nested as deep as a parser goes still yields its text', async () => {
    const nest = `<title>Deep</title>${'<div>'.repeat(2_000)}The bottom of the well.`;
    await world.show('https://deep.example/parsed', nest);
    expect((await world.inWorld<PageExtract>(EXTRACT)).body?.text).toBe('The bottom of the well.');
  });

  test('with nothing in it has at least a title', async () => {
    await world.show('https://empty.example/', '');
    expect(await world.inWorld<PageExtract>(EXTRACT)).toEqual({
      url: 'https://empty.example/',
      title: 'empty.example',
      kind: 'other',
      site: 'empty.example',
    });
  });
});
