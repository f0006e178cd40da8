import { useState } from 'preact/hooks';
import { tagKey } from '../../lib/clip/tags';
import { formatNumber } from '../../lib/i18n/format';
import type { Facet } from '../../lib/search/filter';
import { useServices } from '../services/services';
import { FACET_LABELS, type Choice } from './facets';

type Props = {
  facet: Facet;
  choices: readonly Choice[];
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
  /** How many stand there before "more" is asked for. */
  most: number;
};

/** From how many choices on a field helps to find one. */
const FINDABLE = 12;

/** The choices of one facet with their counts; pressing the chosen one frees the facet again. */
export function ChoiceList({ facet, choices, chosen, onChoose, most }: Props) {
  const { t } = useServices();
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  // As tags are compared, whatever a site or a year is.
  const matching = choices.filter(({ label }) => tagKey(label).includes(tagKey(wanted.trim())));
  const shown = matching.filter((choice, index) => all || wanted !== '' || index < most || choice.value === chosen);
  const hidden = matching.length - shown.length;
  const findLabel = t('findChoice', { filter: t(FACET_LABELS[facet]) });
  return (
    <>
      {choices.length > FINDABLE && (all || most > FINDABLE) && (
        <input
          class="choice-find"
          aria-label={findLabel}
          placeholder={findLabel}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <ul class="choices" aria-label={t(FACET_LABELS[facet])}>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <button
              type="button"
              class="choice"
              aria-pressed={value === chosen}
              data-value={value}
              onClick={() => onChoose(value === chosen ? undefined : value)}
            >
              <span class="choice-label">{label}</span>
              <span class="choice-count">{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {matching.length === 0 && <p role="status" class="choice-none">{t('emptyNoneTitle')}</p>}
      {(hidden > 0 || all) && wanted === '' && (
        <button type="button" class="choice-more" onClick={() => setAll(!all)}>
          {all ? t('showFewer') : t('showMore', { count: hidden })}
        </button>
      )}
    </>
  );
}
