/** What one reference can be copied as, in the order in which it is offered. */
export const REFERENCE_FORMS = ['gbt7714', 'apa', 'bibtex', 'ris', 'csl', 'markdown', 'note'] as const;
export type ReferenceForm = (typeof REFERENCE_FORMS)[number];

/** What a list of references can be written to a file as. */
export const LIST_FORMS = ['bibtex', 'ris', 'csl', 'note'] as const satisfies readonly ReferenceForm[];
export type ListForm = (typeof LIST_FORMS)[number];
