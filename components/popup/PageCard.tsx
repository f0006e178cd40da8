import type { MessageKey } from '../../lib/i18n/messages';
import type { Clipper, Undone } from '../../lib/library/clipper';
import type { Settings } from '../../lib/settings';
import type { ClipActions } from '../list/use-clip-actions';
import { memo } from '../services/memo';
import { useLoaded } from '../services/use-loaded';
import { useServices } from '../services/services';
import { FailedCard } from './FailedCard';
import { GoneCard } from './GoneCard';
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

/** Most readers have a page saved at once: this card is fetched while the page is read for those who have it shown first. */
const review = () => import('./ReviewCard');

const UNDONE: Record<Undone, { title: MessageKey; detail: MessageKey }> = {
  gone: { title: 'undone', detail: 'undoneDetail' },
  trashed: { title: 'undone', detail: 'undoneKeptDetail' },
  back: { title: 'undoneBack', detail: 'undoneBackDetail' },
};

/** The page in front of the reader, in whatever state its saving is. */
export const PageCard = memo(function PageCard({ clipper, onClick, isPrivate, compact, onExpand, actions }: Props) {
  const { state, retry, saveAgain, saveDraft, keepLink, undo } = useSave(clipper, onClick);
  const ReviewCard = useLoaded(review, onClick === 'review')?.ReviewCard;
  switch (state.at) {
    case 'working':
      return <Working reading={state.reading} page={clipper.page} />;
    case 'saved': {
      const { saved } = state;
      return (
        <SavedCard
          key={saved.clip.id}
          saved={saved}
          compact={compact}
          onExpand={onExpand}
          onUndo={() => void undo(saved)}
          onSaveAgain={saveAgain}
          actions={actions}
        />
      );
    }
    case 'review':
      if (!ReviewCard) return <Working reading page={clipper.page} />;
      return <ReviewCard preview={state.preview} isPrivate={isPrivate} onSave={(edit) => saveDraft(state.preview, edit)} />;
    case 'undone':
      return <GoneCard {...UNDONE[state.undone]} onSaveAgain={saveAgain} />;
    case 'failed':
      return <FailedCard failure={state.failure} url={clipper.page.url} onRetry={retry} onKeepLink={keepLink} />;
  }
});

/** What stands there until the page is read, or saved. */
function Working({ reading, page }: { reading: boolean; page: Clipper['page'] }) {
  const { t } = useServices();
  return (
    <section class="card card-working" data-testid="saving-card" aria-busy="true">
      <p class="card-status" role="status">
        <strong>{t(reading ? 'readingPage' : 'saving')}</strong>
      </p>
      <p class="card-page">{page.title ?? page.url}</p>
      <span class="skeleton" />
      <span class="skeleton" />
    </section>
  );
}
