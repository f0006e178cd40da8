import { formatBytes } from '../../lib/i18n/format-bytes';
import { failureLine } from '../../lib/i18n/messages';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';
import { ProgressLine } from './ProgressLine';
import type { FileJobs } from './use-file-jobs';

/** One press, one file with everything. */
export function BackupPanel({ job: { progress, done, start } }: { job: FileJobs['backup'] }) {
  const { t } = useServices();
  const answer = done?.result;
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
        onClick={() => void start(null)}
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
              : failureLine(t, answer.error.name)}
          </p>
        )}
      </div>
    </section>
  );
}
