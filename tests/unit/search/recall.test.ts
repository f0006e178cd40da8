import { expect, test } from 'vitest';
import { keptOf, recall } from '../../bench/recall';

test('every two-character Chinese query and every beginning of a word finds what a look at every clipping finds, and no more', async () => {
  const { queries, wanted, found, wrong } = await recall(keptOf(120, 200));
  expect(queries).toBeGreaterThan(10_000);
  expect({ found, wrong }).toEqual({ found: wanted, wrong: 0 });
});
