import { expect, test } from 'vitest';
import type { Found } from '../../../lib/search/filter';
import { answers } from '../../../lib/search/index/answer';
import { memoryIndex } from '../../bench/memory-index';
import { clip, libraryOf, numbers } from './library';

const LIBRARY = libraryOf([clip(1, { title: 'Deep learning' }), clip(2, { title: 'Deep sea' }), clip(3, { title: 'Machine learning' })]);

/** Asks with a clock that goes on by so many milliseconds at each look at it; `atPause` is told when others have their turn. */
async function ask(text: string, tick: number, atPause: (stop: () => void) => void = () => undefined) {
  let time = 0;
  let wanted = true;
  let pauses = 0;
  const told: Found[] = [];
  const pause = () => {
    pauses++;
    atPause(() => (wanted = false));
    return Promise.resolve();
  };
  const breaks = { clock: () => (time += tick), pause };
  const surroundings = { texts: () => Promise.resolve([]), bodies: () => Promise.resolve(new Map<string, string>()), now: new Date('2026-02-01'), isWanted: () => wanted, breaks };
  for await (const found of answers({ text }, memoryIndex(LIBRARY), surroundings)) told.push(found);
  return { pauses, found: told.map(({ ids }) => numbers(ids)) };
}

test('work of more than 8 ms lets others have their turn, and finds the same', async () => {
  const { pauses, found } = await ask('deep learning', 9);
  expect(pauses).toBeGreaterThan(3);
  expect(found).toEqual([[1]]);
});

test('work that is quickly done is done in one go', async () => {
  expect(await ask('deep learning', 0.1)).toEqual({ pauses: 0, found: [[1]] });
});

test('a slice is as long as 8 ms, however many steps it has', async () => {
  const { pauses: each } = await ask('deep OR sea OR machine OR learning', 9);
  const { pauses: fourth } = await ask('deep OR sea OR machine OR learning', 2.1);
  expect(fourth).toBeGreaterThan(0);
  expect(fourth).toBeLessThan(each / 2);
});

test('a later query, heard in a pause, ends the earlier one: nothing more is done or told', async () => {
  const all = await ask('deep', 9);
  const cancelled = await ask('deep', 9, (stop) => stop());
  expect(all.found).toEqual([[2, 1]]);
  expect(all.pauses).toBeGreaterThan(1);
  expect(cancelled).toEqual({ pauses: 1, found: [] });
});
