import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { finishing } from '../../../lib/library/finishing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is left is finished at once, and asked for again while nothing comes of it', () => {
  const finish = vi.fn(() => Promise.resolve());
  const { left } = finishing(finish);
  left(3);
  vi.advanceTimersByTime(0);
  expect(finish).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(finish).toHaveBeenCalledTimes(3);
});

test('whoever makes progress is left alone', () => {
  const finish = vi.fn(() => Promise.resolve());
  const { left } = finishing(finish);
  for (let count = 20; count > 0; count--) {
    left(count);
    vi.advanceTimersByTime(1_000);
  }
  expect(finish).toHaveBeenCalledTimes(1);
});

test('nothing is asked for once all is done, or nobody waits', () => {
  const finish = vi.fn(() => Promise.resolve());
  const done = finishing(finish);
  done.left(1);
  done.left(0);
  const ended = finishing(finish);
  ended.left(1);
  ended.end();
  vi.advanceTimersByTime(60_000);
  expect(finish).not.toHaveBeenCalled();
});
