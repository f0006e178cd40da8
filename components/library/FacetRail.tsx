import { formatNumber } from '../../lib/i18n/format';
import type { Facet, Filter, Found } from '../../lib/search/filter';
import { ChoiceList } from '../filter/ChoiceList';
import { choicesOf, chosenOf, FACET_LABELS, isNarrowed, withFacet, withText } from '../filter/facets';
import { Icon, type IconName } from '../icons/Icon';
import { useServices } from '../services/services';

type Props = {
  filter: Filter;
  shelf: Found['shelf'] | undefined;
  counts: Found['counts'] | undefined;
  onFilter: (filter: Filter) => void;
};

/** Short lists first, so that none hides beneath the tags and sites of a large library. */
const ORDER: readonly Facet[] = ['kind', 'state', 'origin', 'year', 'tag', 'site'];

/** How many tags or sites stand there at once: the longest list of fixed choices, the kinds, is as long. */
const MOST_IN_RAIL = 9;

/** The two shelves, and every facet with its counts. */
export function FacetRail({ filter, shelf: shelves, counts, onFilter }: Props) {
  const { t } = useServices();
  const shelf = (icon: IconName, name: string, count: number | undefined, to: Filter, here: boolean) => (
    <button
      type="button"
      class="choice shelf-choice"
      aria-pressed={here}
      data-testid={to.shelf === 'trash' ? 'filter-trash' : 'filter-all'}
      onClick={() => onFilter(to)}
    >
      <Icon name={icon} />
      <span class="choice-label">{name}</span>
      <span class="choice-count">{count === undefined ? '' : formatNumber(count)}</span>
    </button>
  );
  const known = counts?.();
  const inTrash = filter.shelf === 'trash';
  return (
    <nav class="rail" aria-label={t('browse')}>
      {shelf('books', t('filterAll'), shelves?.library, {}, !inTrash && !isNarrowed(filter))}
      {shelf('trash', t('filterTrash'), shelves?.trash, withText({ shelf: 'trash' }, filter.text ?? ''), inTrash)}
      {known &&
        ORDER.map((facet) => {
          const chosen = chosenOf(facet, filter);
          const choices = choicesOf(facet, known, chosen, t);
          if (choices.length === 0) return null;
          return (
            <section key={facet} class="rail-facet" data-testid={`filter-${facet}`}>
              <h2 class="part-title">{t(FACET_LABELS[facet])}</h2>
              <ChoiceList
                facet={facet}
                choices={choices}
                chosen={chosen}
                most={MOST_IN_RAIL}
                onChoose={(value) => onFilter(withFacet(filter, facet, value))}
              />
            </section>
          );
        })}
    </nav>
  );
}
