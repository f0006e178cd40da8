import type { Unfit } from '../clip/validate';
import type { Bibliography } from '../formats/bibliography';
import type { Unread } from '../formats/bibliography/reference';
import type { ListForm } from '../formats/references/forms';
import type { Failure, Result } from '../messages/result';
import type { Ids } from '../search/filter';
import type { Live } from './library';

/**
 * How far a long job is, in clippings; `total` is absent while nobody can know it. Or how much of a file has been checked
 * (from 0 to 1) before anything of it comes in.
 */
export type Progress = { done: number; total?: number } | { checked: number };
export type OnProgress = (progress: Progress) => void;

/** A list of references that is asked for: in which form, and to which clippings, in their order; without `ids` to the whole library. */
export type References = { form: ListForm; ids?: Ids };

/** A file that was written: its name, the clippings in it and its size in bytes. */
export type FileMade = { name: string; clips: number; bytes: number };

/**
 * A copy of the whole library that stands in a file of the browser's, apart from its database: since when, how many clippings, its
 * bytes on the disk, and how many that were saved or changed since stand beside it.
 */
export type KeptCopy = { at: string; clips: number; bytes: number; since: number };

/** What can be brought in: a file of the reader's, or the copy that the browser keeps. */
export type Source = File | 'copy';

/** What an import did, clipping by clipping. */
export type ImportReport = {
  added: number;
  /** Were here already, equal in every byte. */
  already: number;
  /** Were replaced by the file's, as the reader asked. */
  updated: number;
  /** Differ from the file's and were left as they are. */
  kept: number;
  /** Were here, and got from a list of references what they lacked. */
  filled: number;
  /** Starter clippings taken out because the backup's library did not have them any more. */
  removedSeed: number;
  /**
   * What could not come in: how many, and of the first of them the place in the file (from 1), what they call themselves, and the
   * reason; of a list of references the line.
   */
  refused: { count: number; first: { place: number; line?: number; name?: string; why: Unfit | UnreadReference }[] };
};

/** Why a reference of a list could not be read (see `formats/bibliography/reference.ts`). */
export type UnreadReference = { field: ''; flaw: Unread['flaw'] };

/** Why a whole file was turned away, the library left as it was. A list of references is named when it is given for notes. */
export type FileRefusal = 'NotABackup' | 'TooNew' | 'Damaged' | 'Truncated' | 'Changed' | 'Unreadable' | 'TooLarge' | Bibliography;

/**
 * How an import ended: its report, stopped by the reader, the file turned away, or a failure of the library itself. `sofar` is
 * there when it ended in the middle: what had come in by then, and stays.
 */
export type ImportResult =
  | { ok: true; value: ImportReport }
  | { ok: false; stopped: true; sofar?: ImportReport }
  | { ok: false; refusal: FileRefusal; line?: number; sofar?: ImportReport }
  | { ok: false; error: Failure; sofar?: ImportReport };

/** All work with files that the library view offers. */
export interface Files {
  /** Writes the whole library to a file that the browser downloads. */
  backup(onProgress: OnProgress): Promise<Result<FileMade>>;
  /** Writes references to a file that the browser downloads; what it gives is `null` when it was stopped before its end. Of no clippings there is no file. */
  writeReferences(references: References, onProgress: OnProgress, stop: AbortSignal): Promise<Result<FileMade | null>>;
  /**
   * Brings a backup in, or a list of references, which the file itself tells. With `replace`, clippings that differ become the
   * backup's; a list only fills gaps.
   */
  import(source: Source, onProgress: OnProgress, options?: { replace?: boolean; stop?: AbortSignal }): Promise<ImportResult>;
  /** How many clippings the importer sees in loose notes, or why it takes none. */
  countNotes(text: string): number | FileRefusal;
  importNotes(text: string): Promise<ImportResult>;
  /** The copy that was kept last; `undefined` when there is none. */
  keptCopy: Live<KeptCopy | undefined>;
  /** Keeps a copy of the library as it is now, in place of the one before. */
  keepCopy(): Promise<Result<KeptCopy | null>>;
  /** Deletes everything, trash included, for good. */
  emptyLibrary(): Promise<Result<null>>;
}
