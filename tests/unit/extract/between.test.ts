// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const PARAGRAPH = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>';

/** The text of an article with something in the middle of it, or below it. */
function read(between: string, below = '', head = ''): string {
  const html = `<html><head><title>Harbour</title>${head}</head><body><article><h1>Harbour</h1>${PARAGRAPH.repeat(4)}${between}${PARAGRAPH.repeat(4)}</article>${below}</body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return extract(page, 'https://news.example/harbour', new Date('2026-01-15T12:00:00Z')).body?.text ?? '';
}

describe('what a newspaper has between two paragraphs is left out', () => {
  test.each([
    ['an order for a letter by its label', '<div><h3>Sign up for the Morning Tide</h3><p>All of the day’s news in your inbox, and nothing of the night’s that could wait.</p></div>'],
    ['an order for a letter by its field', '<div class="card"><h2>Subscribe to the Tide</h2><p>Essays on what the water leaves behind, twice a month.</p><input type="email"></div>'],
    ['an order for a letter by its name', '<div><h3>The Tide newsletter</h3><p>All of the day’s news in your inbox, and nothing of the night’s that could wait.</p></div>'],
    ['whose words they are', '<p>© Tide News Agency</p>'],
    ['that it advertises', '<div><span>廣告</span></div>'],
    ['that it advertises, in German', '<div><span>Anzeige</span></div>'],
    ['a paragraph of a portal', '<p>分享让更多人看到</p>'],
    ['a pointer in a section', '<section><span>Lire aussi |</span> <a href="/wait">Who could wait</a></section>'],
    ['a pointer without a verb', '<p><strong>More:</strong> <a href="/wait">Who could wait</a></p>'],
  ])('%s', (_, box) => {
    const text = read(box);
    expect(text).toContain('after two storms');
    expect(text).not.toMatch(/wait|water leaves|Agency|廣告|Anzeige|分享/u);
  });

  test('and what says more stays', () => {
    expect(read('<div><h3>Sign up for an account</h3><p>Choose a name and a word that nobody knows, and press the key that is below them.</p></div>')).toContain('Choose a name');
    expect(read('<div><h3>Get ready</h3><ul><li><input type="range"> Put the rope and the lamp into the boat</li></ul></div>')).toContain('rope and the lamp');
    expect(read('<p>More: the cranes will be painted before the winter, as <a href="/w">the wardens</a> have asked.</p>')).toContain('be painted');
  });
});

describe('what stands below an article is left out', () => {
  test.each([
    ['rules for remarks', '<div class="panel"><h3>Welcome to the discussion.</h3><ol><li>Keep it clean and mind what others wait for in a talk like this.</li><li>Be kind to each of them.</li></ol></div>'],
    ['what customers say', '<div class="panel"><h2>Customer reviews</h2><div><b>Great gift</b><div>My father has had to wait for it for two years and likes it very much.</div></div></div>'],
    ['more on the same story', '<div class="panel"><h2>More on this story</h2><p><a href="/w">Who could wait</a></p><p>It was two years until the first of them saw a crane of the new harbour, and another one for the second.</p></div>'],
  ])('%s', (_, box) => expect(read(box)).not.toMatch(/wait/u));

  test('after the words by which a Chinese writer keeps his rights', () => {
    const text = (line: string) => read(`${PARAGRAPH.repeat(2)}<div>${line}</div><section><p>另一篇文章讲的是山里的茶园，茶农在清明之前上山采茶，到了夏天便只剩下知了的叫声。</p></section>`.replace(/^/u, PARAGRAPH.repeat(6)), '');
    expect(text('写于江边的一个早晨')).toContain('茶园');
    expect(text('©著作权归作者所有,转载或内容合作请联系作者')).not.toMatch(/著作权|茶园/u);
  });
});

describe('what a page tells machines at length is read where a fold or a dialog has it', () => {
  const TOLD = 'A kettle of enamelled steel that holds two litres, boils them in six minutes and whistles when it is done. It was made by hand in a yard that has made nothing else since the first of its owners came home from the sea.';
  const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: 'Kettle', description: `${TOLD} It holds: Two litres` })}</script>`;
  const shop = (folded: string) => {
    const html = `<html><head><title>Kettle</title>${head}</head><body><main><h1>Kettle</h1>${PARAGRAPH.repeat(30)}</main>${folded}</body></html>`;
    return extract(new DOMParser().parseFromString(html, 'text/html'), 'https://shop.example/kettle', new Date('2026-01-15T12:00:00Z')).body?.text ?? '';
  };

  test('above the rest, with what stands beside it', () => {
    const text = shop(`<aside class="sheet"><button>Close</button><div><p>${TOLD}</p><b>It holds:</b><ul><li>Two litres</li></ul></div></aside>`);
    expect(text).toMatch(/^A kettle of enamelled steel/u);
    expect(text).toContain('Two litres');
    expect(text).toContain('after two storms');
    expect(text).not.toContain('Close');
  });
  test('once, and only where the page has it', () => {
    expect(read(`<p>${TOLD}</p><p>It holds: Two litres</p>`, '', head).split('whistles')).toHaveLength(2);
    expect(shop('')).not.toContain('whistles');
  });
  test('not where its ends alone stand far apart', () => {
    const menu = `<div><p>A kettle of enamelled steel that holds tea.</p>${'<p>Another line of what the shop has on its shelves this week, and a price of it.</p>'.repeat(20)}<p>from the sea. It holds: Two litres</p></div>`;
    expect(shop(`<footer>${menu}</footer>`)).not.toContain('on its shelves');
  });
});
