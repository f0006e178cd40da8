import { LIST_FORMS } from '../../lib/formats/references/forms';
import { formatBytes } from '../../lib/i18n/format-bytes';
import { failureLine, type Translate } from '../../lib/i18n/messages';
import type { FileMade } from '../../lib/library/files';
import { useServices } from '../services/services';
import { ProgressLine } from './ProgressLine';
import { FORM_LABELS } from './reference-forms';
import type { FileJobs } from './use-file-jobs';

/** The whole library as a list of references. */
export function ReferencesPanel({ job: { progress, done, start, stop } }: { job: FileJobs['references'] }) {
  const { t } = useServices();
  const answer = done?.result;
  return (
    <section class="sheet-part" aria-labelledby="references-title">
      <h2 id="references-title" class="sheet-title">
        {t('referencesTitle')}
      </h2>
      <p class="sheet-text">{t('referencesText')}</p>
      <div class="references-forms">
        {LIST_FORMS.map((form) => (
          <button key={form} type="button" class="button" data-testid={`references-${form}`} disabled={progress !== undefined} onClick={() => void start({ form })}>
            {t(FORM_LABELS[form])}
          </button>
        ))}
      </div>
      {progress && (
        <>
          <ProgressLine progress={progress} />
          <button type="button" class="button" data-testid="references-stop" onClick={stop}>
            {t('cancel')}
          </button>
        </>
      )}
      <div role="status" data-testid="references-report">
        {answer && (
          <p class={answer.ok ? 'outcome' : 'outcome danger'}>
            {answer.ok ? wordsOf(answer.value, t) : failureLine(t, answer.error.name)}
          </p>
        )}
      </div>
    </section>
  );
}

function wordsOf(made: FileMade | null, t: Translate): string {
  if (!made) return t('citeStopped');
  const { clips: count, name, bytes } = made;
  return count > 0 ? t('referencesDone', { count, name, size: formatBytes(t.language, bytes) }) : t('referencesNone');
}
