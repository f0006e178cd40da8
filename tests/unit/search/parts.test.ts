import { expect, test } from 'vitest';
import type { Filter, Found } from '../../../lib/search/filter';
import { answers } from '../../../lib/search/index/answer';
import { memoryIndex, readersOf } from '../../bench/memory-index';
import { clip, libraryOf, numbers } from './library';

const COUNT = 400;
const isRight = (n: number) => n % 2 === 0;
const TEXTS = Object.fromEntries(
  Array.from({ length: COUNT }, (_, at) => [at + 1, isRight(at + 1) ? '论深度学习的方法。' : '学习的深度，度学，而不是别的。']),
);
const LIBRARY = libraryOf(Array.from({ length: COUNT }, (_, at) => {
    const clippedAt = new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString();
    return clip(at + 1, at < 3 ? { title: '深度学习', clippedAt } : { clippedAt });
  }), TEXTS);

/** All answers to a question, when looking at a step of texts takes so many milliseconds. */
async function told(filter: Filter, step: number, wanted = () => true): Promise<Found[]> {
  let now = 0;
  const readers = readersOf(LIBRARY);
  const slow = <A, T>(read: (of: A) => Promise<T>) => (of: A) => ((now += step), read(of));
  const around = {
    texts: slow((ids: readonly string[]) => readers.texts(ids, true)),
    bodies: slow(readers.bodies),
    now: new Date('2026-02-01'),
    isWanted: wanted,
    breaks: { clock: () => now, pause: () => Promise.resolve() },
  };
  const all: Found[] = [];
  for await (const found of answers(filter, memoryIndex(LIBRARY), around)) all.push(found);
  return all;
}

const RIGHT = Array.from({ length: COUNT }, (_, at) => at + 1).filter((n) => isRight(n) || n <= 3);
const sorted = ({ ids }: Found) => numbers(ids).sort((a, b) => a - b);

test.each(['深度学习', '深度学习 -网络'])('while texts are looked at, %s tells what is known by then, and nothing wrong', async (text) => {
  const all = await told({ text }, 600);
  const parts = all.filter(({ part }) => part);
  expect(parts.length).toBeGreaterThan(3);
  for (const [at, part] of parts.entries()) {
    expect(part.settled).toBe(false);
    expect(sorted(part).every((n) => RIGHT.includes(n))).toBe(true);
    // What stands in the list stays where it is; more comes behind it.
    const before = numbers((parts[at - 1] ?? all[0]!).ids);
    expect(numbers(part.ids).slice(0, before.length)).toEqual(before);
  }
  expect(all.at(-1)).toMatchObject({ settled: true });
  expect(all.at(-1)?.part).toBeUndefined();
  expect(sorted(all.at(-1)!)).toEqual(RIGHT);
});

test('what takes no time is told in one go', async () => {
  const all = await told({ text: '深度学习' }, 1);
  expect(all.filter(({ part }) => part)).toEqual([]);
  expect(sorted(all.at(-1)!)).toEqual(RIGHT);
});

test('parts keep to what is chosen', async () => {
  const parts = (await told({ text: '深度学习', kind: 'paper' }, 600)).filter(({ part }) => part);
  expect(parts.map(({ ids }) => ids.length)).toEqual(parts.map(() => 0));
});

test('looking ends when nobody wants the answer any more', async () => {
  let looks = 0;
  const all = await told({ text: '深度学习' }, 600, () => ++looks < 8);
  expect(all.some(({ settled }) => settled)).toBe(false);
});
