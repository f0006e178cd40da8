import type { ClipEdit } from './clip/clip';

/**
 * Edits that were typed and not yet acknowledged by the library. They are kept in `localStorage` because it alone
 * writes before the call returns: a popup may be closed at any moment, without warning.
 */
const PREFIX = 'draft:';
const PAGE = 'page:';

/** Keeps an edit under a clipping's id until `dropDraft`; a later edit of other fields is added to it. */
export function keepDraft(id: string, edit: ClipEdit, storage: Storage = localStorage): void {
  storage.setItem(PREFIX + id, JSON.stringify({ ...readDraft(id, storage), ...edit }));
}

export function readDraft(id: string, storage: Storage = localStorage): ClipEdit | undefined {
  const kept = storage.getItem(PREFIX + id);
  return kept === null ? undefined : (JSON.parse(kept) as ClipEdit);
}

export function dropDraft(id: string, storage: Storage = localStorage): void {
  storage.removeItem(PREFIX + id);
}

/** The name under which a page that is not a clipping yet keeps its draft. */
export const pageDraft = (url: string): string => PAGE + url;

/** The ids of clippings with a draft that an earlier view left behind. */
export function draftIds(storage: Storage = localStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(PREFIX) && !key.startsWith(PREFIX + PAGE))
    .map((key) => key.slice(PREFIX.length));
}
