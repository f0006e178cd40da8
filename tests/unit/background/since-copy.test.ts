import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Copier } from '../../../entrypoints/background/copying';
import { keptBackup } from '../../../lib/backup/copy';
import { copyWithChanges } from '../../../lib/backup/since-copy';
import { parseFullClip } from '../../../lib/clip/validate';
import type { Database } from '../../../lib/store/database';
import { editClip, undoSave } from '../../../lib/store/edit';
import { importClips } from '../../../lib/store/import';
import { savePage } from '../../../lib/store/save';
import { PrivateFiles } from '../backup/private-files';
import { all, least } from '../backup/streams';
import { freshDatabase, page } from '../store/library';
import { kept } from './kept';

vi.mock('wxt/browser', () => import('./kept'));

let files: PrivateFiles;
let db: Database;
let copier: Copier;
let room: () => Promise<void>;
const failed = vi.fn();
beforeEach(() => {
  for (const name of Object.keys(kept)) delete kept[name];
  failed.mockReset();
  files = new PrivateFiles();
  room = () => Promise.resolve();
  const request = (_: string, work: () => unknown) => work();
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.resolve(files) }, locks: { request } });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-11-29T10:00:00Z') });
  db = freshDatabase();
  copier = new Copier(db, { source: 'Test 1', isWhole: () => Promise.resolve(true), room: () => room(), awake: () => Promise.resolve(), failed });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const save = async (title: string) => (await savePage(db, page({ url: `https://blog.example.org/${title}`, title }))).clip.id;

/** Lets a second go by, and then as many turns of what is not timed as it takes until this is kept beside the library. */
async function second(told: object): Promise<void> {
  await vi.advanceTimersByTimeAsync(1_000);
  for (let turn = 0; ; turn++) {
    await turns(1);
    try {
      return expect(kept).toMatchObject(told);
    } catch (error) {
      if (turn === 20_000) throw error;
    }
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
}

async function broughtBack(): Promise<string[]> {
  const items = await all(copyWithChanges((await keptBackup())!));
  return items.map((item) => ('clip' in item ? `${item.clip.title}: ${item.clip.note ?? ''}` : 'refused')).sort();
}

test('what is saved and written after the copy stands beside it a second later, and is told of', async () => {
  const id = await save('A');
  await copier.copyNow();
  expect(kept.copy).toMatchObject({ clips: 1, since: 0 });
  await editClip(db, id, { note: 'half' });
  await editClip(db, id, { note: 'half a word' });
  await save('B');
  await second({ copy: { clips: 1, since: 2 } });
  expect(await broughtBack()).toEqual(['A: half a word', 'B: ']);

  await copier.copyNow();
  expect(kept.copy).toMatchObject({ clips: 2, since: 0 });
  expect(files.names).toHaveLength(1);
});

test('a save that is taken back does not come back', async () => {
  await save('A');
  await copier.copyNow();
  const id = await save('B');
  await second({ copy: { since: 1 } });
  await undoSave(db, id);
  await second({ copy: { since: 0 } });
  expect(await broughtBack()).toEqual(['A: ']);
});

test('an import, and what is changed by hundreds, is left to the next copy, which is due within the hour', async () => {
  const id = await save('A');
  await copier.copyNow();
  await importClips(db, [parseFullClip(JSON.parse(least(7)))], false);
  await second({ uncopied: 'much', copy: { since: 0 } });

  await copier.copyNow();
  expect(kept.uncopied).toBe('nothing');
  await Promise.all(Array.from({ length: 65 }, (_, n) => save(`Of many ${n}`)));
  await editClip(db, id, { note: 'among many' });
  await second({ uncopied: 'much', copy: { since: 0 } });
});

test('what is changed by dozens is kept a few at a time', async () => {
  await copier.copyNow();
  await Promise.all(Array.from({ length: 12 }, (_, n) => save(`Of a dozen ${n}`)));
  await second({ copy: { since: 8 } });
  await second({ uncopied: 'nothing', copy: { since: 12 } });
});

test('a copy beside which five hundred stand is made anew within the hour', async () => {
  await save('A');
  await copier.copyNow();
  const [folder] = files.folders.values();
  for (let n = 0; n < 499; n++) folder!.files.set(`${n}.json.gz`, new Blob());
  await save('B');
  await second({ uncopied: 'nothing', copy: { since: 500 } });
  await save('C');
  await second({ uncopied: 'much', copy: { since: 501 } });
});

test('what could not be kept is told, and is in the next copy', async () => {
  const full = new DOMException('The disk has 12 bytes left', 'QuotaExceededError');
  await save('A');
  await copier.copyNow();
  room = () => Promise.reject(full);
  await save('B');
  await second({ uncopied: 'much', copy: { since: 0 } });
  await vi.waitFor(() => expect(failed).toHaveBeenCalledExactlyOnceWith(full));
});

test('what was saved when the library was emptied is nowhere', async () => {
  await save('A');
  await copier.copyNow();
  await save('B');
  await copier.drop();
  await vi.advanceTimersByTimeAsync(1_000);
  await turns(1_000);
  expect([files.names, [...files.folders.keys()]]).toEqual([[], []]);
  expect(kept.copy).toBeUndefined();
});
