import { expect, test } from 'vitest';
import { authorsIn, BETWEEN_NAMES, dayIn } from '../../../lib/clip/as-written';

test.each([
  ['Rashid Amari; Lin Haoran', ['Rashid Amari', 'Lin Haoran']],
  ['Amari, Rashid; Lin, Haoran', ['Amari, Rashid', 'Lin, Haoran']],
  ['Amari, Rashid', ['Amari, Rashid']],
  ['Rashid Amari, Lin Haoran', ['Rashid Amari', 'Lin Haoran']],
  ['王国维、 陈寅恪；赵元任', ['王国维', '陈寅恪', '赵元任']],
  ['王国维，陈寅恪', ['王国维', '陈寅恪']],
  ['Plato', ['Plato']],
  [' A. Lee ;; A. Lee;\nB. Wong ; ', ['A. Lee', 'B. Wong']],
  [' ; ', []],
])('who wrote it, as it is typed: %j', (typed, names) => {
  expect(authorsIn(typed)).toEqual(names);
  expect(authorsIn(names.join(BETWEEN_NAMES))).toEqual(names);
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
  ['5 March 2024', undefined],
  ['24', undefined],
  ['', undefined],
])('the day that it came out, as it is typed: %j', (typed, day) => {
  expect(dayIn(typed)).toBe(day);
});
