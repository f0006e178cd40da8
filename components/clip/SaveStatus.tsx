import { failureKeys } from '../../lib/i18n/messages';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';
import type { EditStatus } from './use-clip-edit';

/** A quiet word on whether what was typed is in the library yet. */
export function SaveStatus({ status, onRetry }: { status: EditStatus; onRetry: () => void }) {
  const { t } = useServices();
  if (typeof status === 'object') {
    return (
      <button type="button" class="edit-status danger" data-testid="edit-status" onClick={onRetry}>
        {t('editFailed')}: {t(failureKeys(status.name).title)}. {t('retry')}
      </button>
    );
  }
  return (
    <span class="edit-status" role="status" data-testid="edit-status" data-status={status}>
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
