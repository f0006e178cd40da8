import { expect, test } from 'vitest';
import { related } from '../../../lib/search/index/related';
import { memoryIndex } from '../../bench/memory-index';
import { clip, libraryOf, numbers } from './library';

const CLIPS = [
  clip(1, { title: 'Sparse attention for long documents', tags: ['transformers'] }),
  clip(2, { title: 'Attention that is sparse', summary: { text: 'For documents of any length.', source: 'abstract' } }),
  clip(3, { title: '人间词话', authors: ['王国维'] }),
  clip(4, { title: '读《人间词话》', note: '王国维论词' }),
  clip(5, { title: 'A cookery book' }),
  clip(6, { title: 'Sparse attention, thrown away', trashedAt: '2026-01-18T12:00:00.000Z' }),
  clip(7, { title: 'One picture', summary: { text: 'Gouache.', source: 'description' }, site: 'pictures.example.com' }),
  clip(8, { title: 'Another view', summary: { text: 'In gouache, on paper.', source: 'description' }, site: 'pictures.example.com' }),
  clip(9, { title: 'What they would have', site: 'one.example.org' }),
  clip(10, { title: 'What this would have', site: 'two.example.org' }),
  ...Array.from({ length: 60 }, (_, n) => clip(n + 11, { title: `第${n}条`, clippedAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' })),
  clip(71, { title: 'Gouache' }),
  clip(72, { title: 'On gouache' }),
];

test.each([
  ['shared rare words, and nothing from the trash', 1, [2]],
  ['in Chinese as well', 3, [4]],
  ['none where nothing is shared', 5, []],
  ['for one word that both have in their titles', 71, [72]],
  ['not for the site alone, or one rare word', 7, []],
  ['not for the words that every English text has', 9, []],
])('%s', async (_, of, expected) => {
  const alike = await related(CLIPS[of - 1]!, memoryIndex(libraryOf(CLIPS)), 5);
  expect(numbers(alike)).toEqual(expected);
});
