import { useState } from 'preact/hooks';
import type { Health } from '../../lib/health';
import { failureKeys } from '../../lib/i18n/messages';
import type { Result } from '../../lib/messages/result';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';

/** What can be wrong with the library as a whole: its data were cleared, or it cannot be opened at all. */
export type Trouble = Exclude<Health, { state: 'good' }>;

type Props = { trouble: Trouble; onRestore: () => void; onStartAfresh: () => Promise<Result<null>> };

/** Says what is wrong, above everything else, and what to do. */
export function Banner({ trouble, onRestore, onStartAfresh }: Props) {
  const { t } = useServices();
  const [answer, setAnswer] = useState<Result<null>>();
  const startAfresh = async () => {
    setAnswer(undefined);
    setAnswer(await onStartAfresh());
  };
  const { title, advice } = failureKeys('StorageUnavailable');
  const lost = trouble.state === 'lost';
  return (
    <section class="banner" role="alert" data-testid={`banner-${trouble.state}`}>
      <Icon name="alert" />
      <div class="banner-words">
        <strong>{t(lost ? 'lostTitle' : title)}</strong>
        <p>{trouble.state === 'lost' ? t('lostText', { count: trouble.clips }) : t(advice)}</p>
        {answer?.ok === false && <p class="outcome danger">{t(failureKeys(answer.error.name).title)}</p>}
      </div>
      {lost && (
        <div class="banner-actions">
          <button type="button" class="button button-main" onClick={onRestore}>
            {t('lostRestore')}
          </button>
          <button type="button" class="button" onClick={() => void startAfresh()}>
            {t('lostFresh')}
          </button>
        </div>
      )}
    </section>
  );
}
