import { useServices } from '../services/services';
import type { Listing } from './use-found';

/**
 * Says that the index has clippings to read yet, which no search finds before. It comes and goes by itself, and stands below the
 * list: above, it would push rows away from under the pointer. No status: a screen reader would speak three numbers a second, and
 * tells of a progress bar in its own way.
 */
export function IndexProgress({ listing: { unread, shelf } }: { listing: Listing }) {
  const { t } = useServices();
  if (!unread || !shelf) return null;
  const total = Math.max(unread, shelf.library + shelf.trash);
  const text = t('indexUnread', { count: unread });
  return (
    <p class="index-progress" data-testid="index-progress">
      <progress aria-label={text} max={total} value={total - unread} />
      <span>{text}</span>
    </p>
  );
}
