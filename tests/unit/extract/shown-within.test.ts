// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const LONG = 'The wheels along the Lea were counted in two summers, each of them twice, and no two counts came to the same.';
const END = 'What the visits disagreed on was looked up in the rolls of the manor, which had been kept for other reasons.';

/** A page of one element that shows this from a tree of its own, around what it holds. */
function pageOf(tree: string, held = ''): Document {
  const page = document.implementation.createHTMLDocument('On wheels');
  page.body.innerHTML = `<a-reader>${held}</a-reader>`;
  treeOf(page.querySelector('a-reader'), tree);
  return page;
}

function treeOf(host: Element | null, html: string): ShadowRoot | undefined {
  const tree = host?.attachShadow({ mode: 'open' });
  if (tree) tree.innerHTML = html;
  return tree;
}

const textOf = (page: Document) => extract(page, 'https://lea.example.test/wheels').body?.text;

test('a page that shows its text from trees within trees is read as it shows it', () => {
  const page = pageOf(`<main><h1>On wheels</h1><a-text></a-text></main>`);
  treeOf(page.querySelector('a-reader')?.shadowRoot?.querySelector('a-text') ?? null, `<article><p>${LONG}</p><p>${END}</p></article>`);
  expect(textOf(page)).toBe(`${LONG}\n\n${END}`);
});

test('what an element holds stands where its tree has a slot for it, and what the tree has for want of it does not', () => {
  const held = `<span slot="end">${END}</span>A word of the page. <b slot="nowhere">Unseen</b>`;
  const text = textOf(pageOf(`<main><p>${LONG}</p><p><slot>Nothing yet</slot></p><p><slot name="end">No end</slot></p><p><slot name="more">And so on</slot></p></main>`, held));
  expect(text).toBe(`${LONG}\n\nA word of the page.\n\n${END}\n\nAnd so on`);
});

test('trees that show buttons beside the text of a page are not read', () => {
  const page = pageOf('<p>Press here to have the whole of this text read to you by a voice that you may choose among seventeen.</p>');
  page.body.insertAdjacentHTML('beforeend', `<main><h1>On wheels</h1><p>${LONG}</p><p>${END}</p></main>`);
  expect(textOf(page)).not.toContain('seventeen');
});

test('trees that are nested without end, and a field of their name, break nothing', () => {
  const page = pageOf(`<p>${LONG}</p><form><input name="shadowRoot"></form><p>${END}</p><a-deeper></a-deeper>`);
  let tree = page.querySelector('a-reader')?.shadowRoot ?? undefined;
  for (let n = 0; n < 3_000; n++) tree = treeOf(tree?.querySelector('a-deeper') ?? null, '<i>Down</i><a-deeper></a-deeper>');
  expect(textOf(page)).toContain(LONG);
  expect(textOf(page)).toContain(END);
});
