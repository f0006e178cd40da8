import { useState } from 'preact/hooks';
import { formatDay, formatNumber } from '../../lib/i18n/format';
import { failureKeys, type Translate } from '../../lib/i18n/messages';
import type { KeptCopy } from '../../lib/library/files';
import type { Result } from '../../lib/messages/result';
import { Banner, type Trouble } from '../banner/Banner';
import { useServices } from '../services/services';

type Props = { trouble: Trouble; copy?: KeptCopy | undefined; onBringBack: () => void; onRestore: () => void; onStartAfresh: () => Promise<Result<null>> };

/** What can be brought back, in words. */
function nameOf({ at, clips, since }: KeptCopy, t: Translate): string {
  const date = formatDay(t.language, at);
  return since > 0 ? t('lostCopySince', { date, clips: formatNumber(clips), count: since }) : t('lostCopy', { date, count: clips });
}

/** In the library, what is wrong can be put right: by the copy that the browser kept, by a backup, or by going on with what there is. */
export function LibraryBanner({ trouble, copy, onBringBack, onRestore, onStartAfresh }: Props) {
  const { t } = useServices();
  const [answer, setAnswer] = useState<Result<null>>();
  const startAfresh = async () => {
    setAnswer(undefined);
    setAnswer(await onStartAfresh());
  };
  return (
    <Banner trouble={trouble}>
      {trouble.state !== 'unavailable' && (
        <>
          {copy && (
            <button type="button" class="button button-main" onClick={onBringBack}>
              {nameOf(copy, t)}
            </button>
          )}
          <button type="button" class={copy ? 'button' : 'button button-main'} onClick={onRestore}>
            {t('lostRestore')}
          </button>
          <button type="button" class="button" onClick={() => void startAfresh()}>
            {t(trouble.state === 'lost' ? 'lostFresh' : 'shrunkAccept')}
          </button>
          {answer?.ok === false && <p class="outcome danger">{t(failureKeys(answer.error.name).title)}</p>}
        </>
      )}
    </Banner>
  );
}
