import { backupName } from '../backup/name';
import { checkBackup, readBackup, type BackupSummary } from '../backup/read';
import { BackupRefused, type RefusalReason } from '../backup/refused';
import { clearScratch, collect } from '../backup/collect';
import { writeBackup } from '../backup/write';
import type { FullClip } from '../clip/clip';
import { draftIds, dropDraft } from '../drafts';
import { readNotes } from '../formats/notes';
import { clipsOfNotes } from '../formats/clips-of-notes';
import { call } from '../messages/call';
import { ok, type Failure, type Result } from '../messages/result';
import type { Database } from '../store/database';
import { storeFailure } from '../store/failure';
import { seedState } from '../store/plant';
import { clipCount, fullClips } from '../store/read';
import type { FileRefusal, Files, ImportReport, ImportResult, OnProgress } from './files';

/** What a batch may hold: far under the 64 MiB that a message may, and few enough clippings to show progress. */
const BATCH = { clips: 100, chars: 4_000_000 };

/** A hostile file can hold millions of bad lines; a reader looks at the first of them. */
const REFUSED_SHOWN = 1_000;

/** The background answered a batch with a failure; what came in before it stays. */
class BatchFailed extends Error {
  override readonly name = 'BatchFailed';
  constructor(readonly failure: Failure) {
    super(failure.name);
  }
}

/** What the work with files needs of its surroundings. */
export type FileSurroundings = {
  /** The program's name and version, as backups tell it. */
  source: string;
  /** Hands a finished file to the browser's downloads. */
  download: (file: Blob, name: string) => void;
  /** Whether the library was lost: an import then begins a new one first. */
  isLost: () => Promise<boolean>;
};

/** The work with files, for a page that stays open while it lasts (a popup is closed by any file dialog). */
export function connectFiles(db: Database, { source, download, isLost }: FileSurroundings): Files {
  return {
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
        const name = backupName(new Date());
        download(file, name);
        return ok({ name, clips: written, bytes: file.size });
      } catch (error) {
        return { ok: false, error: storeFailure(error) };
      }
    },

    async import(file, onProgress, { replace = false } = {}) {
      try {
        const summary = await checkBackup(file.stream());
        if (await isLost()) await demand(call('startAfresh', {}));
        return { ok: true, value: await importBackup(file, summary, replace, onProgress) };
      } catch (error) {
        return refusalOrFailure(error);
      }
    },

    countNotes: (text) => readNotes(text).length,

    async importNotes(text) {
      try {
        const report = emptyReport();
        for (const clips of batches(clipsOfNotes(readNotes(text), new Date()))) {
          const outcomes = await demand(call('importClips', { clips, replace: false }));
          // Notes that are here already were perhaps worked on since; there is no other version to choose.
          for (const outcome of outcomes) report[outcome === 'kept' ? 'already' : outcome]++;
        }
        return { ok: true, value: report };
      } catch (error) {
        return refusalOrFailure(error);
      }
    },

    async emptyLibrary() {
      const emptied = await call('emptyLibrary', {});
      // Nothing of the library may outlive it: neither copies on their way out nor drafts.
      if (!emptied.ok) return emptied;
      await clearScratch(true);
      for (const id of draftIds()) dropDraft(id);
      return emptied;
    },
  };
}

async function importBackup(file: Blob, summary: BackupSummary, replace: boolean, onProgress: OnProgress): Promise<ImportReport> {
  const report = emptyReport();
  let batch: FullClip[] = [];
  let chars = 0;
  let done = 0;
  const send = async () => {
    for (const outcome of await demand(call('importClips', { clips: batch, replace }))) report[outcome]++;
    done += batch.length;
    onProgress({ done, total: summary.clips });
    batch = [];
    chars = 0;
  };
  for await (const item of readBackup(file.stream())) {
    if ('why' in item) {
      if (report.refused.length < REFUSED_SHOWN) report.refused.push(item);
      continue;
    }
    batch.push(item.clip);
    chars += sizeOf(item.clip);
    if (batch.length >= BATCH.clips || chars >= BATCH.chars) await send();
  }
  if (batch.length > 0) await send();
  report.removedSeed = await demand(call('forgetSeeds', { ids: summary.seed.gone }));
  return report;
}

const emptyReport = (): ImportReport => ({ added: 0, already: 0, updated: 0, kept: 0, removedSeed: 0, refused: [] });

const sizeOf = ({ body, note = '' }: FullClip) => (body?.text.length ?? 0) + (body?.html?.length ?? 0) + note.length;

function* batches(clips: readonly FullClip[]): Generator<FullClip[]> {
  for (let at = 0; at < clips.length; at += BATCH.clips) yield clips.slice(at, at + BATCH.clips);
}

async function* counted<T>(items: AsyncIterable<T>, tell: (done: number) => void): AsyncGenerator<T> {
  let done = 0;
  for await (const item of items) {
    yield item;
    done++;
    if (done % BATCH.clips === 0) tell(done);
  }
  tell(done);
}

/** The value of an answer. Throws `BatchFailed`. */
async function demand<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new BatchFailed(result.error);
  return result.value;
}

const REFUSALS: Record<RefusalReason, FileRefusal> = {
  empty: 'NotABackup',
  'not-a-backup': 'NotABackup',
  'newer-version': 'TooNew',
  changed: 'Changed',
  truncated: 'Truncated',
  damaged: 'Damaged',
  'line-too-long': 'Damaged',
};

function refusalOrFailure(error: unknown): ImportResult {
  if (error instanceof BackupRefused) return { ok: false, refusal: REFUSALS[error.reason], line: error.line };
  if (error instanceof BatchFailed) return { ok: false, error: error.failure };
  // The file itself could not be read: it was moved, or its disk taken out.
  if (error instanceof DOMException && error.name === 'NotReadableError') return { ok: false, refusal: 'Unreadable' };
  return { ok: false, error: storeFailure(error) };
}
