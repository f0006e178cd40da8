import { describe, expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import { filled } from '../../../lib/clip/fill';

const HERE: Clip = { id: '0190a000-0000-7000-8000-000000000001', key: 'doi:10.1000/a', title: 'A', clippedAt: '2026-03-04T12:00:00.000Z', updatedAt: '2026-03-04T12:00:00.000Z', kind: 'paper', origin: 'clip' };
const MORE = {
  title: 'B',
  kind: 'article' as const,
  url: 'https://b.example/',
  summary: { text: 'Abstract', source: 'abstract' as const },
  authors: ['Ada Reed'],
  publishedAt: '2020',
  venue: 'Moss',
  venuePlace: { volume: '1' },
  identifiers: { doi: '10.1000/a', pmid: '1' },
  tags: ['moss', 'Ink'],
  note: 'Noted',
  links: [{ url: 'https://b.example/x' }],
};

describe('a clipping that is met in a list', () => {
  test('gets what it lacks, and stays what it is', () => {
    const { title, kind, url, ...gaps } = MORE;
    expect(filled(HERE, MORE)).toEqual({ ...HERE, ...gaps });
  });

  test('keeps all that it has', () => {
    const full: Clip = {
      ...HERE,
      summary: { text: 'Mine', source: 'reader' },
      authors: ['Me'],
      publishedAt: '2019-01',
      venue: 'Wax',
      identifiers: { doi: '10.1000/b', pmid: '2' },
      tags: ['ink'],
      note: 'My note',
      links: [{ url: 'https://b.example/x', title: 'Named' }],
    };
    expect(filled(full, MORE)).toEqual({ ...full, tags: ['ink', 'moss'] });
  });

  test('does not get back what the reader took away', () => {
    const emptied: Clip = { ...HERE, summaryBy: 'reader', authorsBy: 'reader', publishedBy: 'reader', venueBy: 'reader' };
    const { summary, authors, publishedAt, venue, venuePlace, ...rest } = MORE;
    expect(filled(emptied, MORE)).toEqual(filled(emptied, rest));
  });

  test('is the same object where there is nothing new', () => {
    const whole = filled(HERE, MORE);
    expect(filled(whole, MORE)).toBe(whole);
  });
});
