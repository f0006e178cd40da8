import { useLayoutEffect, useRef } from 'preact/hooks';
import { LIST_FORMS, type ListForm } from '../../lib/formats/references/forms';
import type { Listing } from '../list/use-found';
import type { Notice } from '../list/use-clip-actions';
import { Menu } from '../menu/Menu';
import { useServices } from '../services/services';
import { FORM_LABELS } from './reference-forms';
import type { FileJobs } from './use-file-jobs';

type Props = { listing: Listing; job: FileJobs['references']; onTold: (notice: Notice) => void };

/** Writes references to all that is listed, in its order. How far that is stands in the same place: nothing is moved by it. */
export function CiteListed({ listing: { ids, settled }, job: { progress, start, stop }, onTold }: Props) {
  const { t } = useServices();
  const box = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  // What was pressed goes: the focus stays in its place.
  useLayoutEffect(() => {
    if (isPressed.current && document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, [progress === undefined]);
  if (progress) {
    const { done = 0, total } = 'done' in progress ? progress : {};
    return (
      <div ref={box} class="cite-progress" data-testid="cite-progress">
        {total === undefined ? t('working', { done }) : t('workingOf', { done, total })}
        <button type="button" class="cite-stop" data-testid="cite-stop" onClick={stop}>
          {t('cancel')}
        </button>
      </div>
    );
  }
  if (!ids || ids.length === 0) return null;
  const write = async (form: ListForm) => {
    isPressed.current = true;
    const answer = await start({ form, ids });
    if (!answer) return;
    onTold(answer.ok ? { message: answer.value ? 'citeWritten' : 'citeStopped' } : { failure: answer.error });
  };
  return (
    <div ref={box} class="cite-listed">
      <Menu
        label={t('citeThese', { count: ids.length })}
        choices={LIST_FORMS.map((form) => ({ value: form, label: t(FORM_LABELS[form]) }))}
        onChoose={(form) => void write(form)}
        disabled={!settled}
        testId="cite-list"
      />
    </div>
  );
}
