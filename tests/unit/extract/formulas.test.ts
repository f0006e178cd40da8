// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { writeFormulas } from '../../../lib/extract/formulas';
import { wakeImages } from '../../../lib/extract/images';

/** A body with this markup after it was worked on. */
function after(html: string, work: (root: Element) => void): HTMLElement {
  const { body } = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  work(body);
  return body;
}
const written = (html: string) => after(html, writeFormulas).textContent;

describe('a formula', () => {
  test.each([
    ['<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></math>', '$x_i^2$'],
    ['<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>', '$\\frac{a+b}{2}$'],
    ['<math><mroot><mi>x</mi><mn>3</mn></mroot><mo>≤</mo><mi>π</mi></math>', '$\\sqrt[3]{x}\\le \\pi$'],
    ['<math alttext="{\\displaystyle E=mc^{2}}"><mi>E</mi></math>', '$E=mc^{2}$'],
    ['<math display="block"><mi>y</mi></math>', '$$y$$'],
    ['<span data-tex="\\(a^2\\)">drawn</span>', '$a^2$'],
    ['<img class="latex" alt="\\sum_n">', '$\\sum_n$'],
    ['<span class="MathJax">p</span><script type="math/tex; mode=display">p_0</script>', '$$p_0$$'],
  ])('is written as its TeX: %s', (html, tex) => {
    expect(written(html)).toBe(tex);
  });

  test('without anything in it stays as it is', () => {
    expect(written('before <math></math>after')).toBe('before after');
  });

  test('nested beyond measure ends', () => {
    const nest = `<math>${'<mrow>'.repeat(300)}<mi>x</mi>${'</mrow>'.repeat(300)}</math>`;
    expect(written(nest)).toBe('$x$');
  });
});

describe('a picture that waits for scrolling', () => {
  test.each([
    ['<img data-src="/real.png">', '/real.png'],
    ['<img src="data:image/gif;base64,AA" data-original="/real.png">', '/real.png'],
    ['<img src="/img/placeholder.gif" srcset="/small.png 320w, /large.png 960w">', '/large.png'],
    ['<img src="/real.png" srcset="/small.png 320w">', '/real.png'],
    ['<img src="/real.png" data-src="/img/loading.gif">', '/real.png'],
    ['<img src="data:image/gif;base64,AA" alt="IMG_1.jpg" data-hi-res="/real.jpg?w=960">', '/real.jpg?w=960'],
  ])('gets its real address: %s', (html, src) => {
    expect(after(html, wakeImages).querySelector('img')?.getAttribute('src')).toBe(src);
  });
});
