import { describe, expect, test } from 'vitest';
import { clipsOf, read } from './reading';

describe('a reference in CSL-JSON', () => {
  test('becomes a clipping with all that is known of it', () => {
    const item = {
      id: 'http://zotero.org/users/1/items/ABC',
      type: 'article-journal',
      title: 'Moss &amp; the <i>Clock</i>',
      author: [{ family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' }, { family: '闻人', given: '澈' }, { literal: 'Moss Collaboration' }],
      issued: { 'date-parts': [['2020', 11, 3]] },
      'container-title': 'Slow Physics',
      volume: 12,
      issue: '3',
      page: '77-85',
      DOI: '10.5555/SLOW.12.3.77',
      URL: 'https://journals.press.example/slow/12/3/77',
      abstract: '<jats:p>Moss grows by a known length.</jats:p>',
      keyword: 'moss, clocks',
      note: 'PMID: 12345\nCitation Key: moss\nRead this in spring',
      language: 'en-GB',
      custom: { anything: true },
    };
    expect(clipsOf(JSON.stringify([item], null, 2), 'Csl')).toEqual([
      {
        title: 'Moss & the Clock',
        kind: 'paper',
        url: 'https://journals.press.example/slow/12/3/77',
        summary: { text: 'Moss grows by a known length.', source: 'abstract' },
        authors: ['Laurens van der Maaten', '闻人澈', 'Moss Collaboration'],
        site: 'journals.press.example',
        publishedAt: '2020-11-03',
        language: 'en',
        identifiers: { doi: '10.5555/slow.12.3.77', pmid: '12345' },
        venue: 'Slow Physics',
        venuePlace: { volume: '12', issue: '3', pages: '77–85' },
        tags: ['moss', 'clocks'],
        note: 'Read this in spring',
      },
    ]);
  });

  test.each([
    [{ 'date-parts': [[2021, 3], [2021, 5]] }, '2021-03'],
    [{ raw: '14 March 2021' }, '2021-03-14'],
    [{ literal: '2021-03-14T10:00:00Z' }, '2021-03-14'],
    [{ 'date-parts': [[]] }, undefined],
    [{ 'date-parts': 'never' }, undefined],
    ['2021', undefined],
  ])('is dated as precisely as it says: %j', (issued, date) => {
    expect(clipsOf(JSON.stringify([{ type: 'book', title: 'T', issued }]), 'Csl')[0]!.publishedAt).toBe(date);
  });

  test('may stand alone, or in a list that has a name', () => {
    expect(read('{"type":"book","title":"One"}', 'Csl').references.map(({ title }) => title)).toEqual(['One']);
    expect(read('{ "items": [{"type":"book","title":"One"}, {"type":"book","title":"Two"}] }', 'Csl').references.map(({ title }) => title)).toEqual(['One', 'Two']);
  });
});

test('a file that is broken is told with its lines, and the rest is read', () => {
  const text = '[\n{"type":"book","title":"One {"},\n{"type":"book","title":"Bad", year: 2020},\n{"type":"book","title":["no text"],"author":7,"issued":[]},\n{"type":"book","title":"Three"},\n{"type":"book","title":"Cut';
  const { references, unread } = read(text, 'Csl');
  expect(references.map(({ title, line }) => [title, line])).toEqual([['One {', 2], ['', 4], ['Three', 5]]);
  expect(unread).toEqual([
    { line: 3, name: 'Bad', flaw: 'unreadable' },
    { line: 6, name: 'Cut', flaw: 'unclosed' },
  ]);
});
