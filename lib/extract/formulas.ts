import { texOf } from './mathml';

/** Formulas whose TeX the page carries in an attribute: question sites, converters, pictures of formulas. */
const WITH_TEX = '[data-tex], [data-latex], [data-formula], img.latex[alt], img.math[alt], img[class*="tex"][alt]';
/** What MathJax 2 draws beside the script that holds the TeX. */
const DRAWN = '.MathJax, .MathJax_Display, .MathJax_Preview, .MathJax_SVG, .MathJax_CHTML';

/**
 * Writes every formula of a copy as its TeX between dollar signs, doubled where it stands on a line of its own: TeX is
 * what can be read, searched and pasted. Knows KaTeX, MathJax 2 and 3, MathML with or without its TeX, and attributes.
 */
export function writeFormulas(root: Element): void {
  for (const script of root.querySelectorAll('script[type^="math/tex"]')) {
    for (const beside of [script.previousElementSibling, script.previousElementSibling?.previousElementSibling])
      if (beside?.matches(DRAWN)) beside.remove();
    replace(script, script.textContent ?? '', /mode=display/u.test(script.getAttribute('type') ?? ''));
  }
  for (const math of root.querySelectorAll('math')) {
    const tex = math.querySelector('annotation[encoding*="tex" i]')?.textContent ?? math.getAttribute('alttext');
    const drawn = math.closest('.katex-display, .katex, mjx-container, .mwe-math-element') ?? math;
    const isBlock = math.getAttribute('display') === 'block' || math.closest('.katex-display, [display="true"]') !== null;
    replace(math.closest('.katex-display') ?? drawn, tex ?? texOf(math), isBlock);
  }
  for (const element of root.querySelectorAll(WITH_TEX)) {
    const names = ['data-tex', 'data-latex', 'data-formula', 'alt'];
    const tex = names.map((name) => element.getAttribute(name)).find(Boolean);
    if (tex) replace(element, tex, false);
  }
}

/** Some pages have written the dollar signs themselves, or the commands that stand for them. */
function replace(element: Element, tex: string, isBlock: boolean): void {
  const plain = tex
    .replace(/^\s*(?:\$\$?|\\\[|\\\()|(?:\$\$?|\\\]|\\\))\s*$/gu, '')
    .replace(/^\{\\displaystyle([\s\S]*)\}$/u, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!plain) return;
  const sign = isBlock ? '$$' : '$';
  const parent = isBlock ? element.ownerDocument.createElement('p') : element.ownerDocument.createElement('span');
  parent.textContent = `${sign}${plain}${sign}`;
  element.replaceWith(parent);
}
