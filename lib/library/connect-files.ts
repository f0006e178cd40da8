import { clearScratch, collect } from '../backup/collect';
import { writeBackup } from '../backup/write';
import { dropAllDrafts } from '../drafts';
import { fileName } from '../file-name';
import { bibliographyIn } from '../formats/bibliography';
import { readNotes } from '../formats/notes';
import { call } from '../messages/call';
import { ok } from '../messages/result';
import type { Database } from '../store/database';
import { storeFailure } from '../store/failure';
import { fullClips } from '../store/full-clips';
import { seedState } from '../store/plant';
import { clipCount } from '../store/read';
import { connectImport } from './connect-import';
import type { Files, KeptCopy } from './files';
import type { Live } from './library';

/** Clippings after which a backup tells how far it is. */
const STEP = 100;

/** What the work with files needs of its surroundings. */
export type FileSurroundings = {
  /** The program's name and version, as backups tell it. */
  source: string;
  /** Hands a finished file to the browser's downloads. */
  download: (file: Blob, name: string) => void;
  /** Whether the library was lost: an import then begins a new one first. */
  isLost: () => Promise<boolean>;
  /** What is known of the copy that is kept beside the library. */
  keptCopy: Live<KeptCopy | undefined>;
};

/** The work with files, for a page that stays open while it lasts (a popup is closed by any file dialog). */
export function connectFiles(db: Database, { source, download, isLost, keptCopy }: FileSurroundings): Files {
  return {
    ...connectImport(db, isLost),

    async backup(onProgress) {
      try {
        const total = await clipCount(db);
        let written = 0;
        const clips = counted(fullClips(db), (done) => {
          written = done;
          onProgress({ done, total });
        });
        await clearScratch();
        const file = await collect(writeBackup({ source, seed: await seedState(db) }, clips));
        const name = fileName('backup', 'json', new Date());
        download(file, name);
        return ok({ name, clips: written, bytes: file.size });
      } catch (error) {
        return { ok: false, error: storeFailure(error) };
      }
    },

    async writeReferences(references, onProgress, stop) {
      try {
        const { referencesFile } = await import('./connect-references');
        const { file, name, clips } = await referencesFile(db, references, onProgress, stop);
        stop.throwIfAborted();
        if (clips > 0) download(file, name);
        return ok({ name, clips, bytes: file.size });
      } catch (error) {
        return stop.aborted ? ok(null) : { ok: false, error: storeFailure(error) };
      }
    },

    countNotes: (text) => bibliographyIn(text) ?? readNotes(text).length,

    keptCopy,
    keepCopy: () => call('keepCopy', {}),

    async emptyLibrary() {
      try {
        const emptied = await call('emptyLibrary', {});
        if (!emptied.ok) return emptied;
        // Nothing of the library may outlive it: neither copies on their way out nor drafts.
        dropAllDrafts();
        await clearScratch(true);
        return emptied;
      } catch (error) {
        return { ok: false, error: storeFailure(error) };
      }
    },
  };
}

async function* counted<T>(items: AsyncIterable<T>, tell: (done: number) => void): AsyncGenerator<T> {
  let done = 0;
  for await (const item of items) {
    yield item;
    done++;
    if (done % STEP === 0) tell(done);
  }
  tell(done);
}
