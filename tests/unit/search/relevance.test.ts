import { expect, test } from 'vitest';
import { relevance } from '../../bench/relevance';

/** The ranking gave 0.943 and 0.947 when the golden pages joined the seed; over the seed alone, newest first gave 0.896 and 0.859. */
const FLOOR = { ndcg: 0.93, mrr: 0.94 };

test('searching the seed and the golden pages answers the judged queries as well as it did', async () => {
  const { ndcg, mrr, each } = await relevance();
  expect(each).toHaveLength(50);
  expect(ndcg).toBeGreaterThan(FLOOR.ndcg);
  expect(mrr).toBeGreaterThan(FLOOR.mrr);
  expect(Math.max(...each.map((query) => query.ndcg))).toBeLessThanOrEqual(1);
});
