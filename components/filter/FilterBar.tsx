import { formatNumber } from '../../lib/i18n/format';
import type { Filter, Found } from '../../lib/search/filter';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';
import { choicesOf, chosenOf, FACETS, withFacet, withText } from './facets';
import { FilterPill } from './FilterPill';

type Props = { filter: Filter; counts: Found['counts'] | undefined; trashed: number | undefined; onFilter: (filter: Filter) => void };

/** All filters in one row: a pill for each facet, and the trash. */
export function FilterBar({ filter, counts, trashed = 0, onFilter }: Props) {
  const { t } = useServices();
  const inTrash = filter.shelf === 'trash';
  return (
    <div class="filter-bar" role="group" aria-label={t('filters')}>
      {FACETS.map((facet) => (
        <FilterPill
          key={facet}
          facet={facet}
          choices={() => {
            const known = counts?.();
            return known ? choicesOf(facet, known, chosenOf(facet, filter), t) : [];
          }}
          chosen={chosenOf(facet, filter)}
          onChoose={(value) => onFilter(withFacet(filter, facet, value))}
        />
      ))}
      <button
        type="button"
        class="pill pill-trash"
        aria-pressed={inTrash}
        aria-label={t('choiceCount', { choice: t('filterTrash'), count: trashed })}
        title={t('filterTrash')}
        data-chosen={inTrash || undefined}
        data-testid="filter-trash"
        onClick={() => onFilter(withText(inTrash ? {} : { shelf: 'trash' }, filter.text ?? ''))}
      >
        <Icon name="trash" />
        {trashed > 0 && <span class="choice-count">{formatNumber(trashed)}</span>}
      </button>
    </div>
  );
}
