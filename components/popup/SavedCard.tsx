import { useMemo } from 'preact/hooks';
import type { Saved } from '../../lib/library/clipper';
import { formatDay } from '../../lib/i18n/format';
import type { MessageKey } from '../../lib/i18n/messages';
import { ClipFields } from '../clip/ClipFields';
import { fieldValues } from '../clip/field-values';
import { SaveStatus } from '../clip/SaveStatus';
import { useClipEdit } from '../clip/use-clip-edit';
import { useModelSummary } from '../clip/use-model-summary';
import { Icon } from '../icons/Icon';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';

const OUTCOMES: Record<Saved['outcome'], { title: MessageKey; detail?: MessageKey }> = {
  new: { title: 'savedNew' },
  refreshed: { title: 'savedRefreshed', detail: 'savedRefreshedDetail' },
  restored: { title: 'savedRestored', detail: 'savedRestoredDetail' },
  adopted: { title: 'savedAdopted', detail: 'savedAdoptedDetail' },
};

type Props = { saved: Saved; compact: boolean; onExpand: () => void; onUndo: () => void };

/** The page as it was just saved, open to the reader's pen. */
export function SavedCard({ saved, compact, onExpand, onUndo }: Props) {
  const { library, t } = useServices();
  const { clip, outcome, before, suggestions } = saved;
  const [row = clip] = useLive(useMemo(() => library.rows([clip.id]), [library, clip.id])).value ?? [];
  const { stored, draft, status, edit, flush, leave } = useClipEdit(row);
  const summarising = useModelSummary(stored);
  const { title, detail } = OUTCOMES[outcome];
  const date = formatDay(t.language, before ?? clip.clippedAt);
  const values = fieldValues(stored, draft);
  return (
    <section class="card" data-testid="saved-card" data-outcome={outcome} aria-label={t(title, { date })}>
      <header class="card-head">
        <span class="card-mark">
          <Icon name="check" />
        </span>
        <p class="card-status" role="status" data-testid="save-status">
          <strong>{t(title, { date })}</strong>
          {detail && !compact && <span class="card-detail">{t(detail, { date })}</span>}
        </p>
        <SaveStatus status={status} onRetry={() => void flush()} />
        {outcome === 'new' && (
          <button type="button" class="button button-quiet" data-testid="undo" onClick={() => void leave().finally(onUndo)}>
            {t('undo')}
          </button>
        )}
      </header>
      {compact ? (
        <button type="button" class="card-compact" title={t('showCard')} aria-expanded={false} onClick={onExpand}>
          <span>{values.title}</span>
          <Icon name="down" />
        </button>
      ) : (
        <ClipFields values={values} summarising={summarising} suggestions={suggestions} onEdit={edit} onBlur={() => void leave()} />
      )}
    </section>
  );
}
