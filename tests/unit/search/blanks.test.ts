import { expect, test } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';
import { wordsOf } from '../../../lib/search/query/query';
import { clip, found, libraryOf } from './library';

const LIBRARY = libraryOf([
  clip(1, { title: 'Deep water', tags: ['LG'], site: 'Reed', url: 'https://reed.example/a' }),
  clip(2, { title: 'Shallow water', note: 'Not deep' }),
  clip(3, { title: 'Deep sky', tags: ['LGBT'] }),
]);

test.each([
  ['title : deep', [3, 1]],
  ['title: deep', [3, 1]],
  ['title :deep water', [1]],
  ['title : "deep sky"', [3]],
  ['标题 ： deep', [3, 1]],
  ['标题：　deep', [3, 1]],
  ['water -tag : "LG"', [2]],
  ['url : https://reed.example/', [1]],
  // What stands there asks for something itself, and is no value.
  ['note : title : deep', [3, 1]],
  ['title : -sky', [2, 1]],
  ['title : (deep water)', [2, 1]],
  ['title : ', [3, 2, 1]],
])('with blanks around its colon an operator is one all the same: %s', async (text, expected) => {
  expect(await found(LIBRARY, { text })).toEqual(expected);
});

test.each([
  ['Review : deep', ['review', 'deep']],
  ['is : red', ['is', 'red']],
  ['title OR : deep', ['title', 'deep']],
])('and what is no operator is words: %s', (text, expected) => {
  expect(wordsOf(parseQuery(text)).map((word) => word.text)).toEqual(expected);
});
