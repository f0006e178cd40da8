import { describe, expect, it } from 'vitest';
import { RowHeights } from '../../../components/list/row-heights';
import { RowPlaces } from '../../../components/list/row-places';

const starts = (places: RowPlaces, count: number) => Array.from({ length: count + 1 }, (_, index) => places.start(index));

describe('RowHeights', () => {
  it('takes rows that were not measured for the average of those that were', () => {
    const heights = new RowHeights();
    heights.of(['a', 'b', 'c', 'd']);
    heights.set('a', 0, 60);
    heights.set('c', 2, 100);
    expect(starts(heights.of(['a', 'b', 'c', 'd']), 4)).toEqual([0, 60, 140, 240, 320]);
  });

  it('takes them for whole pixels, so that nothing slips when the list grows above', () => {
    const heights = new RowHeights();
    heights.of(['a', 'b', 'c']);
    ['a', 'b', 'c'].forEach((id, index) => heights.set(id, index, 100 + index ** 2));
    expect(starts(heights.of(['new', 'a', 'b']), 3)).toEqual([0, 102, 202, 303]);
  });

  it('knows a row again at another place', () => {
    const heights = new RowHeights();
    heights.of(['a', 'b', 'c']);
    heights.set('a', 0, 60);
    heights.set('b', 1, 100);
    expect(starts(heights.of(['b', 'a']), 2)).toEqual([0, 100, 160]);
  });

  it('tells whether a height was news, and forgets the former one', () => {
    const heights = new RowHeights();
    const places = heights.of(['a', 'b']);
    expect(heights.set('a', 0, 60)).toBe(true);
    expect(heights.set('a', 0, 60)).toBe(false);
    expect(heights.set('a', 0, 90)).toBe(true);
    expect(starts(places, 2)).toEqual([0, 90, 194]);
  });
});

describe('RowPlaces', () => {
  const places = new RowPlaces(3, 80);
  places.set(0, 60);
  places.set(2, 100);

  it.each([
    [-10, 0],
    [0, 0],
    [59, 0],
    [60, 1],
    [139, 1],
    [140, 2],
    [10_000, 2],
  ])('finds the row at %d', (place, expected) => {
    expect(places.at(place)).toBe(expected);
  });

  it('finds any row of a long list, whichever were measured', () => {
    const long = new RowPlaces(100_000, 100);
    for (let index = 0; index < 100_000; index += 7) long.set(index, 100 + (index % 11));
    for (const index of [0, 1, 6, 7, 8, 64, 1023, 1024, 65_536, 99_999]) {
      expect(long.at(long.start(index))).toBe(index);
      expect(long.at(long.start(index + 1) - 1)).toBe(index);
    }
  });

  it('gives the first row of an empty list, which ends where it begins', () => {
    expect(new RowPlaces(0, 80).at(50)).toBe(0);
    expect(new RowPlaces(0, 80).start(0)).toBe(0);
  });
});
