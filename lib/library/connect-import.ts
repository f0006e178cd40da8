import { keptBackup } from '../backup/copy';
import { LINE_BYTES } from '../backup/format';
import { isOfBackup } from '../backup/head';
import { checkBackup, readBackup, type BackupItem, type BackupSummary } from '../backup/read';
import { BackupRefused, type RefusalReason } from '../backup/refused';
import { copyWithChanges, countChanged } from '../backup/since-copy';
import type { FullClip } from '../clip/clip';
import { bibliographyIn } from '../formats/bibliography';
import { clipsOfNotes } from '../formats/clips-of-notes';
import { readNotes } from '../formats/notes';
import { call } from '../messages/call';
import type { Failure, Result } from '../messages/result';
import { oneAhead } from '../one-ahead';
import type { Database } from '../store/database';
import { storeFailure } from '../store/failure';
import type { Replace } from '../store/import';
import { otherTasks } from './breaks';
import type { FileRefusal, Files, ImportReport, ImportResult, OnProgress } from './files';
import { BATCH, batches, TURN } from './import-batches';
import { TooLarge } from './too-large';

/** The background answered a call with a failure. */
class CallFailed extends Error {
  override readonly name = 'CallFailed';
  constructor(readonly failure: Failure) {
    super(failure.name);
  }
}

/** The two ways in, for files. `isLost` tells whether the library was lost: an import then begins a new one first. */
export function connectImport(db: Database, isLost: () => Promise<boolean>): Pick<Files, 'import' | 'importNotes'> {
  const begin = async () => {
    if (await isLost()) await demand(call('startAfresh', {}));
  };
  return {
    import: (source, onProgress, { replace = false, stop } = {}) =>
      reported(async (report) => {
        const isCopy = source === 'copy';
        const file = isCopy ? await keptBackup() : source;
        if (!file) throw new DOMException('The copy is gone', 'NotReadableError');
        if (!isCopy && !(await isOfBackup(file))) {
          const { referencesOf, bringInReferences } = await import('./import-references');
          const list = await referencesOf(file, report, onProgress, stop);
          if (list) {
            await begin();
            await bringInReferences(db, list, report, onProgress, (clips) => send(clips, 'gaps'), stop);
            return;
          }
        }
        const { clips, seed } = await checked(file, onProgress, stop);
        const total = clips + (isCopy ? await countChanged() : 0);
        await begin();
        const items = isCopy ? copyWithChanges(file) : readBackup(file.stream());
        await bringIn(items, replace, report, (done) => onProgress({ done, total }), stop);
        report.removedSeed = await demand(call('forgetSeeds', { ids: seed.gone }));
      }),

    async importNotes(text) {
      const refusal = bibliographyIn(text);
      if (refusal) return { ok: false, refusal };
      return reported(async (report) => {
        const clips = clipsOfNotes(readNotes(text), new Date());
        for (let at = 0; at < clips.length; at += BATCH.clips) {
          const outcomes = await send(clips.slice(at, at + BATCH.clips), false);
          // Notes that are here already were perhaps worked on since; there is no other version to choose.
          for (const outcome of outcomes) report[outcome === 'kept' ? 'already' : outcome]++;
        }
      });
    },
  };
}

/** Checks a file to its end before anything of it comes in, and lets the page live meanwhile: a gigabyte takes minutes. */
function checked(file: File, onProgress: OnProgress, stop?: AbortSignal): Promise<BackupSummary> {
  let bytes = 0;
  let since = performance.now();
  return checkBackup(file.stream(), LINE_BYTES, async (item) => {
    bytes += item.bytes;
    if (performance.now() - since < TURN) return;
    stop?.throwIfAborted();
    onProgress({ checked: Math.min(1, bytes / file.size) });
    await otherTasks();
    since = performance.now();
  });
}

/**
 * Stores the clippings of a backup batch by batch, and counts in the report what became of each. While one is being stored
 * the next is read.
 */
async function bringIn(
  items: AsyncIterable<BackupItem>,
  replace: boolean,
  report: ImportReport,
  tell: (done: number) => void,
  stop?: AbortSignal,
): Promise<void> {
  let done = 0;
  for await (const clips of oneAhead(batches(items, report.refused))) {
    stop?.throwIfAborted();
    for (const outcome of await send(clips, replace)) report[outcome]++;
    done += clips.length;
    tell(done + report.refused.count);
  }
}

const send = (clips: FullClip[], replace: Replace) => demand(call('importClips', { clips, replace }));

/** The value of an answer. Throws `CallFailed`. */
async function demand<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new CallFailed(result.error);
  return result.value;
}

/** Runs an import that writes its report as it goes, and says how it ended. */
async function reported(run: (report: ImportReport) => Promise<void>): Promise<ImportResult> {
  const report: ImportReport = { added: 0, already: 0, updated: 0, kept: 0, filled: 0, removedSeed: 0, refused: { count: 0, first: [] } };
  try {
    await run(report);
    return { ok: true, value: report };
  } catch (error) {
    const begun = report.added + report.already + report.updated + report.kept + report.filled > 0;
    return { ...endOf(error), ...(begun && { sofar: report }) };
  }
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

function endOf(error: unknown): Exclude<ImportResult, { ok: true }> {
  if (error instanceof TooLarge) return { ok: false, refusal: 'TooLarge' };
  if (error instanceof DOMException && error.name === 'AbortError') return { ok: false, stopped: true };
  if (error instanceof BackupRefused) return { ok: false, refusal: REFUSALS[error.reason], line: error.line };
  if (error instanceof CallFailed) return { ok: false, error: error.failure };
  // The file itself could not be read: it was moved, or its disk taken out.
  if (error instanceof DOMException && error.name === 'NotReadableError') return { ok: false, refusal: 'Unreadable' };
  return { ok: false, error: storeFailure(error) };
}
