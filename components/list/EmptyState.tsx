import type { MessageKey } from '../../lib/i18n/messages';
import { Icon, type IconName } from '../icons/Icon';
import { useServices } from '../services/services';

type Props = { icon: IconName; title: MessageKey; text: MessageKey; action?: { label: MessageKey; act: () => void } };

/** What stands where a list has nothing to show: what is so, why, and what to do about it. */
export function EmptyState({ icon, title, text, action }: Props) {
  const { t } = useServices();
  return (
    <div class="empty" data-testid="empty">
      <span class="empty-mark">
        <Icon name={icon} />
      </span>
      <p class="empty-title">{t(title)}</p>
      <p class="empty-text">{t(text)}</p>
      {action && (
        <button type="button" class="button" onClick={action.act}>
          {t(action.label)}
        </button>
      )}
    </div>
  );
}
