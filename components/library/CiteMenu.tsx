import type { Clip } from '../../lib/clip/clip';
import { REFERENCE_FORMS, type ReferenceForm } from '../../lib/formats/references/forms';
import { report } from '../../lib/report';
import type { Notice } from '../list/use-clip-actions';
import { Menu } from '../menu/Menu';
import { useServices } from '../services/services';
import { FORM_LABELS } from './reference-forms';
import { CITE_KEY, type Citing } from './use-cite-key';

type Props = { clip: Clip; citing: Citing | undefined; onTold: (notice: Notice) => void };

/** Puts one clipping, as a reference in a form of the reader's choice, on the clipboard. What writes it is fetched then. */
export function CiteMenu({ clip, citing, onTold }: Props) {
  const { t, singleKeys } = useServices();
  const copy = async (form: ReferenceForm) => {
    try {
      const { reference } = await import('../../lib/formats/references/reference');
      await navigator.clipboard.writeText(reference(clip, form));
      onTold({ message: 'citeCopied', of: { form: t(FORM_LABELS[form]), title: clip.title } });
    } catch (error) {
      report(error, 'copying a reference');
      onTold({ message: 'citeFailed' });
    }
  };
  return (
    <Menu
      label={t('cite')}
      choices={REFERENCE_FORMS.map((form) => ({ value: form, label: t(FORM_LABELS[form]) }))}
      onChoose={(form) => void copy(form)}
      shortcut={singleKeys ? CITE_KEY : undefined}
      asked={citing?.id === clip.id ? citing : undefined}
      testId="cite"
    />
  );
}
