import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../lib/clip/limits';
import type { Quote } from '../../lib/clip/clip';
import { PageWorld } from './page-world';

let world: PageWorld;
beforeAll(async () => {
  world = await PageWorld.open();
});
afterAll(() => world.close());

/** The quote of what is selected on a page: from the beginning of one element to the end of another. */
async function quoted(html: string, from = '#from', to = from): Promise<Quote | null> {
  await world.show('https://quote.example/', html);
  return world.inWorld(`(() => {
    const [first, last] = ['${from}', '${to}'].map((selector) => document.querySelector(selector));
    getSelection().setBaseAndExtent(first, 0, last, last.childNodes.length);
    return reader.quoteOf(getSelection()) ?? null;
  })()`);
}

const KATEX = `<span class="katex"><span class="katex-mathml" style="position: absolute; clip: rect(1px, 1px, 1px, 1px)"><math><semantics>
  <mrow><msub><mi>L</mi><mi id="inner">CE</mi></msub></mrow><annotation encoding="application/x-tex">L_{CE}</annotation></semantics></math></span
  ><span class="katex-html" aria-hidden="true"><span class="base">L<span style="display: inline-block">CE</span></span></span></span>`;
const MATHJAX = `<span class="MathJax_Preview"></span><span class="MathJax"><nobr>x</nobr></span><script type="math/tex">x_1</script>`;

describe('a selection', () => {
  test('is quoted with what stands on either side', async () => {
    expect(await quoted('<p>Before the <i id="from">middle part</i> comes the end of the sentence, and then some more.</p>')).toEqual({
      text: 'middle part',
      prefix: 'Before the',
      suffix: 'comes the end of the sentence, a',
    });
  });

  test('of nothing is no quote', async () => {
    await world.show('https://quote.example/', '<p>Nothing is selected.</p>');
    expect(await world.inWorld('reader.quoteOf(getSelection()) ?? null')).toBeNull();
  });

  test.each([
    ['KaTeX', KATEX, '$L_{CE}$'],
    ['MathJax 2', MATHJAX, '$x_1$'],
    ['MathML', '<math><msup><mi>x</mi><mn>2</mn></msup></math>', '$x^2$'],
    ['a picture', '<img class="latex" alt="\\sum_n">', '$\\sum_n$'],
  ])('has the formulas of %s as their TeX', async (_, formula, tex) => {
    expect(await quoted(`<p>For ${formula} only: <span id="from">the loss ${formula} is minimised</span> over ${formula}.</p>`)).toEqual({
      text: `the loss ${tex} is minimised`,
      prefix: `For ${tex} only:`,
      suffix: `over ${tex}.`,
    });
  });

  test('of a part of a formula has the whole', async () => {
    expect(await quoted(`<p>Here ${KATEX} stands.</p>`, '#inner')).toEqual({ text: '$L_{CE}$', prefix: 'Here', suffix: 'stands.' });
    const page = `<p>Here <b id="from">and </b>${MATHJAX} stands.</p>`;
    expect(await quoted(page, '#from', 'nobr')).toEqual({ text: 'and $x_1$', prefix: 'Here', suffix: 'stands.' });
  });

  test('leaves out what the page does not show, within it and around it', async () => {
    const unseen = `<style>.a { height: 1px }</style><script>var code = 1;</script><div hidden><p>Hidden</p></div>
      <i style="visibility: hidden">unseen</i><i style="user-select: none">42</i>`;
    const page = `<p>Before.</p>${unseen}<div id="from">One ${unseen} <span style="display: contents">and two.</span></div>${unseen}<p>After.</p>`;
    expect(await quoted(page)).toEqual({ text: 'One and two.', prefix: 'Before.', suffix: 'After.' });
  });

  test('keeps its paragraphs and lines', async () => {
    const page = `<p id="from">One\n  line.</p><ul><li>a</li><li>b<br>c</li></ul><div style="white-space: pre-wrap">d\ne</div><pre>if x:\n  y</pre><p id="to">End.</p>`;
    expect((await quoted(page, '#from', '#to'))?.text).toBe('One line.\n\na\nb\nc\n\nd\ne\n\nif x:\n  y\n\nEnd.');
    expect((await quoted('<pre><code id="from">if x:\n\n  y</code></pre>'))?.text).toBe('if x:\n\n  y');
  });

  test('begins and ends where it does within a text', async () => {
    await world.show('https://quote.example/', '<p>One two three four.</p>');
    const quote = `(() => {
      const text = document.querySelector('p').firstChild;
      getSelection().setBaseAndExtent(text, 4, text, 13);
      return reader.quoteOf(getSelection());
    })()`;
    expect(await world.inWorld(quote)).toEqual({ text: 'two three', prefix: 'One', suffix: 'four.' });
  });

  test('longer than a quote may be is cut', async () => {
    const quote = await quoted(`<div id="from">${'<p>Twenty characters..</p>'.repeat(5_000)}</div><p>After.</p>`);
    expect(quote?.text).toHaveLength(LIMITS.quote);
    expect(quote?.suffix).toBe('After.');
  });

  test('in a form whose fields are called as its own members are is quoted all the same', async () => {
    const names = ['parentNode', 'childNodes', 'closest', 'appendChild', 'insertBefore', 'localName', 'firstChild', 'nextSibling'];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    expect(await quoted(`<form>Before ${fields}<b id="from">the words</b> ${fields} after <i id="to">it</i></form>`, '#from', '#to')).toEqual({
      text: 'the words after it',
      prefix: 'Before',
    });
  });

  test('changes nothing on the page', async () => {
    await world.show('https://quote.example/', `<form><p id="from">Words ${KATEX}<img src="/a.png"> ${MATHJAX}</p></form>`);
    const records = await world.inWorld(`(() => {
      getSelection().selectAllChildren(document.body);
      const observer = new MutationObserver(() => undefined);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      reader.quoteOf(getSelection());
      return observer.takeRecords().length;
    })()`);
    expect(records).toBe(0);
  });
});
