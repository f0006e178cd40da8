import type { MessageKey } from '../../lib/i18n/messages';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';

type Props = { title: MessageKey; detail?: MessageKey; onSaveAgain: () => void };

/** A page that was saved and is not in the library any more: it can be saved after all. */
export function GoneCard({ title, detail, onSaveAgain }: Props) {
  const { t } = useServices();
  return (
    <section class="card card-gone" data-testid="undone-card">
      <header class="card-head">
        <span class="card-mark">
          <Icon name="restore" />
        </span>
        <p class="card-status" role="status">
          <strong>{t(title)}</strong>
          {detail && <span class="card-detail">{t(detail)}</span>}
        </p>
        <button type="button" class="button button-quiet" onClick={onSaveAgain}>
          {t('saveAgain')}
        </button>
      </header>
    </section>
  );
}
