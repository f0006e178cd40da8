import { useEffect, useState } from 'preact/hooks';
import { formatBytes } from '../../lib/i18n/format';
import { failureKeys } from '../../lib/i18n/messages';
import type { BackupMade, Files, Progress } from '../../lib/library/files';
import type { Result } from '../../lib/messages/result';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';
import { ProgressLine } from './ProgressLine';

/** One press, one file with everything. `now` presses at once: the popup's "Back up" leads here. */
export function BackupPanel({ files, now }: { files: Files; now: boolean }) {
  const { t } = useServices();
  const [progress, setProgress] = useState<Progress>();
  const [answer, setAnswer] = useState<Result<BackupMade>>();
  const backUp = async () => {
    setAnswer(undefined);
    setProgress({ done: 0 });
    setAnswer(await files.backup(setProgress));
    setProgress(undefined);
  };
  useEffect(() => {
    if (now) void backUp();
  }, []);
  return (
    <section class="sheet-part" aria-labelledby="backup-title">
      <h2 id="backup-title" class="sheet-title">
        {t('backupTitle')}
      </h2>
      <p class="sheet-text">{t('backupText')}</p>
      <button
        type="button"
        class="button button-main"
        data-testid="backup"
        disabled={progress !== undefined}
        onClick={() => void backUp()}
      >
        <Icon name="download" />
        {t('backupAction')}
      </button>
      {progress && <ProgressLine progress={progress} />}
      <div role="status" data-testid="backup-report">
        {answer && (
          <p class={answer.ok ? 'outcome' : 'outcome danger'}>
            {answer.ok
              ? t('backupDone', {
                  count: answer.value.clips,
                  name: answer.value.name,
                  size: formatBytes(t.language, answer.value.bytes),
                })
              : t(failureKeys(answer.error.name).title)}
          </p>
        )}
      </div>
    </section>
  );
}
