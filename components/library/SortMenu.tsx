import type { MessageKey } from '../../lib/i18n/messages';
import { ORDERS, type Filter, type Order } from '../../lib/search/filter';
import { useServices } from '../services/services';

type Props = { filter: Filter; onOrder: (order: Order | undefined) => void };

const NAMES: Record<Order, MessageKey> = { newest: 'sortNewest', oldest: 'sortOldest', published: 'sortPublished' };

/** In which order the list stands. Without words there is no best match, and the newest are first anyway. */
export function SortMenu({ filter: { text, order }, onOrder }: Props) {
  const { t } = useServices();
  const asks = Boolean(text?.trim());
  const shown = asks || order !== 'newest' ? order : undefined;
  return (
    <select
      class="sort"
      aria-label={t('sort')}
      data-testid="sort"
      value={shown ?? ''}
      onChange={({ currentTarget }) => onOrder(ORDERS.find((each) => each === currentTarget.value))}
    >
      <option value="">{t(asks ? 'sortBest' : 'sortNewest')}</option>
      {ORDERS.filter((each) => asks || each !== 'newest').map((each) => (
        <option key={each} value={each}>
          {t(NAMES[each])}
        </option>
      ))}
    </select>
  );
}
