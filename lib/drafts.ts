import type { ClipEdit } from './clip/clip';
import { report } from './report';

/**
 * Edits that were typed and not yet acknowledged by the library. They are kept in `localStorage` because it alone
 * writes before the call returns: a popup may be closed at any moment, without warning.
 */
const PREFIX = 'draft:';

/** Keeps an edit under a clipping's id until `settleDraft`; a later edit of other fields is added to it. */
export function keepDraft(id: string, edit: ClipEdit, storage: Storage = localStorage): void {
  put(storage, PREFIX + id, { ...readDraft(id, storage), ...edit });
}

/** The draft of a clipping by its id; `undefined` where there is none. Throws a `SyntaxError` for what is no JSON. */
export function readDraft(id: string, storage: Storage = localStorage): ClipEdit | undefined {
  const kept = storage.getItem(PREFIX + id);
  return kept === null ? undefined : (JSON.parse(kept) as ClipEdit);
}

/** Drops those fields of a draft that the library has. What was typed since, here or in another window, stays. */
export function settleDraft(id: string, written: ClipEdit, storage: Storage = localStorage): void {
  const had = new Map<string, unknown>(Object.entries(written));
  const isNew = ([field, value]: [string, unknown]) => !had.has(field) || JSON.stringify(had.get(field)) !== JSON.stringify(value);
  const left = Object.entries(readDraft(id, storage) ?? {}).filter(isNew);
  if (left.length === 0) dropDraft(id, storage);
  else put(storage, PREFIX + id, Object.fromEntries(left));
}

/** Forgets the draft of a clipping, if there is one. */
export function dropDraft(id: string, storage: Storage = localStorage): void {
  storage.removeItem(PREFIX + id);
}

/** Drops every draft, those of pages that are not saved (`page-drafts.ts`) with them. */
export function dropAllDrafts(storage: Storage = localStorage): void {
  for (const rest of keysOf(storage, PREFIX)) storage.removeItem(PREFIX + rest);
}

/** The ids of clippings with a draft that an earlier view left behind. */
export function draftIds(storage: Storage = localStorage): string[] {
  return keysOf(storage, PREFIX).filter((id) => !id.startsWith('page:'));
}

/** Puts a draft into a storage. One that has no room for it is reported: the edit goes on, and is lost with its view alone. */
export function put(storage: Storage, key: string, draft: object): void {
  try {
    storage.setItem(key, JSON.stringify(draft));
  } catch (error) {
    report(error, 'keeping what was typed');
  }
}

/** What the keys of a storage that begin with a prefix have behind it. */
export function keysOf(storage: Storage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}
