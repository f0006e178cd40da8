// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const SYNOPSIS = '<h2>Synopsis</h2><pre>SORT [ BY expression ]\n     [ KEEP count ]</pre>';
const PARAGRAPH = '<p>The command sorts the rows that it is given, by one expression or by several, and keeps as many of them as it is told to, or all.</p>';

/** A page of a manual whose chapters stand in a row, each in an element of its own; and what stands around the row. */
function read(first: string, around = ''): string {
  // One that is much longer than the others is what Readability takes for the article.
  const chapter = (title: string, length: number) => `<div class="refsect1"><h2>${title}</h2>${PARAGRAPH.repeat(length)}</div>`;
  const chapters = [chapter('Description', 40), ...['Examples', 'Notes', 'Compatibility'].map((title) => chapter(title, 5))];
  const html = `<html><head><title>SORT</title></head><body><div id="wrap"><div class="refentry"><div class="head"><h1>SORT</h1></div><div class="refsynopsisdiv">${first}</div>${chapters.join('')}</div>${around}</div></body></html>`;
  return extract(new DOMParser().parseFromString(html, 'text/html'), 'https://manual.example/sort', new Date('2026-01-15T12:00:00Z')).body?.text ?? '';
}

test('the first chapter of a manual is read, although it is nothing but code', () => {
  const text = read(SYNOPSIS);
  expect(text).toContain('SORT [ BY expression ]\n     [ KEEP count ]');
  expect(text.indexOf('Synopsis')).toBeLessThan(text.indexOf('Description'));
  expect(text).toContain('Compatibility');
});

test('a list of chapters before the first is none', () => {
  const contents = `<h2>Contents</h2><ul>${['Description', 'Examples', 'Notes'].map((title) => `<li><a href="#${title}">${title} of the command that sorts</a></li>`).join('')}</ul>`;
  expect(read(contents)).not.toContain('Contents');
});

test.each(['id="sidebar"', 'class="module_header"'])('the heading of a chapter is kept, though it has a name like what stands around articles: %s', (name) => {
  const chapter = (title: string, called = '') => `<h3 ${called}>${title}</h3>${PARAGRAPH.repeat(3)}`;
  const html = `<html><head><title>Sorting</title></head><body><article><h1>Sorting</h1>${PARAGRAPH.repeat(3)}${chapter('The row at the side', name)}${chapter('The last row')}</article></body></html>`;
  expect(extract(new DOMParser().parseFromString(html, 'text/html'), 'https://manual.example/sorting', new Date('2026-01-15T12:00:00Z')).body?.text).toContain('The row at the side');
});

test.each(['flex overflow-hidden', 'scroll-mt-24', 'md:text-xl font-extrabold', 'intercom-interblocks-ordered-list', 'span12 widget-span'])(
  'a short list is kept, though the style of its box has a name like what stands around articles: %s',
  (name) => {
    const list = `<div class="${name}"><ul><li>Open the row and choose a place</li><li>Press the key</li></ul></div>`;
    const html = `<html><head><title>Sorting</title></head><body><article><h1>Sorting</h1>${PARAGRAPH.repeat(5)}${list}${PARAGRAPH.repeat(5)}</article></body></html>`;
    expect(extract(new DOMParser().parseFromString(html, 'text/html'), 'https://manual.example/sorting', new Date('2026-01-15T12:00:00Z')).body?.text).toContain('Press the key');
  },
);

test.each([
  ['a tab that is not shown', `<div role="tablist"><button role="tab" aria-controls="two">Cellars</button></div><div role="tabpanel" id="two" hidden>${PARAGRAPH}</div>`],
  ['facts in a tab, by the address of its place', `<ul><li role="tab" aria-controls="#two">Facts</li></ul><div role="tabpanel" id="two" style="display: none"><table><tr><th>What</th><td>It sorts the rows</td></tr></table></div>`],
  ['an answer below a button', `<div><button aria-expanded="false">Cellars</button><div style="display:none">${PARAGRAPH}</div></div>`],
  ['a tab that a script hides, without a word on what shows it', `<ul class="tabs"><li><a>Facts</a></li></ul><div class="tabbedWidget cpTabPanel" style="display: none"><p>Cellars: It sorts the rows</p></div>`],
])('what a reader may unfold is read: %s', (_, folded) => {
  const shown = PARAGRAPH.replaceAll('rows', 'boxes');
  const html = `<html><head><title>Sorting</title></head><body><main><h1>Sorting</h1>${shown.repeat(4)}<h2>For whom</h2>${folded}</main></body></html>`;
  const text = extract(new DOMParser().parseFromString(html, 'text/html'), 'https://manual.example/sorting', new Date('2026-01-15T12:00:00Z')).body?.text;
  expect(text).toContain('sorts the rows');
  if (!folded.includes('tab')) expect(text).toContain('Cellars');
});

test('a service that is shown in boxes is read box by box', () => {
  const says = ['We look at every wall of the house.', 'We write down what we find there.', 'We say what it will cost.', 'Nobody lifts a tool before.'];
  const box = (title: string) => `<div class="promo"><h3>${title}</h3>${says.map((line) => `<div>${line}</div>`).join('')}<div>This is our ${title.toLowerCase()}.</div></div>`;
  const boxes = ['Survey', 'Drainage', 'Membrane', 'Warranty', 'Plaster', 'Pumps'].map(box).join('');
  const html = `<html><head><title>Dry cellars</title></head><body><main><h1>Dry cellars</h1><div class="why"><h2>Why cellars leak</h2>${PARAGRAPH.repeat(10)}</div><div class="boxes">${boxes}</div></main></body></html>`;
  const text = extract(new DOMParser().parseFromString(html, 'text/html'), 'https://cellars.example/service', new Date('2026-01-15T12:00:00Z')).body?.text;
  expect(text).toContain('Why cellars leak');
  expect(text).toContain('This is our drainage.');
});

test('a page of nothing but tables is not read as its heading', () => {
  const row = (one: string, other: string) => `<tr><td><a href="/${one}">${one}</a></td><td>at <a href="/${other}">${other}</a></td><td><a href="/time">3:00 PM</a></td></tr>`;
  const day = `<table><tr><th>match</th><th>where</th><th>time</th></tr>${row('Wells', 'Poole')}${row('Oban', 'Wick')}${row('Fowey', 'Whitby')}</table>`;
  const html = `<html><head><title>Lock League schedule</title></head><body><div id="page"><h1>Lock League schedule</h1>${day.repeat(3)}</div></body></html>`;
  const text = extract(new DOMParser().parseFromString(html, 'text/html'), 'https://league.example/schedule', new Date('2026-01-15T12:00:00Z')).body?.text;
  expect(text).toContain('Wells');
  expect(text).toContain('3:00 PM');
});

test('a short lead in Chinese is read with what it leads to, and a notice of rights below is not', () => {
  const lead = '<p class="lead">十二个村子装上了新的水位计，老人却还留着竹竿。</p>';
  const told = '<p>入夏以来，沿江的村子陆续装上了新的水位计，过去靠老人插竹竿量水的地方，如今每十分钟就有一个数字传到镇上的值班室里。</p>';
  const html = `<html><head><title>告别竹竿</title></head><body><div class="box"><h1>告别竹竿</h1>${lead}<div class="text">${told.repeat(6)}</div><p>未经正式授权严禁转载本文，侵权必究。</p></div></body></html>`;
  const text = extract(new DOMParser().parseFromString(html, 'text/html'), 'https://river.example/a/1', new Date('2026-01-15T12:00:00Z')).body?.text;
  expect(text).toContain('老人却还留着竹竿。');
  expect(text).not.toContain('侵权必究');
});

test('what readers say below an article is not what was missed of it, by whatever name templates call it', () => {
  const said = '<div class="visitor_comment_item"><div class="comment_body"><p>I had the very same trouble with a wall of mine, and nothing but patience helped me in the end.</p></div></div>';
  const html = `<html><head><title>Damp walls</title></head><body><div id="content"><div class="story"><h1>Damp walls</h1>${PARAGRAPH.repeat(6)}</div><div class="talk"><h4>Your views</h4>${said.repeat(25)}</div></div></body></html>`;
  const text = extract(new DOMParser().parseFromString(html, 'text/html'), 'https://cellars.example/walls', new Date('2026-01-15T12:00:00Z')).body?.text;
  expect(text).toContain('The command sorts');
  expect(text).not.toContain('the very same trouble');
});

const textOf = (body: string) =>
  extract(new DOMParser().parseFromString(`<html><head><title>Words of the river</title></head><body>${body}</body></html>`, 'text/html'), 'https://river.example/words', new Date('2026-01-15T12:00:00Z')).body?.text ?? '';

test('a glossary in short lines is read, not the line below it', () => {
  const terms = [['Crest', 'The top edge, over which water runs.'], ['Invert', 'The lowest point in a pipe.'], ['Leat', 'A channel to a mill.']];
  const list = terms.map(([term, says]) => `<h2>${term?.[0]}</h2><dl><dt>${term}</dt><dd>${says}</dd></dl><p><a href="#top">Back to top</a></p>`).join('');
  expect(textOf(`<div class="container"><div class="row"><div class="col-md-9"><h1>Words of the river</h1>${list}</div></div></div><footer><p>Registered charity 000000</p></footer>`)).toContain('A channel to a mill.');
});

test('headings of menus are no chapters that a reading has lost', () => {
  const menu = (title: string) => `<div class="tools"><h3>${title}</h3><ul><li><a href="/2">Two ways</a></li></ul></div>`;
  const end = '<div class="footer"><div>Except where it is noted otherwise, what stands in this book may be copied by whoever names those who wrote it, and under the same terms alone; of the pictures this is not so.</div></div>';
  const text = textOf(`<div id="site"><div class="top">${['User Tools', 'Site Tools', 'Sidebar'].map(menu).join('')}</div><div class="page"><h1>Words of the river</h1><div class="level1">${PARAGRAPH}</div><h2>Crest</h2><div class="level2">${PARAGRAPH}</div></div>${['Page Tools', 'Export'].map(menu).join('')}${end}</div>`);
  expect(text).toContain('Crest');
  expect(text).not.toContain('Two ways');
});

test('the headings of a wiki are kept, without what edits them', () => {
  const chapter = (title: string) => `<div class="mw-heading mw-heading2"><h2>${title}</h2><span class="mw-editsection"><span>[</span><a href="/edit"><span>edit</span></a><span>]</span></span></div>${PARAGRAPH}`;
  const text = textOf(`<main id="content"><h1>Words of the river</h1><div class="mw-parser-output">${PARAGRAPH.repeat(2)}${['Crest', 'Leat', 'Weir'].map(chapter).join('')}</div></main>`);
  expect(text).toMatch(/Crest\n[^]*Leat\n[^]*Weir\n/u);
  expect(text).not.toContain('edit');
});

test('what unfolds below a button keeps the heading in it, whatever its box is called', () => {
  const module = (title: string, n: number) => `<div class="item"><div class="AccordionHeader"><button aria-expanded="false" aria-controls="m${n}"><h3>${title}</h3></button></div><div id="m${n}" aria-hidden="true">${PARAGRAPH}</div></div>`;
  expect(textOf(`<main><h1>Words of the river</h1>${PARAGRAPH.repeat(4)}${['Crest', 'Leat'].map(module).join('')}</main>`)).toMatch(/Crest[^]*Leat/u);
});
