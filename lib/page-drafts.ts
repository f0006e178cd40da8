import type { ClipEdit } from './clip/clip';
import { keysOf } from './drafts';

/** What was typed about pages that are not saved yet, by address. What is read in a private window is never put here. */
const PREFIX = 'draft:page:';

/** Milliseconds after which a page that was not saved is not going to be. */
const FORGOTTEN = 30 * 86_400_000;

type PageDraft = { edit: ClipEdit; at: number };

export function readPageDraft(url: string, storage: Storage = localStorage): ClipEdit | undefined {
  return stored(url, storage)?.edit;
}

export function keepPageDraft(url: string, edit: ClipEdit, storage: Storage = localStorage, now = Date.now()): void {
  const draft: PageDraft = { edit: { ...readPageDraft(url, storage), ...edit }, at: now };
  storage.setItem(PREFIX + url, JSON.stringify(draft));
}

export function dropPageDraft(url: string, storage: Storage = localStorage): void {
  storage.removeItem(PREFIX + url);
}

/** Drops what nobody came back to. */
export function dropForgottenPageDrafts(storage: Storage = localStorage, now = Date.now()): void {
  for (const url of keysOf(storage, PREFIX)) {
    const draft = stored(url, storage);
    if (!draft || now - draft.at > FORGOTTEN) dropPageDraft(url, storage);
  }
}

function stored(url: string, storage: Storage): PageDraft | undefined {
  const draft = JSON.parse(storage.getItem(PREFIX + url) ?? '{}') as Partial<PageDraft>;
  return draft.edit && draft.at !== undefined ? { edit: draft.edit, at: draft.at } : undefined;
}
