import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClipEdit } from '../../lib/clip/clip';
import { keepPageDraft, readPageDraft, sendPageDraft } from '../../lib/page-drafts';
import { formatDay } from '../../lib/i18n/format';
import type { Preview } from '../../lib/library/clipper';
import { ClipFields } from '../clip/ClipFields';
import { fieldValues } from '../clip/field-values';
import { useServices } from '../services/services';
import { CardQuote } from './CardQuote';

type Props = {
  preview: Preview;
  /** The page is read in a private window: what is typed about it is written nowhere before it is saved. */
  isPrivate: boolean;
  onSave: (edit: ClipEdit) => void;
};

/** The page as it would be saved; Enter saves it. What was typed is kept under its address until it is saved. */
export function ReviewCard({ preview, isPrivate, onSave }: Props) {
  const { t } = useServices();
  const { extract, existing } = preview;
  const [edit, setEdit] = useState<ClipEdit>(() => (isPrivate ? undefined : readPageDraft(extract.url, existing?.updatedAt)) ?? {});
  const save = () => {
    sendPageDraft(extract.url);
    onSave(edit);
  };
  const button = useRef<HTMLButtonElement>(null);
  // Who presses the button of the browser and then Enter has saved the page.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
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
        <button ref={button} type="submit" class="button button-main" data-testid="review-save">
          {t('reviewSave')}
        </button>
      </header>
      <ClipFields
        values={fieldValues({ ...extract, ...existing }, edit)}
        suggestions={extract.keywords}
        onEdit={(change) => {
          if (!isPrivate) keepPageDraft(extract.url, change);
          setEdit({ ...edit, ...change });
        }}
        onEnter={save}
      />
      <CardQuote quote={extract.quote} />
    </form>
  );
}
