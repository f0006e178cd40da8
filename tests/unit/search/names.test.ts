import { expect, test } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';

const NOW = new Date('2026-01-20T12:00:00.000Z');

// What is at hand to a reader who did not read the help: the number, or the word itself, that the help does not have.
test.each([
  ['authors:hoefler', 'author:hoefler'],
  ['notes:deep', 'note:deep'],
  ['quotes:deep', 'quote:deep'],
  ['kind:papers', 'kind:paper'],
  ['type:videos', 'kind:video'],
  ['kind:pictures', 'kind:image'],
  ['is:star', 'is:starred'],
  ['is:trash', 'is:trashed'],
  ['has:notes', 'has:note'],
  ['语言：英语', 'lang:en'],
  ['语言：汉语', 'lang:zh'],
])('%s is %s', (written, meant) => {
  expect(parseQuery(written, NOW)).toEqual(parseQuery(meant, NOW));
});

test('tags: is tag:', () => {
  expect(parseQuery('tags:lg', NOW)).toMatchObject({ type: 'test', ask: { of: 'tag' } });
});
