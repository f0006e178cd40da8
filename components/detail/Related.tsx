import { useMemo } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import { besideTitle } from '../clip/labels';
import { Icon } from '../icons/Icon';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';

/** As many as are looked through at a glance. */
const MOST = 5;

/** The clippings most like this one; nothing when none is. */
export function Related({ clip, onOpen }: { clip: Clip; onOpen: (id: string) => void }) {
  const { library, t } = useServices();
  const related = useLive(useMemo(() => library.related(clip, MOST), [library, clip])).value ?? [];
  if (related.length === 0) return null;
  return (
    <section class="detail-part" aria-label={t('detailRelated')} data-testid="related">
      <h3 class="part-title">{t('detailRelated')}</h3>
      <ul class="related">
        {related.map((other) => (
          <li key={other.id}>
            <button type="button" class="related-open" lang={other.language} onClick={() => onOpen(other.id)}>
              <Icon name={other.kind} />
              <span class="related-title">{other.title || t('untitled')}</span>
              <span class="related-source">{besideTitle(other)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
