import type { ClipEdit } from './clip/clip';
import { keysOf, put } from './drafts';

/** What was typed about pages that are not saved yet, by address. What is read in a private window is never put here. */
const PREFIX = 'draft:page:';

/** Milliseconds after which a page that was not saved is not going to be. */
const FORGOTTEN = 30 * 86_400_000;

/** `sent`: a save was asked for, and nothing typed since. */
type PageDraft = { edit: ClipEdit; at: number; sent?: boolean };

/**
 * What was typed about a page. A draft that was sent, and is no newer than the page's clipping, is dropped: it was saved by a
 * popup that did not live to hear of it, and something may have been written over it since.
 */
export function readPageDraft(url: string, updatedAt = '', storage: Storage = localStorage): ClipEdit | undefined {
  const draft = stored(url, storage);
  if (!draft?.sent || !(draft.at <= Date.parse(updatedAt))) return draft?.edit;
  dropPageDraft(url, storage);
}

/** Adds an edit to what was typed about the page at this address, and dates it `now`, in milliseconds. */
export function keepPageDraft(url: string, edit: ClipEdit, storage: Storage = localStorage, now = Date.now()): void {
  put(storage, PREFIX + url, { edit: { ...stored(url, storage)?.edit, ...edit }, at: now } satisfies PageDraft);
}

/** Notes that what was typed about the page at this address, if anything was, is being saved. */
export function sendPageDraft(url: string, storage: Storage = localStorage): void {
  const draft = stored(url, storage);
  if (draft) put(storage, PREFIX + url, { ...draft, sent: true } satisfies PageDraft);
}

/** Forgets what was typed about the page at this address, if anything was. */
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
  return draft.edit && draft.at !== undefined ? (draft as PageDraft) : undefined;
}
