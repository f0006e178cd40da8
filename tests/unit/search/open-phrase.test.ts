import { expect, test } from 'vitest';
import { clip, found, libraryOf } from './library';

const LIBRARY = libraryOf([
  clip(1, { title: 'Sparsity in Deep Learning', tags: ['LG', 'pruning'] }),
  clip(2, { title: 'Learning deep models', tags: ['LGBT'] }),
  clip(3, { title: '深度学习的未来', note: 'deep water' }),
]);

// A query is searched at each key: whoever types a phrase must not see the list empty between its words.
test.each([
  ['"deep learn', [1]],
  ['"deep learn"', []],
  ['“深度学', [3]],
  ['title:"deep lea', [1]],
  ['title:"deep lea"', []],
  ['tag:"LG', [2, 1]],
  ['tag:"LG"', [1]],
  ['deep -"deep learn', [3, 2, 1]],
])('%s: a phrase goes on until its second mark', async (text, expected) => {
  expect((await found(LIBRARY, { text })).sort()).toEqual([...expected].sort());
});
