import type { Clipper } from '../../lib/library/clipper';
import type { Settings } from '../../lib/settings';
import type { ClipActions } from '../list/use-clip-actions';
import { memo } from '../services/memo';
import { useServices } from '../services/services';
import { FailedCard } from './FailedCard';
import { GoneCard } from './GoneCard';
import { ReviewCard } from './ReviewCard';
import { SavedCard } from './SavedCard';
import { useSave } from './use-save';

type Props = {
  clipper: Clipper;
  onClick: Settings['onClick'];
  isPrivate: boolean;
  compact: boolean;
  onExpand: () => void;
  actions: ClipActions;
};

/** The page in front of the reader, in whatever state its saving is. */
export const PageCard = memo(function PageCard({ clipper, onClick, isPrivate, compact, onExpand, actions }: Props) {
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
          onSaveAgain={saveAgain}
          actions={actions}
        />
      );
    }
    case 'review':
      return <ReviewCard preview={state.preview} isPrivate={isPrivate} onSave={(edit) => saveDraft(state.preview, edit)} />;
    case 'undone':
      return <GoneCard title="undone" detail={state.kept ? 'undoneKeptDetail' : 'undoneDetail'} onSaveAgain={saveAgain} />;
    case 'failed':
      return <FailedCard failure={state.failure} url={clipper.page.url} onRetry={retry} onKeepLink={keepLink} />;
  }
});
