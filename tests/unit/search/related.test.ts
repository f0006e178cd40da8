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
];

test.each([
  ['shared rare words, and nothing from the trash', 1, [2]],
  ['in Chinese as well', 3, [4]],
  ['none where nothing is shared', 5, []],
])('%s', async (_, of, expected) => {
  const alike = await related(CLIPS[of - 1]!, memoryIndex(libraryOf(CLIPS)), 5);
  expect(numbers(alike)).toEqual(expected);
});
