import { describe, expect, it } from 'vitest';
import { RowHeights, rowAt } from '../../../components/list/row-heights';

describe('RowHeights', () => {
  it('takes rows that were not measured for the average of those that were', () => {
    const heights = new RowHeights();
    heights.set('a', 60);
    heights.set('c', 100);
    expect([...heights.offsets(['a', 'b', 'c', 'd'])]).toEqual([0, 60, 140, 240, 320]);
  });

  it('tells whether a height was news, and forgets the former one', () => {
    const heights = new RowHeights();
    expect(heights.set('a', 60)).toBe(true);
    expect(heights.set('a', 60)).toBe(false);
    expect(heights.set('a', 90)).toBe(true);
    expect([...heights.offsets(['a', 'b'])]).toEqual([0, 90, 180]);
  });

  it('has a place for the end of an empty list', () => {
    expect([...new RowHeights().offsets([])]).toEqual([0]);
  });
});

describe('rowAt', () => {
  const offsets = Float64Array.of(0, 60, 140, 240);

  it.each([
    [-10, 0],
    [0, 0],
    [59, 0],
    [60, 1],
    [139, 1],
    [140, 2],
    [10_000, 2],
  ])('finds the row at %d', (place, expected) => {
    expect(rowAt(offsets, place)).toBe(expected);
  });

  it('gives the first row of an empty list', () => {
    expect(rowAt(Float64Array.of(0), 50)).toBe(0);
  });
});
