import { useMemo } from 'preact/hooks';
import { formatDay } from '../../lib/i18n/format';
import { failureKeys } from '../../lib/i18n/messages';
import type { Failure, FailureName } from '../../lib/messages/result';
import { Icon } from '../icons/Icon';
import { useLive } from '../services/use-live';
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

type Props = {
  failure: Failure;
  /** The address of the page, as far as the browser tells. */
  url: string | undefined;
  onRetry: () => void;
  onKeepLink: () => void;
};

/** Why the page was not saved, in a sentence, and what to do; or that it is in the library since an earlier day. */
export function FailedCard({ failure, url, onRetry, onKeepLink }: Props) {
  const { library, t } = useServices();
  const { title, advice } = failureKeys(failure.name);
  const restricted = RESTRICTED.includes(failure.name);
  const keepable = KEEPABLE.includes(failure.name);
  const asked = keepable ? url : undefined;
  const known = useLive(useMemo(() => (asked === undefined ? undefined : library.savedAt(asked)), [library, asked])).value;
  const saved = known?.trashedAt === undefined ? known : undefined;
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
          {saved ? (
            <span class="card-detail" data-testid="already-saved">
              {t('savedRefreshed', { date: formatDay(t.language, saved.clippedAt) })}
            </span>
          ) : (
            <span class="card-detail">{t(advice)}</span>
          )}
          {failure.name === 'Unexpected' && failure.detail && <code class="failure-code">{failure.detail}</code>}
        </div>
      </header>
      <div class="card-actions">
        {keepable && !saved && (
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
