import type { Files } from '../../lib/library/files';
import { BackupPanel } from './BackupPanel';
import { ImportPanel } from './ImportPanel';
import { NotesPanel } from './NotesPanel';

/** All work with files, which a popup cannot do: a file dialog closes it. */
export function FilesView({ files, backUpNow }: { files: Files; backUpNow: boolean }) {
  return (
    <div class="sheet">
      <BackupPanel files={files} now={backUpNow} />
      <ImportPanel files={files} />
      <NotesPanel files={files} />
    </div>
  );
}
