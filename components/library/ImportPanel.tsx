import { useRef, useState } from 'preact/hooks';
import type { Files, ImportResult, Progress } from '../../lib/library/files';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';
import { ImportOutcome } from './ImportOutcome';
import { ProgressLine } from './ProgressLine';

/** Brings a backup in: chosen or dropped, with a report, and the offer to take the backup's side where both differ. */
export function ImportPanel({ files }: { files: Files }) {
  const { t } = useServices();
  const [progress, setProgress] = useState<Progress>();
  const [done, setDone] = useState<{ file: File; result: ImportResult }>();
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const bringIn = async (file: File | null | undefined, replace = false) => {
    if (!file) return;
    setDone(undefined);
    setProgress({ done: 0 });
    const result = await files.import(file, setProgress, { replace });
    setProgress(undefined);
    setDone({ file, result });
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
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void bringIn(event.dataTransfer?.files[0]);
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
            void bringIn(event.currentTarget.files?.[0]);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {progress && <ProgressLine progress={progress} />}
      <div role="status">
        {done && <ImportOutcome result={done.result} onReplace={() => void bringIn(done.file, true)} />}
      </div>
    </section>
  );
}
