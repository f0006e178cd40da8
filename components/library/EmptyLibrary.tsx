import { useId, useState } from 'preact/hooks';
import { failureLine } from '../../lib/i18n/messages';
import type { Result } from '../../lib/messages/result';
import { useServices } from '../services/services';

/** Deletes everything, once the word that confirms it has been typed. */
export function EmptyLibrary({ onEmpty }: { onEmpty: () => Promise<Result<null>> }) {
  const { t } = useServices();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Result<null>>();
  const field = useId();
  const word = t('settingsEmptyWord');
  const sure = typed.trim().toLocaleLowerCase() === word;
  const empty = async () => {
    setTyped('');
    setAnswer(await onEmpty());
  };
  return (
    <section class="sheet-part sheet-danger" aria-labelledby="empty-title">
      <h2 id="empty-title" class="sheet-title">
        {t('settingsEmpty')}
      </h2>
      <p class="sheet-text">{t('settingsEmptyText')}</p>
      <label class="sheet-label" for={field}>
        {t('settingsEmptyConfirm', { word })}
      </label>
      <form
        class="sheet-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) void empty();
        }}
      >
        <input
          id={field}
          class="text-input"
          autocomplete="off"
          value={typed}
          data-testid="empty-confirm"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button button-danger" data-testid="empty-library" disabled={!sure}>
          {t('settingsEmpty')}
        </button>
      </form>
      <p role="status" class="outcome">
        {answer && (answer.ok ? t('settingsEmptyDone') : failureLine(t, answer.error.name))}
      </p>
    </section>
  );
}
