import { useState } from 'preact/hooks';
import { formatBytes } from '../../lib/i18n/format-bytes';
import { formatDay } from '../../lib/i18n/format';
import { failureLine } from '../../lib/i18n/messages';
import type { Files, KeptCopy } from '../../lib/library/files';
import type { Result } from '../../lib/messages/result';
import { useServices } from '../services/services';
import { useLive } from '../services/use-live';

type Props = { files: Files; onBringBack: () => void };

/** The copy of the library that the browser keeps apart from its database: of when it is, and two buttons to renew it and to bring it back. */
export function SafetyCopy({ files, onBringBack }: Props) {
  const { t } = useServices();
  const { value: copy } = useLive(files.keptCopy);
  const [answer, setAnswer] = useState<Result<KeptCopy | null>>();
  const [busy, setBusy] = useState(false);
  const copyNow = async () => {
    setBusy(true);
    setAnswer(await files.keepCopy());
    setBusy(false);
  };
  return (
    <section class="sheet-part" aria-labelledby="copy-title" data-testid="safety-copy">
      <h2 id="copy-title" class="sheet-title">
        {t('copyTitle')}
      </h2>
      <p class="sheet-text">{t('copyText')}</p>
      <p class="sheet-text" role="status" data-testid="copy-state">
        {copy
          ? t('copyState', { count: copy.clips, date: formatDay(t.language, copy.at), size: formatBytes(t.language, copy.bytes) })
          : t('copyNone')}
        {copy && copy.since > 0 && ` ${t('copySince', { count: copy.since })}`}
      </p>
      <div class="sheet-row">
        <button type="button" class="button" data-testid="copy-now" disabled={busy} onClick={() => void copyNow()}>
          {t('copyNow')}
        </button>
        {copy && (
          <button type="button" class="button" data-testid="copy-back" disabled={busy} onClick={onBringBack}>
            {t('copyBack')}
          </button>
        )}
      </div>
      {answer?.ok === false && (
        <p class="outcome danger" role="alert">
          {failureLine(t, answer.error.name)}
        </p>
      )}
    </section>
  );
}
