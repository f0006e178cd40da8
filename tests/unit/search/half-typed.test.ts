import { expect, test } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';

const NOW = new Date('2026-01-20T12:00:00.000Z');

test.each([
  ['kind:pap', 'kind:paper'],
  ['kind:d', 'kind:discussion'],
  ['-kind:pap', '-kind:paper'],
  ['类型：论', '类型：论文'],
  ['is:un', 'is:unread OR is:untagged'],
  ['is:unt', 'is:untagged'],
  ['是：未加', '是：未加标签'],
  ['from:s', 'from:seed'],
  ['has:q', 'has:quotes'],
  // A name that is whole stands for itself alone, although another begins so.
  ['has:note', 'has:notes'],
  ['year:2', 'year:2000..2999'],
  ['year:202', 'year:2020..2029'],
  ['年份：202', '年份：2020至2029'],
  ['published:2021-', 'published:2021'],
  ['published:2021-0', 'published:2021'],
  ['published:2023/3/', 'published:2023-03'],
  ['saved:2026-01-0', 'saved:2026-01'],
])('%s is read as %s while it is typed', (typed, meant) => {
  expect(parseQuery(typed, NOW)).toEqual(parseQuery(meant, NOW));
});

test.each(['is:stared', 'kind:paperx', 'year:2021-13', 'from:paris'])('%s begins nothing and is searched as words', (typed) => {
  expect(parseQuery(typed, NOW)).toMatchObject({ type: 'word', misread: true });
});
