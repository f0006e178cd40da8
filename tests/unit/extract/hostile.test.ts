// @vitest-environment happy-dom
import { runInThisContext } from 'node:vm';
import { describe, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

/** Characters of each run: a pattern that looks at a run from every place in it takes minutes for so many. */
const LENGTH = 100_000;

/** Milliseconds after which the reading is broken off, which nothing else could do. */
const PATIENCE = 15_000;

/** What runs of patterns' own signs, blanks and letters look like. */
const PESTS = {
  blanks: ' ',
  lines: '\n',
  dots: '.',
  ellipses: '…',
  braces: '{:',
  brackets: '(',
  tags: '<a',
  letters: 'a',
  capitals: 'A. ',
  digits: '1',
  commas: ',',
  dashes: '-',
  'spaced dashes': ' - ',
  slashes: '/',
  'at signs': 'a.b@',
  Chinese: '深',
  'Chinese stops': '。',
  labels: '作者：',
  placeholders: 'blank',
  'ends of data': ']]>',
  quotes: '“',
};

/** What machines are told. */
const NAMES =
  'citation_title citation_author citation_authors citation_abstract citation_date DC.creator DC.description description author date twitter:label1 twitter:data1 keywords'.split(' ');
const PROPERTIES = 'og:title og:description og:site_name article:author article:published_time'.split(' ');

/** A page that has the run wherever a page says something. */
function pageOf(run: string): Document {
  const text = `x${run}x`;
  const parser = new DOMParser();
  const document = parser.parseFromString('<!doctype html><html lang="en"><head></head><body></body></html>', 'text/html');
  const add = (parent: Element, name: string, attributes: Record<string, string>, content = '') => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = content;
    parent.append(element);
    return element;
  };
  const { head, body } = document;
  add(head, 'title', {}, `A title ${text}`);
  for (const name of NAMES) {
    add(head, 'meta', { name, content: text });
    add(head, 'meta', { name, content: `Abstract ${run}` });
  }
  for (const property of PROPERTIES) add(head, 'meta', { property, content: text });
  for (const script of [`${run}x`, `// <![CDATA[${run}{}`, `{"headline":"${run.replace(/["\n]/g, '')}"}`, `{}]]>${run}x`]) {
    add(head, 'script', { type: 'application/ld+json' }, script);
  }
  const article = add(body, 'article', {});
  add(article, 'h1', {}, `A title ${text}`);
  for (const label of ['By', 'By ', '作者', 'Written by', 'Published', '']) add(article, 'p', { class: 'byline' }, `${label}${run}x`);
  add(article, 'time', { datetime: `2024-05-01${run}` }, `1 May 2024 ${text}`);
  add(article, 'h2', {}, `Abstract${run}x`);
  for (let at = 0; at < 6; at++) {
    add(article, 'p', {}, `The sea was calm, and the ship lay still in the harbour while they waited for the tide. ${at === 3 ? text : ''} Nobody spoke.`);
  }
  add(article, 'p', {}, `声明${run}x`);
  add(article, 'img', { src: `https://example.org/${run}x`, alt: text, 'data-src': `https://example.org/${run}x` });
  add(article, 'a', { href: `https://example.org/${run}x` }, text);
  return document;
}

/** Reads a page, and fails when that takes for ever. */
function read(document: Document): void {
  Object.assign(globalThis, { reading: () => extract(document, 'https://example.org/2024/05/a-story', new Date('2026-01-15T12:00:00Z')) });
  runInThisContext('reading()', { timeout: PATIENCE });
}

describe('a page of nothing but runs is read all the same', () => {
  test.each(Object.entries(PESTS))('%s', (_, pest) => read(pageOf(pest.repeat(LENGTH / pest.length))), 2 * PATIENCE);
});

test('so is a formula in whose powers there are powers', () => {
  const deep = Array.from({ length: 36 }).reduce<string>((inside) => `<msup><mi>x</mi>${inside}</msup>`, '<mi>y</mi>');
  read(new DOMParser().parseFromString(`<!doctype html><title>Powers</title><p>A power <math>${deep}</math> of powers.`, 'text/html'));
}, 2 * PATIENCE);
