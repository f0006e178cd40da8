import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cslItem, reference } from '../../../../lib/formats/references/reference';
import { cited, WORKS } from './cited';
import { readBibtex, readBiblatex } from './second-parser';
import { hostile } from './hostile';

const entry = (rest: Parameters<typeof cited>[0]) => reference(cited(rest), 'bibtex');
const line = (of: string, name: string) => new RegExp(`^  ${name} = (.*),$`, 'm').exec(of)?.[1];
const titled = (title: string) => line(entry({ title }), 'title');
const by = (...authors: string[]) => line(entry({ kind: 'paper', authors }), 'author');

describe('an entry for BibTeX', () => {
  test('of a preprint has the number in three fields, as arXiv writes it', () => {
    expect(reference(WORKS.preprint, 'bibtex')).toBe(`@misc{hoefler2021sparsity,
  title = {Sparsity in Deep Learning: Pruning and growth for efficient inference and training in neural networks},
  author = {Hoefler, Torsten and Alistarh, Dan and Ben-Nun, Tal and Dryden, Nikoli and Peste, Alexandra},
  year = {2021},
  month = jan,
  date = {2021-01-31},
  eprint = {2102.00554},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/2102.00554},
  urldate = {2026-03-04},
  langid = {english},
  keywords = {LG, 剪枝},
}`);
  });

  test('of a paper in proceedings names them, and keeps the capitals of short names', () => {
    expect(reference(WORKS.conference, 'bibtex')).toBe(`@inproceedings{berg2023footnotes,
  title = {Footnotes as Supervision for {BERT} Models},
  author = {van der Berg, Grete and Eze, Obinna},
  booktitle = {Findings 2023},
  year = {2023},
  month = jul,
  pages = {14201--14215},
  doi = {10.18653/v1/2023.findings-acl.901},
  url = {https://aclanthology.org/2023.findings-acl.901/},
  urldate = {2026-03-04},
  langid = {english},
}`);
  });

  test('of an article in Chinese leaves its names whole', () => {
    const written = reference(WORKS.chineseJournal, 'bibtex');
    expect(written).toMatch(/^@article\{/);
    expect([line(written, 'author'), line(written, 'journal'), line(written, 'langid')]).toEqual(['{{闻人澈} and {尹望舒}}', '{海岛考古学报}', '{chinese}']);
  });

  test('has its place in the venue, as far as BibTeX takes one', () => {
    const placeIn = (written: string) => ['volume', 'number', 'pages'].map((name) => line(written, name));
    expect(placeIn(reference(WORKS.journal, 'bibtex'))).toEqual(['{12}', '{3}', '{77--85}']);
    const venuePlace = { volume: '12', issue: '3', pages: 'e1042' };
    expect(placeIn(reference({ ...WORKS.conference, venuePlace }, 'bibtex'))).toEqual(['{12}', undefined, '{e1042}']);
    expect(placeIn(reference({ ...WORKS.preprint, venuePlace }, 'bibtex'))).toEqual([undefined, undefined, undefined]);
  });

  test('is of the kind that both BibTeX and biblatex know', () => {
    const kinds = Object.values(WORKS).map((clip) => /^@(\w+)/.exec(reference(clip, 'bibtex'))?.[1]);
    expect(new Set(kinds)).toEqual(new Set(['misc', 'article', 'inproceedings', 'phdthesis', 'book']));
  });

  test('has addresses and numbers as they are, but for braces, which BibTeX counts', () => {
    const written = entry({ kind: 'paper', venue: 'Letters', identifiers: { doi: '10.5555/a_b}{(c)' }, url: 'https://a.example/a_b?q={1}&r=50%25#{x' });
    expect([line(written, 'doi'), line(written, 'url')]).toEqual(['{10.5555/a_b%7D%7B(c)}', '{https://a.example/a_b?q=%7B1%7D&r=50%25#%7Bx}']);
  });

  test('has the class of an arXiv paper where its number tells it', () => {
    expect(line(reference(WORKS.oldPreprint, 'bibtex'), 'primaryclass')).toBe('{math.DG}');
    expect(line(reference(WORKS.preprint, 'bibtex'), 'primaryclass')).toBeUndefined();
  });
});

describe('a title for BibTeX', () => {
  test.each([
    ['100% of A & B_C #1 for $5', '{100\\% of A \\& {B}\\_{C} \\#1 for \\$5}'],
    ['Scaling GPT-4 and iPhones with ImageNet', '{Scaling {GPT-4} and {iPhones} with {ImageNet}}'],
    ['ATTENTION IS ALL YOU NEED', '{ATTENTION IS ALL YOU NEED}'],
    ['#MeToo (LaTeX) in C', '{\\#{MeToo} ({LaTeX}) in {C}}'],
    ['关于AI的“GPT-4”：一份报告', '{关于AI的“GPT-4”：一份报告}'],
    ['a AI的b', '{a {AI}的b}'],
    ['A } that { closes \\nothing~^', '{A \\textbraceright{} that \\textbraceleft{} closes \\textbackslash{}nothing\\textasciitilde{}\\textasciicircum{}}'],
  ])('%s', (title, written) => {
    expect(titled(title)).toBe(written);
  });
});

describe('names for BibTeX', () => {
  test.each([
    [['Vincent van Gogh'], '{van Gogh, Vincent}'],
    [['Luc Van Gool', 'Christopher De Sa'], '{Van Gool, Luc and De Sa, Christopher}'],
    [['de la Cruz, María'], '{de la Cruz, María}'],
    [['Martin Luther King Jr.'], '{King, Jr., Martin Luther}'],
    [['Jane Doe, PhD'], '{Doe, Jane}'],
    [['OpenAI', 'Google Research', 'Smith and Sons'], '{{OpenAI} and {Google Research} and {Smith and Sons}}'],
    [['Иван Петров'], '{Петров, Иван}'],
    [['诸葛孔明', '机器之心', '弗朗索瓦·肖莱'], '{{诸葛孔明} and {机器之心} and {弗朗索瓦·肖莱}}'],
    [['x_y & z'], '{{x\\_y \\& z}}'],
  ])('%s', (authors, written) => {
    expect(by(...authors)).toBe(written);
  });
});

describe('what a second parser reads', () => {
  test.each(Object.entries(WORKS))('of %s is what was written', (_, clip) => {
    for (const read of [readBibtex, readBiblatex]) {
      const [item, ...others] = read(reference(clip, 'bibtex'));
      expect(others).toEqual([]);
      expect(item).toMatchObject({ title: clip.title });
      expect(item?.author ?? []).toHaveLength(clip.authors?.length ?? 0);
      expect(item?.URL).toBe(cslItem(clip).URL);
    }
    const published = clip.identifiers?.arxiv || !clip.publishedAt ? undefined : clip.publishedAt.slice(0, 10).split('-').map(Number);
    if (published) expect(readBiblatex(reference(clip, 'bibtex'))[0]?.issued).toEqual({ 'date-parts': [published] });
  });

  test('of two hostile clippings are two entries with their words, and nothing else', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, author, tag) => {
        const clip = cited({ title, authors: [author], tags: [tag], site: author, url: `https://a.example/?q=${encodeURIComponent(title.toWellFormed())}#${tag.toWellFormed()}` });
        const written = reference(clip, 'bibtex');
        const items = readBiblatex(`${written}\n\n${reference(WORKS.journal, 'bibtex')}\n`);
        expect(items).toHaveLength(2);
        expect(items[1]).toMatchObject({ title: 'Moss as a Clock' });
        expect(bare(items[0]?.title ?? '')).toBe(bare(cslItem(clip).title));
        expect(depth(written)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

/** A text without what citation-js writes in its own way: blanks, and quotation marks, dashes and dots that TeX joins from signs. */
const bare = (text: string) => text.normalize('NFC').replace(/<\/?span[^>]*>/g, '').replace(/[\s"'`“”‘’„–—-]/g, '');

/** How deep the braces stand at the end as BibTeX counts them, which knows no escapes. */
function depth(text: string): number {
  let open = 0;
  for (const sign of text) {
    if (sign === '{') open++;
    else if (sign === '}' && --open < 0) return NaN;
  }
  return open;
}
