import { useId, useState } from 'preact/hooks';
import { Dialog } from '../dialog/Dialog';
import { useServices } from '../services/services';

/** Deletes all that is in the trash for good, once the reader has seen how much that is. */
export function EmptyTrash({ count, onEmpty }: { count: number; onEmpty: () => Promise<void> }) {
  const { t } = useServices();
  const [asking, setAsking] = useState(false);
  const [emptying, setEmptying] = useState(false);
  const textId = useId();
  const empty = async () => {
    setAsking(false);
    setEmptying(true);
    await onEmpty();
    setEmptying(false);
  };
  return (
    <>
      <button
        type="button"
        class="button button-quiet danger"
        aria-haspopup="dialog"
        data-testid="empty-trash"
        disabled={emptying}
        onClick={() => setAsking(true)}
      >
        {t('trashEmpty')}
      </button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('trashEmpty')} testId="empty-trash-dialog" describedBy={textId}>
        <p id={textId} class="dialog-text">
          {t('trashEmptyText', { count })}
        </p>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {t('cancel')}
          </button>
          <button type="button" class="button button-destroy" data-testid="empty-trash-confirm" onClick={() => void empty()}>
            {t('trashEmptyConfirm', { count })}
          </button>
        </div>
      </Dialog>
    </>
  );
}
