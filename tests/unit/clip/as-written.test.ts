import { expect, test } from 'vitest';
import { authorsIn, BETWEEN_NAMES, dayIn } from '../../../lib/clip/as-written';
import { formatPublished } from '../../../lib/i18n/format';

test.each([
  ['Rashid Amari; Lin Haoran', ['Rashid Amari', 'Lin Haoran']],
  ['Amari, Rashid; Lin, Haoran', ['Amari, Rashid', 'Lin, Haoran']],
  ['Amari, Rashid', ['Amari, Rashid']],
  ['Rashid Amari, Lin Haoran', ['Rashid Amari', 'Lin Haoran']],
  ['Amari, Rashid and Lin, Haoran', ['Amari, Rashid', 'Lin, Haoran']],
  ['US Food and Drug Administration', ['US Food and Drug Administration']],
  ['Amari, Rashid and Lin, Haoran; Mei Wong', ['Amari, Rashid', 'Lin, Haoran', 'Mei Wong']],
  ['王国维、 陈寅恪；赵元任', ['王国维', '陈寅恪', '赵元任']],
  ['王国维，陈寅恪', ['王国维', '陈寅恪']],
  ['Plato', ['Plato']],
  [' A. Lee ;; A. Lee;\nB. Wong ; ', ['A. Lee', 'B. Wong']],
  [' ; ', []],
])('who wrote it, as it is typed: %j', (typed, names) => {
  expect(authorsIn(typed)).toEqual(names);
  expect(authorsIn(names.join(BETWEEN_NAMES))).toEqual(names);
});

test.each(['2024', '2024-09', '2024-12-31'])('a day is taken as either language shows it: %s', (day) => {
  expect((['en', 'zh-CN'] as const).map((language) => dayIn(formatPublished(language, day)))).toEqual([day, day]);
});

test.each([
  ['2024', '2024'],
  ['2024年', '2024'],
  ['2024-3', '2024-03'],
  [' 2024年3月 ', '2024-03'],
  ['2024/03/05', '2024-03-05'],
  ['2024.3.5', '2024-03-05'],
  ['2024 年 3 月 5 日', '2024-03-05'],
  ['2024-02-30', undefined],
  ['2024-13', undefined],
  ['5 March 2024', '2024-03-05'],
  ['5 Mar 2024', '2024-03-05'],
  [' March 5th, 2024 ', '2024-03-05'],
  ['Sept. 2024', '2024-09'],
  ['may 2024', '2024-05'],
  ['31 February 2024', undefined],
  ['5 March 6 2024', undefined],
  ['5 Ma 2024', undefined],
  ['Spring 2024', undefined],
  ['24', undefined],
  ['', undefined],
])('the day that it came out, as it is typed: %j', (typed, day) => {
  expect(dayIn(typed)).toBe(day);
});
