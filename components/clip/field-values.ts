import type { ClipEdit, SummarySource } from '../../lib/clip/clip';
import type { FieldValues } from './ClipFields';

type Written = { title: string; summary?: { text: string; source: SummarySource }; tags?: string[]; note?: string };

/** What the fields show: the stored values under what was typed since. A typed summary is the reader's at once. */
export function fieldValues(stored: Written, draft: ClipEdit): FieldValues {
  const typed = draft.summary !== undefined;
  const source = typed ? 'reader' : stored.summary?.source;
  return {
    title: draft.title ?? stored.title,
    summary: (typed ? draft.summary : stored.summary?.text) ?? '',
    ...(source ? { summarySource: source } : {}),
    tags: draft.tags ?? stored.tags ?? [],
    note: (draft.note !== undefined ? draft.note : stored.note) ?? '',
  };
}
