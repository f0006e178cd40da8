import { describe, expect, test } from 'vitest';
import { identityOf } from '../../../../lib/clip/identity';
import { worksOf } from './reading';

const keysOf = (text: string) => worksOf(text, 'BibTeX').map(({ key }) => key);

describe('the works of a list', () => {
  test('are known by what a page of theirs would be known by', () => {
    const text = `@misc{a, title={A}, eprint={1706.03762v2}, archiveprefix={arXiv}, doi={10.1000/a}}
@misc{b, title={B}, doi={10.1000/B}, url={https://press.example/b}}
@misc{c, title={C}, url={https://www.example.org/c/?utm_source=x}}
@misc{d, title={D}, doi={10.18653/v1/2022.naacl-main.288}}
@misc{e, title={E}, url={https://openreview.net/forum?id=q7RtYw1ZzK}}`;
    expect(keysOf(text)).toEqual(['arxiv:1706.03762', 'doi:10.1000/b', 'page:example.org/c', 'acl:2022.naacl-main.288', 'openreview:q7RtYw1ZzK']);
  });

  test('without an address or a number are told apart by all that is said of them', () => {
    const text = `@book{a, title={Introduction}, author={Reed, Ada}, year={1999}}
@book{b, title={Introduction}, author={Reed, Ada}, year={2001}}
@article{c, title={Editorial}, journal={Moss}, volume={1}}
@article{d, title={Editorial}, journal={Moss}, volume={2}}
@book{e, title={Introduction}}`;
    const works = worksOf(text, 'BibTeX');
    expect(works).toHaveLength(5);
    expect(works.every(({ key, clip }) => /^words:[0-9a-f]{32}$/.test(key) && clip.url === undefined)).toBe(true);
    expect(works[4]?.key).toBe(identityOf({ words: 'Introduction' }));
  });

  test('that stand in the list twice are one, with what each entry says', () => {
    const text = `@misc{a, title={Attention Is All You Need}, eprint={1706.03762}, archiveprefix={arXiv}, keywords={one}, note={First}}
@inproceedings{b, title={Attention is all you need}, url={http://arxiv.org/abs/1706.03762}, booktitle={NeurIPS}, keywords={two}, note={Second}}
@inproceedings{c, title={Attention is All you Need}, doi={10.1000/other}, eprint={1706.03762}, archiveprefix={arXiv}}
@inproceedings{d, title={Attention is All you Need}, doi={10.1000/other}, pages={1--2}}`;
    const [work, ...others] = worksOf(text, 'BibTeX');
    expect(others).toEqual([]);
    expect(work?.key).toBe('arxiv:1706.03762');
    expect(work?.clip).toMatchObject({ title: 'Attention Is All You Need', venue: 'NeurIPS', tags: ['one', 'two'], note: 'First\n\nSecond', identifiers: { arxiv: '1706.03762', doi: '10.1000/other' } });
  });

  test('that only share an address or a number are each kept', () => {
    const text = `@incollection{a, title={On Ink}, url={https://book.example/whole}, pages={1--9}}
@incollection{b, title={On Wax}, url={https://book.example/whole}, pages={10--19}}
@incollection{c, title={On Pens}, doi={10.1000/whole}, isbn={9780140449136}}
@incollection{d, title={On Paper}, doi={10.1000/whole}, isbn={9780140449136}}`;
    const works = worksOf(text, 'BibTeX');
    expect(works.map(({ clip }) => clip.title)).toEqual(['On Ink', 'On Wax', 'On Pens', 'On Paper']);
    expect(works.map(({ key }) => key.replace(/:.*/, ''))).toEqual(['page', 'words', 'doi', 'words']);
    expect(works[1]?.clip).toMatchObject({ links: [{ url: 'https://book.example/whole' }] });
    expect(works[3]?.clip).toMatchObject({ links: [{ url: 'https://doi.org/10.1000/whole' }], identifiers: { isbn: '9780140449136' } });
    expect([works[1]?.clip.url, works[3]?.clip.url]).toEqual([undefined, undefined]);
  });

  test('are not the front door of a journal, nor the repository of their code', () => {
    const [door, code, site] = worksOf(
      `@article{a, title={A}, url={https://journal.example/}}
@article{b, title={B}, doi={10.1000/b}, url={https://github.com/some/code}}
@online{c, title={C}, url={https://site.example/}}`,
      'BibTeX',
    );
    expect([door?.clip.url, door?.clip.links]).toEqual([undefined, [{ url: 'https://journal.example/' }]]);
    expect([code?.key, code?.clip.url, code?.clip.links]).toEqual(['doi:10.1000/b', 'https://doi.org/10.1000/b', [{ url: 'https://github.com/some/code' }]]);
    expect(site?.key).toBe('page:site.example');
  });

  test('that have neither title nor address are none; an address alone is a title', () => {
    expect(worksOf('@misc{a, author={Nobody}}\n@misc{b, url={https://www.a.example/x}}', 'BibTeX').map(({ clip }) => clip.title)).toEqual(['a.example/x']);
  });
});
