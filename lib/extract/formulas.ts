import { texOf } from './mathml';

/** Formulas whose TeX the page carries in an attribute: question sites, converters, pictures of formulas. */
const WITH_TEX = '[data-tex], [data-latex], [data-formula], img.latex[alt], img.math[alt], img[class*="tex"][alt]';
/** What MathJax 2 draws beside the script that holds the TeX. */
const DRAWN = '.MathJax, .MathJax_Display, .MathJax_Preview, .MathJax_SVG, .MathJax_CHTML';
const TEX_SCRIPT = 'script[type^="math/tex"]';
/** What draws a formula and holds it once more, for screen readers or as its source. */
const HOLDS_MATH = '.katex-display, .katex, mjx-container, .mwe-math-element';
const FORMULA = `:is(math, ${HOLDS_MATH}, ${TEX_SCRIPT}, ${DRAWN}, ${WITH_TEX})`;
/** A form is none: its members may be fields of their names. */
const WHOLE = `${FORMULA}:not(form, ${FORMULA} *)`;

/** The formula of a live page that an element is, or is a part of: what `writeFormulas` takes for one. */
export function formulaAround(element: Element): Element | undefined {
  const formula = Element.prototype.closest.call(element, WHOLE);
  const next = formula?.matches(DRAWN) ? formula.nextElementSibling : null;
  return [next, next?.nextElementSibling].find((beside) => beside?.matches(TEX_SCRIPT)) ?? formula ?? undefined;
}

/**
 * Writes every formula of a copy as its TeX between dollar signs, doubled where it stands on a line of its own: TeX is
 * what can be read, searched and pasted. Knows KaTeX, MathJax 2 and 3, MathML with or without its TeX, and attributes.
 */
export function writeFormulas(root: Element): void {
  for (const script of root.querySelectorAll(TEX_SCRIPT)) {
    for (const beside of [script.previousElementSibling, script.previousElementSibling?.previousElementSibling])
      if (beside?.matches(DRAWN)) beside.remove();
    replace(script, script.textContent, /mode=display/u.test(script.getAttribute('type') ?? ''));
  }
  for (const math of root.querySelectorAll('math')) {
    const tex = math.querySelector('annotation[encoding*="tex" i]')?.textContent ?? math.getAttribute('alttext');
    const drawn = math.closest(HOLDS_MATH) ?? math;
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
  const parent = element.ownerDocument.createElement(isBlock ? 'p' : 'span');
  parent.textContent = `${sign}${plain}${sign}`;
  element.replaceWith(parent);
}
