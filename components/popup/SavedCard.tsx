import { useMemo, useRef, useState } from 'preact/hooks';
import type { Saved } from '../../lib/library/clipper';
import { formatDay } from '../../lib/i18n/format';
import type { MessageKey } from '../../lib/i18n/messages';
import { ClipFields } from '../clip/ClipFields';
import { fieldValues } from '../clip/field-values';
import { SaveStatus } from '../clip/SaveStatus';
import { useClipEdit } from '../clip/use-clip-edit';
import { useModelSummary } from '../clip/use-model-summary';
import { Icon } from '../icons/Icon';
import type { ClipActions } from '../list/use-clip-actions';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';
import { CardQuote } from './CardQuote';
import { GoneCard } from './GoneCard';

type Told = { title: MessageKey; detail?: MessageKey };

const OUTCOMES: Record<Saved['outcome'], Told> = {
  new: { title: 'savedNew' },
  refreshed: { title: 'savedRefreshed', detail: 'savedRefreshedDetail' },
  restored: { title: 'savedRestored', detail: 'savedRestoredDetail' },
  adopted: { title: 'savedAdopted', detail: 'savedAdoptedDetail' },
};

type Props = {
  saved: Saved;
  compact: boolean;
  onExpand: () => void;
  onUndo: () => void;
  onSaveAgain: () => void;
  actions: Pick<ClipActions, 'restore'>;
};

/** The page as it was just saved, open to the reader's pen; and what became of it since, here or in another window. */
export function SavedCard({ saved, compact, onExpand, onUndo, onSaveAgain, actions }: Props) {
  const { library, t } = useServices();
  const { clip, outcome, before, suggestions } = saved;
  const rows = useLive(useMemo(() => library.rows([clip.id]), [library, clip.id])).value;
  const row = rows?.[0] ?? clip;
  const { stored, draft, status, edit, flush, leave } = useClipEdit(row);
  const summarising = useModelSummary(stored);
  const card = useRef<HTMLElement>(null);
  // The list of the library changes a moment before the undo is answered, which says more.
  const [undoing, setUndoing] = useState(false);
  if (rows?.length === 0 && !undoing) return <GoneCard title="purged" onSaveAgain={onSaveAgain} />;
  const trashed = row.trashedAt !== undefined && !undoing;
  const { title, detail }: Told = trashed ? { title: 'inTrash' } : OUTCOMES[outcome];
  const date = formatDay(t.language, before ?? clip.clippedAt);
  const values = fieldValues(stored, draft);
  return (
    <section
      ref={card}
      class="card"
      tabIndex={-1}
      data-testid="saved-card"
      data-outcome={outcome}
      data-trashed={trashed || undefined}
      aria-label={t(title, { date })}
    >
      <header class="card-head">
        <span class="card-mark">
          <Icon name={trashed ? 'trash' : 'check'} />
        </span>
        <p class="card-status" role="status" data-testid="save-status">
          <strong>{t(title, { date })}</strong>
          {detail && !compact && <span class="card-detail">{t(detail, { date })}</span>}
        </p>
        <SaveStatus status={status} onRetry={() => void flush()} />
        {!trashed && (
          <button
            type="button"
            class="button button-quiet"
            data-testid="undo"
            onClick={() => {
              setUndoing(true);
              void leave().finally(onUndo);
            }}
          >
            {t('undo')}
          </button>
        )}
      </header>
      {trashed && (
        // Not where Undo stands: a second press there would take the page out again.
        <div class="card-actions">
          <button
            type="button"
            class="button"
            data-testid="card-restore"
            onClick={() => {
              // The button goes with what it undoes.
              card.current?.focus();
              actions.restore(row);
            }}
          >
            {t('restore')}
          </button>
        </div>
      )}
      {compact ? (
        <button type="button" class="card-compact" title={t('showCard')} aria-expanded={false} onClick={onExpand}>
          <span>{values.title}</span>
          <Icon name="down" />
        </button>
      ) : (
        <>
          <ClipFields values={values} summarising={summarising} suggestions={suggestions} onEdit={edit} onBlur={() => void leave()} />
          <CardQuote quote={row.quotes?.at(-1)} />
        </>
      )}
    </section>
  );
}
