import { expect, test } from 'vitest';
import { Weights } from '../../../lib/search/index/weights';

test('what is released comes again, and empty', () => {
  const weights = new Weights();
  const first = weights.take(64);
  first.fill(7);
  weights.release();
  const again = weights.take(64);
  expect(again).toBe(first);
  expect([...again]).toEqual(Array<number>(64).fill(0));
});

test('two questions never share an array, nor does one take the same twice', () => {
  const [one, other] = [new Weights(), new Weights()];
  one.take(64);
  one.release();
  const taken = [one.take(64), one.take(64), other.take(64)];
  expect(new Set(taken).size).toBe(3);
});

test('a library that has grown has arrays of its length, whatever is released afterwards', () => {
  const [before, after] = [new Weights(), new Weights()];
  before.take(64);
  after.take(128);
  before.release();
  expect(after.take(128)).toHaveLength(128);
  after.release();
  expect(before.take(128)).toHaveLength(128);
});

test('what is kept for later is bounded', () => {
  const weights = new Weights();
  const arrays = Array.from({ length: 8 }, () => weights.take(1_000_000));
  weights.release();
  const again = Array.from({ length: 8 }, () => weights.take(1_000_000));
  expect(again.filter((array) => arrays.includes(array))).toHaveLength(6);
});
