import { clearScratch, collect } from '../backup/collect';
import type { Clip } from '../clip/clip';
import { fileName } from '../file-name';
import type { ListForm } from '../formats/references/forms';
import { typeOfList, writeList } from '../formats/references/list';
import type { Database } from '../store/database';
import { clipsById } from '../store/read';
import { libraryIds } from '../store/shelf-ids';
import { otherTasks } from './breaks';
import type { OnProgress, References } from './files';

/** Clippings that are read and written at once: some ten milliseconds of work. */
const STEP = 250;

const ENDINGS: Record<ListForm, string> = { bibtex: 'bib', ris: 'ris', csl: 'json' };

/** A list of references as a file, and the number of clippings in it. Of each step only the bytes stay, on the disk where there is room. */
export async function referencesFile(db: Database, { form, ids }: References, onProgress: OnProgress, stop: AbortSignal) {
  const listed = ids ?? (await libraryIds(db));
  let count = 0;
  async function* steps(): AsyncGenerator<Clip[]> {
    for (let at = 0; at < listed.length; at += STEP) {
      stop.throwIfAborted();
      const clips = await clipsById(db, listed.slice(at, at + STEP));
      yield clips;
      count += clips.length;
      onProgress({ done: Math.min(at + STEP, listed.length), total: listed.length });
      await otherTasks();
    }
  }
  await clearScratch();
  const file = await collect(writeList(steps(), form));
  return { file: file.slice(0, file.size, typeOfList(form)), name: fileName('references', ENDINGS[form], new Date()), clips: count };
}
