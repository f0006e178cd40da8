import { expect, test } from 'vitest';
import { clipsOf, read } from './reading';

test('a reference in EndNote’s tags becomes a clipping, as CNKI writes it', () => {
  const text = `%0 Journal Article
%A 闻人澈
%A 尹望舒
%+ 海岛大学考古系;
%T 潮间带石刻题记的风化速率研究
%J 海岛考古学报
%D 2023
%V 41
%N 06
%K 石刻;风化;潮间带
%X 题记以已知的速率风化。
%P 77-85
%@ 1234-5678
%U https://hdkg.example.cn/2023/06/009
%W CNKI
%R 10.5555/j.hdkg.2023.06.009

%0 Thesis
%A Reed, Ada
%T The Lantern Works
%I MIT
%9 PhD thesis
%8 2019-05
%D 2019
%K lanterns
kettles
`;
  expect(clipsOf(text.replaceAll('\n', '\r\n'), 'EndNote')).toEqual([
    {
      title: '潮间带石刻题记的风化速率研究',
      kind: 'paper',
      url: 'https://hdkg.example.cn/2023/06/009',
      summary: { text: '题记以已知的速率风化。', source: 'abstract' },
      authors: ['闻人澈', '尹望舒'],
      site: 'hdkg.example.cn',
      publishedAt: '2023',
      language: 'zh',
      identifiers: { doi: '10.5555/j.hdkg.2023.06.009' },
      venue: '海岛考古学报',
      venuePlace: { volume: '41', issue: '06', pages: '77–85' },
      tags: ['石刻', '风化', '潮间带'],
    },
    { title: 'The Lantern Works', kind: 'paper', authors: ['Ada Reed'], publishedAt: '2019-05', language: 'en', venue: 'PhD thesis, MIT', tags: ['lanterns', 'kettles'] },
  ]);
});

test('a file that is cut short is read as far as it goes', () => {
  const { references } = read('%0 Book\n%T One\n%0 Book\n%A Reed\n%T Tw', 'EndNote');
  expect(references.map(({ title, line }) => [title, line])).toEqual([['One', 1], ['Tw', 3]]);
});
