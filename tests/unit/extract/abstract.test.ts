// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const read = (head: string, body = '') =>
  extract(
    new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html'),
    'https://journals.press.example/slow/77',
    new Date('2026-01-15T12:00:00Z'),
  );
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const PAPER = meta('citation_title', 'Moss as a Clock');
const MOSS =
  'Moss grows by a known length in a known damp, and a wall that has been watched for two centuries is therefore a clock with one hand.';
const WALLS = 'We read eleven such walls and correct four parish registers.';
const abstractIn = (head: string, body = '') => {
  const { summary } = read(head, body);
  return summary?.source === 'abstract' ? summary.text : undefined;
};

describe('an abstract', () => {
  test.each([
    ['stated with markup', PAPER + meta('citation_abstract', `&lt;jats:p&gt;H&lt;sub&gt;2&lt;/sub&gt;O: ${MOSS}&lt;/jats:p&gt;`), '', `H2O: ${MOSS}`],
    ['stated with its label', PAPER + meta('citation_abstract', `Abstract ${MOSS}`), '', MOSS],
    ['that begins with the word', PAPER + meta('citation_abstract', `Abstract interpretation of moss. ${MOSS}`), '', `Abstract interpretation of moss. ${MOSS}`],
    ['with headings', PAPER, `<div class="abstract"><h2>Abstract</h2><h3>Background</h3><p>${MOSS}</p><h3>Methods</h3><p>${WALLS}</p></div>`, `Background ${MOSS} Methods ${WALLS}`],
    ['beside a picture of it', PAPER, `<div class="abstract graphical"><p>${WALLS} ${WALLS} ${WALLS}</p></div><div class="abstract author"><p>${MOSS}</p></div>`, MOSS],
    ['before its keywords', PAPER, `<section class="abstract"><p>${MOSS}</p><p><b>Keywords:</b> moss; walls</p></section>`, MOSS],
    ['before the rights and a button', PAPER, `<section class="abstract"><p>${MOSS}</p><p>© 2020 Press</p><button>Show more</button></section>`, MOSS],
    ['under a label', PAPER, `<div class="field"><div class="field-label">Abstract:&nbsp;</div><div class="field-items"><p>${MOSS}</p></div></div>`, MOSS],
    ['under a heading', PAPER, `<h2>Abstract</h2><p>${MOSS}</p>`, MOSS],
    ['under a heading in several paragraphs', PAPER, `<div class="full"><div class="h3">Key Points</div><p>${WALLS}</p><div class="h3 type-abstract">Abstract</div><p>${MOSS}</p><p>${WALLS}</p><div class="h3">Introduction</div><p>${WALLS}</p></div>`, `${MOSS} ${WALLS}`],
    ['behind a label in its line', PAPER, `<p>Slow Physics, 2019</p><p><b>Abstract:</b> ${MOSS}</p><p><b>Keywords:</b> moss</p>`, MOSS],
    ['below a label in a paragraph of its own', PAPER, `<p><strong>Abstract:</strong></p><p>${MOSS}</p><p><strong>Keywords:</strong> moss</p>`, MOSS],
    ['after what is told laymen', PAPER, `<div id="abstracts"><section id="executive-summary-abstract" role="doc-abstract"><h2>Significance</h2><div>${WALLS} ${WALLS} ${WALLS}</div></section><section id="abstract" role="doc-abstract"><h2>Abstract</h2><div>${MOSS}</div></section></div>`, MOSS],
    ['that nothing names, in a record', PAPER, `<div role="dialog"><p>${WALLS.repeat(9)}</p></div><h1>Moss as a Clock</h1><p>Ada Lovelace</p><p>${MOSS} ${WALLS} ${MOSS}</p><p>Cite as: Lovelace, A. (2020)</p>`, `${MOSS} ${WALLS} ${MOSS}`],
    ['that nothing names, before four chapters', PAPER, `<h1>Moss as a Clock</h1>${`<p>${MOSS} ${WALLS} ${MOSS}</p>`.repeat(4)}`, undefined],
    ['in Portuguese', PAPER, `<div class="section"><h1>Resumo</h1><p>${MOSS}</p></div><div class="section"><h1>Abstract</h1><p>${WALLS} ${WALLS}</p></div>`, MOSS],
    ['with a formula', PAPER, `<section class="abstract"><p>${MOSS} Then <math><annotation encoding="application/x-tex">x^2</annotation></math> holds.</p></section>`, `${MOSS} Then $x^2$ holds.`],
    ['cut in the metadata', PAPER + meta('citation_abstract', `${MOSS} We read eleven…`), `<section class="abstract"><p>${MOSS} ${WALLS}</p></section>`, `${MOSS} ${WALLS}`],
    ['instead of a citation', PAPER + meta('DC.Creator', 'Fernweh, Karla') + meta('DC.Description', 'Slow Physics: a journal of patient observation and of its instruments, published by the University of the Fen Press, Vol. 12, No. 3, pp. 77-90, 2020'), `<section class="abstract"><p>${MOSS}</p></section>`, MOSS],
  ])('%s', (_, head, body, abstract) => expect(abstractIn(head, body)).toBe(abstract));

  test('is the one in the language of the title', () => {
    const chinese = '苔藓在已知的潮湿中以已知的速度生长，因此一堵被观察了两百年的墙就是一座只有一根指针的钟。我们读了十一堵这样的墙。';
    const both = meta('citation_abstract', MOSS) + meta('citation_abstract', chinese);
    expect(abstractIn(PAPER + both)).toBe(MOSS);
    expect(abstractIn(meta('citation_title', '作为时钟的苔藓') + both)).toBe(chinese);
  });

  test('beside a DOI that is only stated does so too', () => {
    const doi = meta('dc.Identifier', '10.5555/77');
    expect(read(doi, `<h1>Moss as a Clock</h1><div class="abstractSection"><p>${MOSS}</p></div>`)).toMatchObject({ kind: 'paper', summary: { text: MOSS } });
  });

  test('beside a DOI makes the page a paper', () => {
    const shown = `<h1>Moss as a Clock</h1><div class="abstract-text">Abstract: ${MOSS}</div>`;
    expect(read('', `${shown}<a href="https://doi.org/10.5555/77">DOI</a>`)).toMatchObject({
      kind: 'paper',
      summary: { text: MOSS, source: 'abstract' },
    });
    expect(read('', shown).kind).not.toBe('paper');
  });

  test.each([
    ['over its text', `<h1>Moss as a Clock</h1><h2>Abstract</h2><div><p>${MOSS}</p></div><h2>Code</h2>`, true],
    ['at the beginning of its line', `<h2>Moss as a Clock</h2><p>Ada Lovelace</p><p><b>Abstract.</b> ${MOSS}</p>`, true],
    ['that may be of anything', `<h1>Moss as a Clock</h1><h2>Summary</h2><p>${MOSS}</p>`, false],
    ['in code', `<h1>Moss as a Clock</h1><p><b>abstract</b> ${MOSS}</p>`, false],
  ])('under a heading %s makes the page a paper', (_, body, isPaper) => expect(read('', body).summary?.source === 'abstract').toBe(isPaper));
});

describe('an abstract under its Chinese name', () => {
  const MOSS_ZH = '苔藓在已知的潮湿中以已知的速度生长，因此一堵被观察了两百年的墙就是一座只有一根指针的钟。我们读了十一堵这样的墙。';
  const doi = '<a href="https://doi.org/10.5555/77">10.5555/77</a>';
  test.each([
    ['in a row of a table of facts', `<div class="row"><div class="item">摘要：</div><div class="words"><span>${MOSS_ZH}</span></div></div>${doi}`],
    ['in bold before its words', `<p class="abs"><b>摘要: </b>${MOSS_ZH}</p><p>关键词：苔藓</p>${doi}`],
    ['in a line among others', `<div>作者：林若水<br>作者单位：泥炭大学<br><b>【摘　要】</b>${MOSS_ZH}<br>关键词：苔藓</div>${doi}`],
    ['before the English one', `<p>摘要点击次数: 120</p><p>中文摘要:</p><p>${MOSS_ZH}</p><p>英文摘要:</p><p>${MOSS}</p>${doi}`],
    ['beside a class of libraries', `<table><tr><td><span>摘要: </span>${MOSS_ZH}</td></tr><tr><td>中图分类号: Q949</td></tr></table>`],
  ])('%s', (_, body) => {
    const { kind, summary } = read('<title>作为时钟的苔藓</title>', `<h1>作为时钟的苔藓</h1>${body}`);
    expect({ kind, summary }).toEqual({ kind: 'paper', summary: { text: MOSS_ZH, source: 'abstract' } });
  });
  test('makes no paper of what has neither', () => {
    expect(read('<title>作为时钟的苔藓</title>', `<h1>作为时钟的苔藓</h1><p>摘要：${MOSS_ZH}</p>`).kind).not.toBe('paper');
  });
});

describe('a description of the page', () => {
  const BODY = `<h1>Moss as a Clock</h1><article><p>${`${MOSS} ${WALLS} `.repeat(4)}</p><p>The registers of the parish were kept by hand.</p></article>`;
  const sourceOf = (description: string) => read(`<title>Moss as a Clock</title>${meta('description', description)}`, BODY).summary?.source;

  test.each([
    ['of it', 'How eleven walls of moss were read as a clock, and four registers of a parish corrected.', 'description'],
    ['of the site', 'Slow Physics publishes patient research, reviews and letters for everybody, with a known record of care.', 'extract'],
    ['that is the title and the site', 'Moss as a Clock | Slow Physics Journal', 'extract'],
    ['that is a byline', 'By Karla Fernweh and James Otieno of Slow Physics', 'extract'],
    ['that is cut', `${MOSS} We read eleven such walls and corr`, 'extract'],
    ['that is a style sheet', 'moss { clear: both; } Moss as a clock on the walls of the parish and its registers.', 'extract'],
  ])('%s', (_, description, source) => expect(sourceOf(description)).toBe(source));
});
