import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Facet } from '../../lib/search/filter';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';
import { useUnfolded } from '../services/use-unfolded';
import { ChoiceList } from './ChoiceList';
import { FACET_LABELS, labelOf, type Choice } from './facets';

type Props = {
  facet: Facet;
  /** Asked for when they are shown. */
  choices: () => readonly Choice[];
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
};

/** In a panel that scrolls, there is room for all choices that anyone would look through. */
const MOST_IN_PANEL = 200;

/** Pixels left free between a panel and the window's edge. */
const EDGE = 12;

/** One facet as a pill that opens its choices; once chosen, the pill says the choice and can be cleared. */
export function FilterPill({ facet, choices, chosen, onChoose }: Props) {
  const { t } = useServices();
  const { open, setOpen, close, box, button } = useUnfolded();
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);

  // The panel ends where the window does, however low it hangs.
  useLayoutEffect(() => {
    const element = panel.current;
    if (element && open) element.style.maxHeight = `${innerHeight - element.getBoundingClientRect().top - EDGE}px`;
  }, [open]);

  const name = t(FACET_LABELS[facet]);
  const label = chosen === undefined ? name : labelOf(facet, chosen, t);
  return (
    <div
      ref={box}
      class="pill-box"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        close();
      }}
    >
      <div class="pill" data-chosen={chosen !== undefined || undefined}>
        <button
          ref={button}
          type="button"
          class="pill-button"
          aria-expanded={open}
          aria-controls={panelId}
          aria-label={chosen === undefined ? name : t('named', { what: name, name: label })}
          data-testid={`filter-${facet}`}
          onClick={() => setOpen(!open)}
        >
          <span class="pill-label">{label}</span>
          {chosen === undefined && <Icon name="down" />}
        </button>
        {chosen !== undefined && (
          <button
            type="button"
            class="pill-clear"
            aria-label={t('clearFilter', { filter: name })}
            onClick={() => onChoose(undefined)}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <div ref={panel} id={panelId} class="panel" hidden={!open} data-facet={facet}>
        {open && (
          <ChoiceList
            facet={facet}
            choices={choices()}
            chosen={chosen}
            most={MOST_IN_PANEL}
            onChoose={(value) => {
              onChoose(value);
              close();
            }}
          />
        )}
      </div>
    </div>
  );
}
