/**
 * Links of the notebook that nothing in their form could mend: as they were written, and as they open. Words are never
 * mended.
 */
export const MENDED_LINKS: readonly (readonly [written: string, opens: string])[] = [
  [
    'edium.com/@ alonjacovi/frontier-questions-in-ai-explainability-research-2363991b7116',
    'https://medium.com/@alonjacovi/frontier-questions-in-ai-explainability-research-2363991b7116',
  ],
];
