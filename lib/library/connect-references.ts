import { clearScratch, collect } from '../backup/collect';
import type { Clip } from '../clip/clip';
import { fileName } from '../file-name';
import { oneAhead } from '../one-ahead';
import type { ListForm } from '../formats/references/forms';
import { typeOfList, writeList } from '../formats/references/list';
import type { Database } from '../store/database';
import { clipsById } from '../store/read';
import { libraryIds } from '../store/shelf-ids';
import { otherTasks } from './breaks';
import type { OnProgress, References } from './files';

/** Clippings that are read and written at once: some milliseconds of work. */
const STEP = 100;

/** Clippings after which it is told how far the file is: a view draws itself anew for it. */
const TOLD = 500;

/** What such a file is called, and how its name ends. */
const NAMES: Record<ListForm, [what: string, ending: string]> = {
  bibtex: ['references', 'bib'],
  ris: ['references', 'ris'],
  csl: ['references', 'json'],
  note: ['notes', 'md'],
};

/** A list of references as a file, and the number of clippings in it. Of each step only the bytes stay, on the disk where there is room. */
export async function referencesFile(db: Database, { form, ids }: References, onProgress: OnProgress, stop: AbortSignal) {
  const listed = ids ?? (await libraryIds(db));
  let count = 0;
  let done = 0;
  async function* read(): AsyncGenerator<Clip[], void> {
    for (let at = 0; at < listed.length; at += STEP) yield await clipsById(db, listed.slice(at, at + STEP));
  }
  async function* steps(): AsyncGenerator<Clip[]> {
    for await (const clips of oneAhead(read())) {
      stop.throwIfAborted();
      yield clips;
      count += clips.length;
      done = Math.min(done + STEP, listed.length);
      if (done % TOLD === 0 || done === listed.length) onProgress({ done, total: listed.length });
      await otherTasks();
    }
  }
  await clearScratch();
  const file = await collect(writeList(steps(), form));
  return { file: file.slice(0, file.size, typeOfList(form)), name: fileName(...NAMES[form], new Date()), clips: count };
}
