import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PageWorld } from './page-world';

let world: PageWorld;
beforeAll(async () => {
  world = await PageWorld.open();
  await world.show('https://library.example/', '<!doctype html><title>l</title><body></body>');
});
afterAll(() => world.close());

/** The HTML that a stored text is shown as. */
const shown = (html: string) =>
  world.inWorld<string>(`(() => {
    const box = document.createElement('div');
    box.append(reader.articleOf(${JSON.stringify(html)}, (name) => 'Picture: ' + name));
    return box.innerHTML;
  })()`);

const LINK = 'target="_blank" rel="noopener noreferrer"';

describe('the text of a page with its form', () => {
  test('keeps what an article is made of', async () => {
    const html = '<h2>Head</h2><p>Some <em>words</em></p><ul><li>One</li></ul><pre><code>a\n  b</code></pre>';
    expect(await shown(html)).toBe(html);
  });

  test.each([
    '<p>It is <del>true</del> <ins>false</ins>, and <s>cheap</s> dear</p>',
    '<ol start="5"><li>Five</li><li value="9">Nine</li></ol><ol reversed="" type="a"><li>Second</li><li>First</li></ol>',
    '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby> <bdo dir="rtl">abc</bdo> <dfn>gall</dfn></p>',
    '<p>H<sub>2</sub>O, 10<sup>9</sup>, <kbd>Esc</kbd>, <abbr title="Characters Per Second">CPS</abbr>, <mark>this</mark></p>',
    '<dl><dt>Gall</dt><dd>Of an oak</dd></dl><figure><figcaption>A gall</figcaption></figure>',
    '<details><summary>More</summary>Text</details><section>One</section><aside>Two</aside><article>Three</article>',
    '<table><tbody><tr><th scope="row">Year</th><td colspan="2">2024</td></tr></tbody></table>',
  ])('keeps what tells how its words are meant: %s', async (html) => {
    expect(await shown(html)).toBe(html);
  });

  test('makes a link of a remote picture', async () => {
    expect(await shown('<p><img src="https://a.example/p.png" alt="A graph" onerror="hit()"></p>')).toBe(
      `<p><a href="https://a.example/p.png" ${LINK}>Picture: A graph</a></p>`,
    );
    expect(await shown('<img src="https://a.example/p.png">')).toContain('>Picture: a.example</a>');
    expect(await shown('<p><img src="data:image/png;base64,AA" alt="Words"></p>')).toBe('<p>Words</p>');
  });

  test('opens its links in a tab that learns nothing', async () => {
    expect(await shown('<a href="https://a.example/" ping="https://b.example" target="_top">x</a>')).toBe(
      `<a href="https://a.example/" ${LINK}>x</a>`,
    );
  });

  test.each([
    ['<script>hit()</script>', ''],
    ['<p onclick="hit()">x</p>', '<p>x</p>'],
    ['<a href="javascript:hit()">x</a>', '<a>x</a>'],
    ['<a href="/relative">x</a>', '<a>x</a>'],
    ['<iframe src="https://a.example"></iframe>', ''],
    ['<form action="https://a.example"><input name="x"><button>x</button></form>', 'x'],
    ['<svg><script>hit()</script></svg>', ''],
    ['<p style="background:url(https://a.example)">x</p>', '<p>x</p>'],
    ['<style>p { color: red }</style>', ''],
    ['<video src="https://a.example/v"></video><audio src="https://a.example/a"></audio>', ''],
    ['<object data="https://a.example"></object><embed src="https://a.example">', ''],
    ['<link rel="stylesheet" href="https://a.example"><meta http-equiv="refresh" content="0">', ''],
    ['<picture><source srcset="https://a.example/p 2x"><img srcset="https://a.example/p 2x"></picture>', ''],
    ['<p id="view" class="popup" data-testid="undo">x</p>', '<p>x</p>'],
  ])('lets nothing through that runs, loads, sends or poses as ours: %s', async (html, expected) => {
    expect(await shown(`<p>before</p>${html}`)).toBe(`<p>before</p>${expected}`);
  });
});
