import { failureKeys } from '../../lib/i18n/messages';
import type { Failure, FailureName } from '../../lib/messages/result';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';

/** Pages that no extension may read: nothing went wrong, and trying again would not help. */
const RESTRICTED: readonly FailureName[] = ['PageRestricted', 'FilePageRestricted', 'PageIsPdf'];

/** Pages of which link and title can be kept all the same. */
const KEEPABLE: readonly FailureName[] = [
  'PageIsPdf',
  'PageUnreadable',
  'PageChallenge',
  'PageDeleted',
  'PageLogin',
];

type Props = { failure: Failure; onRetry: () => void; onKeepLink: () => void };

/** Why the page was not saved, in a sentence, and what to do. */
export function FailedCard({ failure, onRetry, onKeepLink }: Props) {
  const { t } = useServices();
  const { title, advice } = failureKeys(failure.name);
  const restricted = RESTRICTED.includes(failure.name);
  return (
    <section
      class="card card-failed"
      data-testid="failed-card"
      data-failure={failure.name}
      data-calm={restricted || undefined}
    >
      <header class="card-head">
        <span class="card-mark">
          <Icon name={restricted ? 'lock' : 'alert'} />
        </span>
        <div class="card-status" role={restricted ? 'status' : 'alert'}>
          <strong>{t(title)}</strong>
          <span class="card-detail">{t(advice)}</span>
          {failure.name === 'Unexpected' && failure.detail && <code class="card-code">{failure.detail}</code>}
        </div>
      </header>
      <div class="card-actions">
        {KEEPABLE.includes(failure.name) && (
          <button type="button" class="button button-main" data-testid="keep-link" onClick={onKeepLink}>
            {t('keepLink')}
          </button>
        )}
        {!restricted && (
          <button type="button" class="button" data-testid="retry" onClick={onRetry}>
            {t('retry')}
          </button>
        )}
      </div>
    </section>
  );
}
