import { useRef, useState } from 'preact/hooks';
import type { Source } from '../../lib/library/files';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';
import { ImportOutcome } from './ImportOutcome';
import { ProgressLine } from './ProgressLine';
import type { FileJobs } from './use-file-jobs';
import { useIntoView } from './use-into-view';

/** Brings a backup or a list of references in, whatever the file turns out to be: chosen or dropped, with a report, and of a backup the offer to take the backup's side where both differ. */
export function ImportPanel({ job: { progress, done, start, stop } }: { job: FileJobs['import'] }) {
  const { t } = useServices();
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const outcome = useIntoView(done);
  const bringIn = (source: Source | undefined, replace = false) => {
    if (source) void start({ source, replace });
  };

  return (
    <section class="sheet-part" aria-labelledby="import-title">
      <h2 id="import-title" class="sheet-title">
        {t('importTitle')}
      </h2>
      <p class="sheet-text">{t('importText')}</p>
      <div
        class="drop"
        data-over={over || undefined}
        data-testid="drop"
        onDragOver={(event) => {
          // Where it is not taken, the browser would open the file in place of the library.
          event.preventDefault();
          if (event.dataTransfer && progress) event.dataTransfer.dropEffect = 'none';
          setOver(progress === undefined);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          bringIn(event.dataTransfer?.files[0]);
        }}
      >
        <button type="button" class="button" disabled={progress !== undefined} onClick={() => picker.current?.click()}>
          <Icon name="paper" />
          {t('importChoose')}
        </button>
        <span>{t('importDrop')}</span>
        <input
          ref={picker}
          type="file"
          class="hidden"
          tabIndex={-1}
          aria-label={t('importChoose')}
          data-testid="import-file"
          onChange={(event) => {
            bringIn(event.currentTarget.files?.[0]);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {progress && (
        <>
          <ProgressLine progress={progress} />
          <button type="button" class="button" data-testid="import-stop" onClick={stop}>
            {t('cancel')}
          </button>
        </>
      )}
      <div ref={outcome} class="sheet-answer" role="status">
        {done && <ImportOutcome result={done.result} onReplace={() => bringIn(done.of.source, true)} />}
      </div>
    </section>
  );
}
