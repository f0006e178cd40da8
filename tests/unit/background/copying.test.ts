import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Copier } from '../../../entrypoints/background/copying';
import { keptBackup } from '../../../lib/backup/copy';
import { readBackup } from '../../../lib/backup/read';
import { purgeClips } from '../../../lib/store/edit';
import { savePage } from '../../../lib/store/save';
import { freshDatabase, page } from '../store/library';
import { PrivateFiles } from '../backup/private-files';
import { kept } from './kept';

vi.mock('wxt/browser', () => import('./kept'));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let files: PrivateFiles;
const works: Promise<unknown>[] = [];
const failed = vi.fn();
beforeEach(() => {
  for (const name of Object.keys(kept)) delete kept[name];
  failed.mockReset();
  files = new PrivateFiles();
  const request = (_: string, work: () => unknown) => work();
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.resolve(files) }, locks: { request } });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-11-29T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A library with a copier, and the titles of the clippings that its copy holds. */
function library(around: { isWhole?: () => boolean; room?: () => Promise<void> } = {}) {
  const db = freshDatabase();
  const begun = vi.fn();
  const copier = new Copier(db, {
    source: 'Test 1',
    isWhole: () => Promise.resolve(around.isWhole?.() ?? true),
    room: around.room ?? (() => Promise.resolve()),
    awake: (work) => {
      begun();
      const done = work();
      works.push(done);
      return done;
    },
    failed,
  });
  const save = async (title: string) => {
    const { clip } = await savePage(db, page({ url: `https://blog.example.org/${title}`, title }));
    copier.tell('changes');
    return clip.id;
  };
  return { db, copier, save, begun };
}

async function copied(): Promise<string[] | undefined> {
  const file = await keptBackup();
  if (!file) return undefined;
  const titles: string[] = [];
  for await (const item of readBackup(file.stream())) if ('clip' in item) titles.push((item.clip as { title: string }).title);
  return titles.sort();
}

test('a copy is kept when nothing has changed for a minute', async () => {
  const { save, begun } = library();
  await save('A');
  await vi.waitFor(() => expect(begun).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(MINUTE - 1_000);
  await save('B');
  await vi.advanceTimersByTimeAsync(MINUTE - 1_000);
  await turns();
  expect(kept.uncopied).toBe('changes');
  await vi.advanceTimersByTimeAsync(2_000);
  await vi.waitFor(async () => expect(await copied()).toEqual(['A', 'B']));
  expect(kept.copy).toMatchObject({ clips: 2 });
});

/** Lets the database and what waits for it have their turns. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
}

/** Lets all that is begun come to its end, and a minute of rest go by. */
async function rest(): Promise<void> {
  await turns();
  await vi.advanceTimersByTimeAsync(MINUTE);
  await Promise.allSettled(works);
}

test('once a week is enough for what changes; what is deleted goes from the copy within the hour', async () => {
  const { db, copier, save } = library();
  const id = await save('A');
  await rest();
  await save('B');
  await rest();
  expect(await copied()).toEqual(['A']);

  await purgeClips(db, [id]);
  copier.tell('deletions');
  await rest();
  expect(await copied()).toEqual(['A']);
  await vi.advanceTimersByTimeAsync(HOUR);
  await save('C');
  await rest();
  expect(await copied()).toEqual(['B', 'C']);

  await vi.advanceTimersByTimeAsync(7 * DAY - HOUR);
  await save('D');
  await rest();
  expect(await copied()).toEqual(['B', 'C']);
  await vi.advanceTimersByTimeAsync(HOUR);
  copier.wake();
  await rest();
  expect(await copied()).toEqual(['B', 'C', 'D']);
});

test('a week without a change needs no copy', async () => {
  const { copier, save, begun } = library();
  await save('A');
  await rest();
  await vi.advanceTimersByTimeAsync(8 * DAY);
  copier.wake();
  await rest();
  expect(begun).toHaveBeenCalledTimes(1);
});

test('what is left of a library that was lost does not take the place of its copy', async () => {
  let isWhole = true;
  const { copier, save } = library({ isWhole: () => isWhole });
  await save('A');
  await rest();
  isWhole = false;
  await save('B');
  await vi.advanceTimersByTimeAsync(7 * DAY + HOUR);
  copier.wake();
  await rest();
  expect(await copier.copyNow()).toBeNull();
  expect(await copied()).toEqual(['A']);
});

test('a library that is lost while it is copied leaves the copy as it was, and no other file', async () => {
  const whole = [true, true, true, false];
  const { save, copier } = library({ isWhole: () => whole.shift() ?? false });
  await save('A');
  await rest();
  await save('B');
  expect(await copier.copyNow()).toBeNull();
  expect(await copied()).toEqual(['A']);
  expect([...files.files.keys()]).toHaveLength(1);
});

test.each(['changes', 'deletions'] as const)('a library that was begun afresh leaves a larger copy alone for a month, after %s', async (what) => {
  const { save } = library();
  for (const title of ['A', 'B']) await save(title);
  await rest();
  const fresh = library();
  await fresh.copier.spare();
  await fresh.save('C');
  fresh.copier.tell(what);
  await vi.advanceTimersByTimeAsync(29 * DAY);
  fresh.copier.wake();
  await rest();
  expect(await copied()).toEqual(['A', 'B']);

  await vi.advanceTimersByTimeAsync(2 * DAY);
  fresh.copier.wake();
  await rest();
  expect(await copied()).toEqual(['C']);
});

test.each(['before it is written', 'while it is written'])('a copy that fails %s is told, leaves the one before, and is made when it can be', async (when) => {
  const full = new DOMException('The disk has 12 bytes left', 'QuotaExceededError');
  let room: () => Promise<void> = () => Promise.resolve();
  const { copier, save } = library({ room: () => room() });
  await save('A');
  await rest();
  await vi.advanceTimersByTimeAsync(7 * DAY + HOUR);
  if (when === 'before it is written') room = () => Promise.reject(full);
  else files.refusal = full;
  await save('B');
  await rest();
  // Without room what changed cannot stand beside the copy either.
  expect(failed.mock.calls).toEqual(when === 'before it is written' ? [[full], [full]] : [[full]]);
  expect(await copied()).toEqual(['A']);

  room = () => Promise.resolve();
  files.refusal = undefined;
  copier.wake();
  await rest();
  expect(await copied()).toEqual(['A']);
  await vi.advanceTimersByTimeAsync(HOUR);
  copier.wake();
  await rest();
  expect(await copied()).toEqual(['A', 'B']);
});

test('a copy that is begun when the library is emptied is not kept', async () => {
  let emptied: Promise<void> | undefined;
  const { copier, save } = library({ room: () => Promise.resolve(void (emptied = copier.drop())) });
  await save('A');
  expect(await copier.copyNow()).toBeNull();
  await emptied;
  expect([...files.files.keys()]).toEqual([]);
  expect(kept.copy).toBeUndefined();
});
