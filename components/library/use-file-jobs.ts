import type { FileMade, Files, ImportResult, References, Source } from '../../lib/library/files';
import type { Result } from '../../lib/messages/result';
import { useJob, type Job } from './use-job';
import { useStoppableJob, type StoppableJob } from './use-stoppable-job';

/** What is brought in; with `replace`, clippings that differ become those of the file. */
export type Import = { source: Source; replace: boolean };

/** All work with files that can be under way, or has a report to show. */
export type FileJobs = {
  backup: Job<null, Result<FileMade>>;
  references: StoppableJob<References, Result<FileMade | null>>;
  import: StoppableJob<Import, ImportResult>;
  notes: Job<string, ImportResult>;
};

/** The jobs of the files section, for the view that outlives it. */
export function useFileJobs(files: Files): FileJobs {
  return {
    backup: useJob((_, onProgress) => files.backup(onProgress)),
    references: useStoppableJob((of, onProgress, stop) => files.writeReferences(of, onProgress, stop)),
    import: useStoppableJob(({ source, replace }, onProgress, stop) => files.import(source, onProgress, { replace, stop })),
    notes: useJob((text) => files.importNotes(text)),
  };
}
