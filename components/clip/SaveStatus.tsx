import { failureKeys } from '../../lib/i18n/messages';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';
import type { EditStatus } from './use-clip-edit';

/** A quiet word on whether what was typed is in the library yet. That it is not is announced as well: it enters the same region. */
export function SaveStatus({ status, onRetry }: { status: EditStatus; onRetry: () => void }) {
  const { t } = useServices();
  const failed = typeof status === 'object';
  return (
    <span class={failed ? 'edit-status danger' : 'edit-status'} role="status" data-testid="edit-status" data-status={failed ? 'failed' : status}>
      {failed && (
        <button type="button" onClick={onRetry}>
          {t('editFailed')}: {t(failureKeys(status.name).title)}. {t('retry')}
        </button>
      )}
      {status === 'saving' && t('editSaving')}
      {status === 'saved' && (
        <>
          <Icon name="check" />
          {t('editSaved')}
        </>
      )}
    </span>
  );
}
