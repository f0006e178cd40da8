import { describe, expect, test } from 'vitest';
import { clipsOf, read } from './reading';

const fields = (text: string) => clipsOf(`@article{key,\n  title = {A title},\n${text}}`, 'BibTeX')[0]!;
const title = (latex: string) => clipsOf(`@misc{key, url = {https://a.example/x}, title = {${latex}}}`, 'BibTeX')[0]!.title;
const authors = (latex: string) => fields(`author = {${latex}}`).authors;

describe('a reference in BibTeX', () => {
  test('becomes a clipping with all that is known of it', () => {
    const text = `% Encoding: UTF-8

@Article{fernweh2020moss,
  author   = {Fernweh, Karla and Otieno, James},
  title    = {{Moss} as a {C}lock},
  journal  = "Slow Physics",
  year     = 2020,
  month    = nov,
  volume   = {12},
  number   = {3},
  pages    = {77--85},
  doi      = {10.5555/SLOW.12.3.77},
  url      = {https://journals.press.example/slow/12/3/77},
  issn     = {1234-5678},
  abstract = {Moss grows by a known length. It is~slow.},
  keywords = {moss, clocks; slow physics, Moss},
  note     = {Read this in {\\em spring}},
  langid   = {english},
  file     = {:home/me/moss.pdf:PDF},
}`;
    expect(clipsOf(text, 'BibTeX')).toEqual([
      {
        title: 'Moss as a Clock',
        kind: 'paper',
        url: 'https://journals.press.example/slow/12/3/77',
        summary: { text: 'Moss grows by a known length. It is slow.', source: 'abstract' },
        authors: ['Karla Fernweh', 'James Otieno'],
        site: 'journals.press.example',
        publishedAt: '2020-11',
        language: 'en',
        identifiers: { doi: '10.5555/slow.12.3.77' },
        venue: 'Slow Physics',
        venuePlace: { volume: '12', issue: '3', pages: '77–85' },
        tags: ['moss', 'clocks', 'slow physics'],
        note: 'Read this in spring',
      },
    ]);
  });

  test.each([
    ['year = {2021}, month = {March}', '2021-03'],
    ['year = 2021, month = mar # "~14"', '2021-03-14'],
    ['year = 2021, month = "14~" # mar', '2021-03-14'],
    ['year = {2021}, month = {03}, day = {7}', '2021-03-07'],
    ['year = {2021}, month = {jan-feb}', '2021-01'],
    ['date = {2021-03-14/2021-03-16}', '2021-03-14'],
    ['date = {2021-21}', '2021'],
    ['date = {2021-02-30}', '2021-02'],
    ['year = {c. 1854}', '1854'],
    ['year = {in press}', undefined],
    ['year = {2019/2020}', '2019'],
  ])('is dated as precisely as it says: %s', (said, date) => {
    expect(fields(said).publishedAt).toBe(date);
  });

  test.each([
    ['@phdthesis{k, title={T}, school={MIT}}', 'PhD thesis, MIT'],
    ['@thesis{k, title={T}, type={mathesis}, institution={MIT}}', "Master's thesis, MIT"],
    ['@mastersthesis{k, title={大模型推理的能耗研究}, type={硕士}, school={南湖大学}}', '硕士学位论文，南湖大学'],
    ['@incollection{k, title={T}, booktitle={A book}, publisher={A house}}', 'A book'],
    ['@book{k, title={T}, publisher={A house}, series={A series}}', 'A house'],
    ['@techreport{k, title={T}, institution={RAND}}', 'RAND'],
    ['@article{k, title={T}, journal={arXiv preprint arXiv:1706.03762}}', undefined],
    ['@article{k, title={T}, journal={CoRR}, volume={abs/1706.03762}}', undefined],
  ])('has the venue of its kind: %s', (text, venue) => {
    expect(clipsOf(text, 'BibTeX')[0]!.venue).toBe(venue);
  });

  test.each([
    ['eprint = {1706.03762v5}, archiveprefix = {arXiv}', '1706.03762'],
    ['eprint = {math/0211159}, eprinttype = {arxiv}', 'math/0211159'],
    ['journal = {arXiv preprint arXiv:1706.03762}', '1706.03762'],
    ['journal = {CoRR}, volume = {abs/1706.03762}', '1706.03762'],
    ['url = {http://arxiv.org/pdf/1706.03762v7.pdf}', '1706.03762'],
  ])('is known by its number on arXiv: %s', (said, arxiv) => {
    expect(fields(said).identifiers).toEqual({ arxiv });
  });

  test.each([
    ['doi = {https://doi.org/10.1000/ABC\\_1}', { doi: '10.1000/abc_1' }],
    ['doi = {doi:10.1000/abc.}', { doi: '10.1000/abc' }],
    ['isbn = {978-0-14-044913-6}', { isbn: '9780140449136' }],
    ['isbn = {0-306-40615-2, 1234-5678}', { isbn: '0306406152' }],
    ['pmid = {12345}', { pmid: '12345' }],
    ['doi = {none}', undefined],
  ])('has its other numbers as clippings write them: %s', (said, identifiers) => {
    expect(fields(said).identifiers).toEqual(identifiers);
  });

  test('has the address under which its number is found, where it gives none', () => {
    expect(fields('doi = {10.1000/a(b)1}').url).toBe('https://doi.org/10.1000/a(b)1');
    expect(fields('eprint = {1706.03762}, archiveprefix = {arXiv}').url).toBe('https://arxiv.org/abs/1706.03762');
    expect(fields('pmid = {12345}').url).toBe('https://pubmed.ncbi.nlm.nih.gov/12345');
    expect(fields('').url).toBeUndefined();
  });

  test('takes its address from where older styles put it, escaped or not', () => {
    expect(fields('howpublished = {\\url{https://a.example/x_y~z}}').url).toBe('https://a.example/x_y~z');
    expect(fields('url = {https://a.example/x\\_y?a=1\\&b=2\\#c}').url).toBe('https://a.example/x_y?a=1&b=2#c');
    expect(fields('url = {javascript:alert(1)}').url).toBeUndefined();
  });

  test('puts in what @string names, and joins with #', () => {
    const text = '@string{ijc = {International Journal of } # "Clocks"}\n@STRING(y = 2021)\n@article(k, title = {T}, journal = IJC # {, A}, year = y)';
    expect(clipsOf(text, 'BibTeX')[0]).toMatchObject({ venue: 'International Journal of Clocks, A', publishedAt: '2021' });
  });

  test('takes from its parent what it lacks, and not what is the parent’s own', () => {
    const text = `@inproceedings{a, title={A paper}, author={Lin, Haoran}, crossref={Proc}, pages={1--2}}
@proceedings{proc, title={Proceedings of Slow Things}, editor={Reed, Ada}, year={2019}, publisher={House}, doi={10.1000/whole}, url={https://whole.example/x}}`;
    const [paper, whole] = clipsOf(text, 'BibTeX');
    expect(paper).toMatchObject({ title: 'A paper', venue: 'Proceedings of Slow Things', publishedAt: '2019', authors: ['Haoran Lin'] });
    expect(paper?.identifiers).toBeUndefined();
    expect(whole).toMatchObject({ title: 'Proceedings of Slow Things', identifiers: { doi: '10.1000/whole' } });
  });
});

describe('names in BibTeX', () => {
  test.each([
    ['Hoefler, Torsten and Alistarh, Dan', ['Torsten Hoefler', 'Dan Alistarh']],
    ['Laurens van der Maaten and van der Berg, Grete', ['Laurens van der Maaten', 'Grete van der Berg']],
    ['King, Jr., Martin Luther', ['Martin Luther King Jr.']],
    ['Garc{\\\'i}a M{\\\'a}rquez, Gabriel', ['García Márquez, Gabriel']],
    ['Gabriel {Garc{\\\'\\i}a M{\\\'a}rquez}', ['García Márquez, Gabriel']],
    ['{Google Research} and {Barnes and Noble, Inc.}', ['Google Research', 'Barnes and Noble, Inc.']],
    ['Vaswani, Ashish and others', ['Ashish Vaswani']],
    ['闻人, 澈 and 尹望舒 and {林浩然}', ['闻人澈', '尹望舒', '林浩然']],
    ['Li, Wei', ['Wei Li']],
    ['Hao-Ran Lin\n   and\n   Wei Li', ['Hao-Ran Lin', 'Wei Li']],
    ['family=van Gogh, given=Vincent', ['Vincent van Gogh']],
    ['{\\"O}zg{\\"u}r, Ay{\\c{s}}e', ['Ayşe Özgür']],
    ['Aristotle', ['Aristotle']],
    ['Nguy{\\~{\\^e}}n, V{\\u a}n and Tr\\`{\\^{a}}n, H\\d{\\u{a}}ng', ['Văn Nguyễn', 'Hặng Trần']],
    ['Alexand{\\k{e}}r, A. B. and and Reed, A.', ['A. B. Alexandęr', 'A. Reed']],
  ])('%s', (latex, names) => {
    expect(authors(latex)).toEqual(names);
  });
});

describe('words in TeX', () => {
  test.each([
    ['{\\"o} \\"{o} \\"o {\\"{o}} \\" o', 'ö ö ö ö ö'],
    ["\\'e {\\'e} \\'{e} {\\'\\i} \\'{\\i} \\`a \\^o \\~n \\=a \\.z", 'é é é í í à ô ñ ā ż'],
    ['{\\v{s}} \\v{s} \\v s {\\v S} \\c{c} \\c c \\k{a} \\H{o} \\r{a} \\u{g} \\d{a}', 'š š š Š ç ç ą ő å ğ ạ'],
    ['\\ss{} stra\\ss e \\o\\ \\O{} \\l \\L{} \\ae \\oe{} \\aa{}ngstr\\"om', 'ß straße ø Ø łŁ æœ ångström'],
    ['pages 1--2 --- ``so\'\' a~b \\& \\% \\$5 \\# \\_ \\{x\\}', 'pages 1–2 — “so” a b & % $5 # _ {x}'],
    ['The {BERT} model, {\\em and} \\textit{others} \\textbf{{here}}', 'The BERT model, and others here'],
    ['$\\alpha$-stable {$L^{2}$} and $x_i \\leq 2$', '$\\alpha$-stable $L^{2}$ and $x_i \\leq 2$'],
    ['A \\unknown thing, \\mycommand{kept} \\textbackslash{}x', 'A \\unknown thing, kept \\x'],
    ['Broken over\n   two lines', 'Broken over two lines'],
    ['See \\href{https://x.example}{here} and \\url{https://y.example/a_b}', 'See here and https://y.example/a_b'],
    ['50 per\\-cent \\LaTeX{} \\TeX', '50 percent LaTeX TeX'],
    ['深度学习：一种{方法}', '深度学习：一种方法'],
    ["d'Alembert's it's", "d'Alembert's it's"],
    ['costs $5 more', 'costs $5 more'],
  ])('%s', (latex, words) => {
    expect(title(latex)).toBe(words);
  });
});

describe('a file that is broken', () => {
  test('is told with the line of each entry that could not be read, and the others are', () => {
    const text = `@article{good1, title={One}, url={https://a.example/1}}

@article{lost,
  title = {No end {here},
  year = 2020
}

@article{good2,
  title = {Two}, url={https://a.example/2}
}
@article{half, title = , year = 2020}
@misc{good3, title={Three}, url={https://a.example/3}}
@misc{cut, title={The file ends`;
    const { references, unread } = read(text, 'BibTeX');
    expect(references.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
    expect(unread).toEqual([
      { line: 3, name: 'lost', flaw: 'unclosed' },
      { line: 11, name: 'half', flaw: 'unclosed' },
      { line: 13, name: 'cut', flaw: 'unclosed' },
    ]);
  });

  test.each(['\r\n', '\r'])('has the lines that its program ends by %j', (end) => {
    const { references, unread } = read(['@misc{a,', 'title={One', 'two}}', '@misc{cut, title={x', '', '@misc{b, title={Three}}'].join(end), 'BibTeX');
    expect([references.map(({ title }) => title), unread]).toEqual([['One two', 'Three'], [{ line: 4, name: 'cut', flaw: 'unclosed' }]]);
  });

  test('tells fields that a brace too many has put out of their entry', () => {
    const { references, unread } = read('@article{a, title={One}}, \n  author={Nobody}\n}\n@misc{b, title={Two}}', 'BibTeX');
    expect(references.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(unread).toEqual([{ line: 2, flaw: 'loose' }]);
  });

  test('may have remarks between its entries, and addresses of mail in them', () => {
    const { references, unread } = read('Made by me@example.org (2020)\n@comment{x {y} @article{no, title={No}}}\n@preamble{"\\newcommand{\\x}{y}"}\n@misc{b, title={Two}}\nend @', 'BibTeX');
    expect([references.map(({ title }) => title), unread]).toEqual([['Two'], []]);
  });

  test('lets a comma be missing, a key, and the last value be bare', () => {
    const { references, unread } = read('@article{k title={One} year=2020}\n@article{title={Two}, year=2021}\n@article{Smith 2020 A, title={Three}\n}', 'BibTeX');
    expect(references.map(({ title, issued }) => [title, issued])).toEqual([['One', '2020'], ['Two', '2021'], ['Three', undefined]]);
    expect(unread).toEqual([]);
  });

  test('is read in the time of its length, however it is broken', () => {
    for (const piece of ['@article{a, title={', '@', '{', '@a{', '@article{a, title="', '$', '\\"{', '@article{a,\n title={x}} x = {', '\n', ' and ', '@misc{a, author={A and ']) {
      const begun = performance.now();
      read(piece.repeat(100_000 / piece.length), 'BibTeX');
      read(`@article{a, title={${piece.replace(/[{}]/g, '').repeat(50_000)}}, author={${piece.replace(/[{}]/g, '').repeat(50_000)}}}`, 'BibTeX');
      expect([piece, performance.now() - begun < 2_000]).toEqual([piece, true]);
    }
  });
});
