import type { Clipper } from '../../lib/library/clipper';
import type { Settings } from '../../lib/settings';
import { Icon } from '../icons/Icon';
import { memo } from '../services/memo';
import { useServices } from '../services/services';
import { FailedCard } from './FailedCard';
import { ReviewCard } from './ReviewCard';
import { SavedCard } from './SavedCard';
import { useSave } from './use-save';

type Props = { clipper: Clipper; onClick: Settings['onClick']; isPrivate: boolean; compact: boolean; onExpand: () => void };

/** The page in front of the reader, in whatever state its saving is. */
export const PageCard = memo(function PageCard({ clipper, onClick, isPrivate, compact, onExpand }: Props) {
  const { t } = useServices();
  const { state, retry, saveAgain, saveDraft, keepLink, undo } = useSave(clipper, onClick);
  switch (state.at) {
    case 'working':
      return (
        <section class="card card-working" data-testid="saving-card" aria-busy="true">
          <p class="card-status" role="status">
            <strong>{t(state.reading ? 'readingPage' : 'saving')}</strong>
          </p>
          <p class="card-page">{clipper.page.title ?? clipper.page.url}</p>
          <span class="skeleton" />
          <span class="skeleton" />
        </section>
      );
    case 'saved': {
      const { saved } = state;
      return (
        <SavedCard
          key={saved.clip.id}
          saved={saved}
          compact={compact}
          onExpand={onExpand}
          onUndo={() => void undo(saved.clip.id)}
        />
      );
    }
    case 'review':
      return <ReviewCard preview={state.preview} isPrivate={isPrivate} onSave={(edit) => saveDraft(state.preview, edit)} />;
    case 'undone':
      return (
        <section class="card card-undone" data-testid="undone-card">
          <header class="card-head">
            <span class="card-mark">
              <Icon name="restore" />
            </span>
            <p class="card-status" role="status">
              <strong>{t('undone')}</strong>
              <span class="card-detail">{t(state.kept ? 'undoneKeptDetail' : 'undoneDetail')}</span>
            </p>
            <button type="button" class="button button-quiet" onClick={saveAgain}>
              {t('saveAgain')}
            </button>
          </header>
        </section>
      );
    case 'failed':
      return <FailedCard failure={state.failure} onRetry={retry} onKeepLink={keepLink} />;
  }
});
