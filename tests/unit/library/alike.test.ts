import { beforeEach, expect, test, vi } from 'vitest';
import type { AlikeChange } from '../../../lib/clip/alike';
import { changeAlike } from '../../../lib/library/connect-alike';
import { fail, ok } from '../../../lib/messages/result';

type Asked = { parts: { ids: string[]; change: AlikeChange }[] };

const asked: Asked[] = [];
/** The call that fails, counted from one. */
let failing: number | undefined;

/** A background in which every clipping with an even number is so already. */
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      sendMessage: ({ request }: { request: Asked }) => {
        asked.push(request);
        const changed = request.parts.map(({ ids }) => ids.filter((id) => Number(id) % 2 === 1));
        return Promise.resolve(asked.length === failing ? fail('StorageFull') : ok(changed));
      },
    },
  },
}));

beforeEach(() => {
  asked.length = 0;
  failing = undefined;
});

const IDS = Array.from({ length: 250 }, (_, n) => `${n}`);
const CHANGES: AlikeChange[] = [{ tag: 'new' }, { untag: 'old' }];
const nothing = () => undefined;
const never = new AbortController().signal;

test('all changes are made to a hundred at a time, in one call, and of each clipping it is told once that it is another', async () => {
  const told: unknown[] = [];
  const { clips, failure } = await changeAlike({ ids: IDS, changes: CHANGES }, (progress) => told.push(progress), never);
  expect(asked.map(({ parts }) => parts.map(({ ids, change }) => [ids[0], ids.length, change]))).toEqual(
    ['0', '100', '200'].map((first) => CHANGES.map((change) => [first, first === '200' ? 50 : 100, change])),
  );
  expect([clips, failure]).toEqual([125, undefined]);
  expect(told).toEqual([0, 100, 200, 250].map((done) => ({ done, total: 250 })));
});

test('what was done is taken back from its end, and only from those that it changed', async () => {
  const { takeBack } = await changeAlike({ ids: IDS.slice(0, 4), changes: CHANGES }, nothing, never);
  asked.length = 0;
  const told: unknown[] = [];
  expect(await takeBack((progress) => told.push(progress))).toEqual(ok(null));
  expect(told).toEqual([{ done: 0, total: 2 }]);
  expect(asked).toEqual([
    {
      parts: [
        { ids: ['1', '3'], change: { tag: 'old' } },
        { ids: ['1', '3'], change: { untag: 'new' } },
      ],
    },
  ]);
});

test('it tells after each step how many are back', async () => {
  const { takeBack } = await changeAlike({ ids: IDS, changes: CHANGES }, nothing, never);
  const told: unknown[] = [];
  await takeBack((progress) => told.push(progress));
  expect(told).toEqual([0, 50, 100].map((done) => ({ done, total: 125 })));
});

test('it is stopped between two steps, and what was done by then can be taken back', async () => {
  const stopping = new AbortController();
  const { clips, takeBack } = await changeAlike({ ids: IDS, changes: [{ read: true }] }, (progress) => 'done' in progress && progress.done > 0 && stopping.abort(), stopping.signal);
  expect([asked.length, clips]).toEqual([1, 50]);
  await takeBack(nothing);
  expect(asked[1]).toEqual({ parts: [{ ids: IDS.slice(0, 100).filter((id) => Number(id) % 2 === 1), change: { read: false } }] });
});

test('what fails says so, with what was done by then', async () => {
  failing = 2;
  const { clips, failure } = await changeAlike({ ids: IDS, changes: [{ starred: true }] }, nothing, never);
  expect([asked.length, clips, failure?.name]).toEqual([2, 50, 'StorageFull']);
});
