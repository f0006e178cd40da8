import { useState } from 'preact/hooks';
import type { ClipEdit } from '../../lib/clip/clip';
import { keepDraft, pageDraft, readDraft } from '../../lib/drafts';
import { formatDay } from '../../lib/i18n/format';
import type { Preview } from '../../lib/library/clipper';
import { ClipFields } from '../clip/ClipFields';
import { fieldValues } from '../clip/field-values';
import { useServices } from '../services/services';

type Props = { preview: Preview; onSave: (edit: ClipEdit) => void };

/** The page as it would be saved; Enter saves it. What was typed is kept under its address until it is saved. */
export function ReviewCard({ preview, onSave }: Props) {
  const { t } = useServices();
  const { extract, existing } = preview;
  const place = pageDraft(extract.url);
  const [edit, setEdit] = useState<ClipEdit>(() => readDraft(place) ?? {});
  const save = () => onSave(edit);
  return (
    <form
      class="card"
      data-testid="review-card"
      aria-label={t('reviewHeading')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <header class="card-head">
        <p class="card-status">
          <strong>{t('reviewHeading')}</strong>
          <span class="card-detail">
            {existing ? t('reviewExisting', { date: formatDay(t.language, existing.clippedAt) }) : t('reviewHint')}
          </span>
        </p>
        <button type="submit" class="button button-main" data-testid="review-save">
          {t('reviewSave')}
        </button>
      </header>
      <ClipFields
        values={fieldValues({ ...extract, ...existing }, edit)}
        suggestions={extract.keywords}
        onEdit={(change) => {
          keepDraft(place, change);
          setEdit({ ...edit, ...change });
        }}
        onEnter={save}
      />
    </form>
  );
}
