import type { ReferenceForm } from '../../lib/formats/references/forms';
import type { MessageKey } from '../../lib/i18n/messages';

/** What each form of a reference is called. */
export const FORM_LABELS: Record<ReferenceForm, MessageKey> = {
  gbt7714: 'formGbt7714',
  apa: 'formApa',
  bibtex: 'formBibtex',
  ris: 'formRis',
  csl: 'formCsl',
  markdown: 'formMarkdown',
  note: 'formNote',
};
