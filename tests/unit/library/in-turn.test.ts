import { expect, test } from 'vitest';
import { inTurn } from '../../../lib/library/in-turn';

type State = { no: number };

/** Answers that end when the test says so. `begun` and `told` are the numbers of states, in their order. */
function following() {
  const begun: number[] = [];
  const told: number[] = [];
  const ends = new Map<number, () => void>();
  const { next, end } = inTurn<State>(async ({ no }, isWanted) => {
    begun.push(no);
    await new Promise<void>((resolve) => ends.set(no, resolve));
    if (isWanted()) told.push(no);
  });
  const finish = async (no: number) => {
    ends.get(no)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { begun, told, finish, end, state: (no: number) => next({ no }) };
}

test('a newer state overtakes the answer that is under way', async () => {
  const { state, finish, begun, told } = following();
  state(1);
  state(2);
  await finish(1);
  await finish(2);
  expect({ begun, told }).toEqual({ begun: [1, 2], told: [2] });
});

test('an answer that overtook another comes to its end, whatever changes meanwhile, and then the latest has its turn', async () => {
  const { state, finish, begun, told } = following();
  for (const no of [1, 2, 3, 4]) state(no);
  expect(begun).toEqual([1, 2]);
  await finish(1);
  expect(told).toEqual([]);
  await finish(2);
  expect({ begun, told }).toEqual({ begun: [1, 2, 4], told: [2] });
  await finish(4);
  expect({ begun, told }).toEqual({ begun: [1, 2, 4], told: [2, 4] });
});

test('something that changes faster than it is answered is answered again and again', async () => {
  const { state, finish, told } = following();
  for (let no = 1; no <= 12; no++) {
    state(no);
    // Each answer takes as long as three changes.
    await finish(no - 3);
  }
  expect(told.length).toBeGreaterThan(1);
});

test('nothing is told once nobody asks', async () => {
  const { state, finish, end, begun, told } = following();
  state(1);
  state(2);
  state(3);
  end();
  await finish(1);
  await finish(2);
  expect({ begun, told }).toEqual({ begun: [1, 2], told: [] });
});
