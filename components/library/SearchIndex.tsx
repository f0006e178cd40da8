import { useMemo, useState } from 'preact/hooks';
import { failureLine } from '../../lib/i18n/messages';
import type { Result } from '../../lib/messages/result';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';
import { ProgressLine } from './ProgressLine';

/** How far the search index is, and the button that has it built anew from the clippings. */
export function SearchIndex() {
  const { library, t } = useServices();
  const [answer, setAnswer] = useState<Result<null>>();
  const all = useLive(useMemo(() => library.find({}), [library])).value;
  const rebuild = async () => setAnswer(await library.rebuildIndex());
  const known = all ? all.shelf.library + all.shelf.trash : 0;
  const total = all ? Math.max(known, all.unread) : 0;
  return (
    <section class="sheet-part" aria-labelledby="index-title" data-testid="search-index">
      <h2 id="index-title" class="sheet-title">
        {t('settingsIndex')}
      </h2>
      <p class="sheet-text">{t('settingsIndexText')}</p>
      <button type="button" class="button" data-testid="rebuild-index" disabled={(all?.unread ?? 0) > 0} onClick={() => void rebuild()}>
        {t('settingsIndexRebuild')}
      </button>
      {all && all.unread > 0 && <ProgressLine progress={{ done: total - all.unread, total }} />}
      <p role="status" class="outcome" data-testid="index-state">
        {answer && !answer.ok && failureLine(t, answer.error.name)}
        {answer?.ok && all?.unread === 0 && t('settingsIndexDone')}
      </p>
    </section>
  );
}
