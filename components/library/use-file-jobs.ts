import { useRef } from 'preact/hooks';
import type { FileMade, Files, ImportResult, References } from '../../lib/library/files';
import type { Result } from '../../lib/messages/result';
import { useJob, type Job } from './use-job';

/** The file of an import; with `replace`, clippings that differ become the file's. */
export type Import = { file: File; replace: boolean };

/** All work with files that can be under way, or has a report to show. */
export type FileJobs = {
  backup: Job<null, Result<FileMade>>;
  references: Job<References, Result<FileMade | null>> & { stop: () => void };
  import: Job<Import, ImportResult>;
  notes: Job<string, ImportResult>;
};

/** The jobs of the files section, for the view that outlives it. */
export function useFileJobs(files: Files): FileJobs {
  const stopping = useRef<AbortController>(undefined);
  const references = useJob((of: References, onProgress) => {
    stopping.current = new AbortController();
    return files.writeReferences(of, onProgress, stopping.current.signal);
  });
  return {
    backup: useJob((_, onProgress) => files.backup(onProgress)),
    references: { ...references, stop: () => stopping.current?.abort() },
    import: useJob(({ file, replace }, onProgress) => files.import(file, onProgress, { replace })),
    notes: useJob((text) => files.importNotes(text)),
  };
}
