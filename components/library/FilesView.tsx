import type { Files } from '../../lib/library/files';
import { BackupPanel } from './BackupPanel';
import { ImportPanel } from './ImportPanel';
import { NotesPanel } from './NotesPanel';
import { ReferencesPanel } from './ReferencesPanel';
import type { FileJobs } from './use-file-jobs';

type Props = { files: Files; jobs: FileJobs };

/** All work with files, which a popup cannot do: a file dialog closes it. */
export function FilesView({ files, jobs }: Props) {
  return (
    <div class="sheet">
      <BackupPanel job={jobs.backup} />
      <ImportPanel job={jobs.import} />
      <ReferencesPanel job={jobs.references} />
      <NotesPanel files={files} job={jobs.notes} imports={jobs.import} />
    </div>
  );
}
