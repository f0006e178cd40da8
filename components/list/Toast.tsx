import { useEffect } from 'preact/hooks';
import { failureLine, type Translate } from '../../lib/i18n/messages';
import { Icon } from '../icons/Icon';
import { useServices } from '../services/services';
import type { Notice } from './use-clip-actions';

/** Milliseconds that a notice stays: long enough to read it and reach for Undo. The key for undo works after it too. */
const STAYS = 10_000;

/** Tells what was just done, with Undo. The region is always there, so that screen readers announce what enters it. */
export function Toast({ notice, onDismiss }: { notice: Notice | undefined; onDismiss: () => void }) {
  const { t } = useServices();
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(onDismiss, STAYS);
    return () => clearTimeout(timer);
  }, [notice, onDismiss]);
  const undo = notice && 'undo' in notice ? notice.undo : undefined;
  return (
    <div class="toast-place" role="status">
      {notice && (
        <div class="toast" data-testid="toast" data-failed={'failure' in notice || undefined}>
          <span class="toast-words">{wordsOf(notice, t)}</span>
          {undo && (
            <button type="button" class="toast-undo" data-testid="toast-undo" onClick={undo}>
              {t('undo')}
            </button>
          )}
          <button type="button" class="icon-button" aria-label={t('dismiss')} onClick={onDismiss}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}

function wordsOf(notice: Notice, t: Translate): string {
  if ('failure' in notice) return failureLine(t, notice.failure.name);
  if ('message' in notice) return t(notice.message, notice.of);
  const { does, clip } = notice.undid;
  return t('undid', { what: t(does), title: clip.title });
}
