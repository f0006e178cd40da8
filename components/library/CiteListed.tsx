import { LIST_FORMS, type ListForm } from '../../lib/formats/references/forms';
import type { MessageKey } from '../../lib/i18n/messages';
import type { FileMade } from '../../lib/library/files';
import type { Listing } from '../list/use-found';
import type { Notice } from '../list/use-clip-actions';
import { useServices } from '../services/services';
import { ListedMenu } from './ListedMenu';
import { FORM_LABELS } from './reference-forms';
import type { FileJobs } from './use-file-jobs';

type Props = { listing: Listing; job: FileJobs['references']; onTold: (notice: Notice) => void };

/** Writes references to all that is listed, in its order. */
export function CiteListed({ listing: { ids, settled }, job, onTold }: Props) {
  const { t } = useServices();
  const count = ids?.length ?? 0;
  if (!ids || (count === 0 && !job.progress)) return null;
  const write = async (form: ListForm) => {
    const answer = await job.start({ form, ids });
    if (!answer) return;
    onTold(answer.ok ? { message: outcomeOf(answer.value) } : { failure: answer.error });
  };
  return (
    <ListedMenu
      label={t('citeThese', { count })}
      choices={LIST_FORMS.map((form) => ({ value: form, label: t(FORM_LABELS[form]) }))}
      onChoose={(form) => void write(form)}
      job={job}
      disabled={!settled}
      testId="cite-list"
    />
  );
}

function outcomeOf(made: FileMade | null): MessageKey {
  if (!made) return 'citeStopped';
  return made.clips > 0 ? 'citeWritten' : 'referencesNone';
}
