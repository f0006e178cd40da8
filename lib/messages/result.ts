/** A failure that a reader can meet: a name to look its sentence up by, and what a report would need. */
export type Failure = { name: FailureName; detail?: string };

/** Every failure with a sentence of its own in both languages. `Unexpected` is the rest. */
export type FailureName =
  /** The browser's own page, the store, view-source, reader view: no extension may read it. */
  | 'PageRestricted'
  /** A PDF: no extension may read the viewer, but link and title can be kept. */
  | 'PageIsPdf'
  /** An http(s) page that refused to be read; link and title can be kept. */
  | 'PageUnreadable'
  /** A check for robots stands in the page's place. */
  | 'PageChallenge'
  /** The site says that what stood there is deleted. */
  | 'PageDeleted'
  /** The site asks to log in before it shows anything. */
  | 'PageLogin'
  /** A file on disk: a clipping's address is http(s) only. */
  | 'FilePageRestricted'
  /** The tab was closed or went elsewhere in the middle. */
  | 'PageGone'
  /** The clipping was deleted in another window. */
  | 'ClipGone'
  | 'StorageFull'
  /** The database cannot be opened: private window, "never remember history", or a damaged profile. */
  | 'StorageUnavailable'
  /** The extension was updated while the page stood open. */
  | 'ExtensionUpdated'
  | 'Unexpected';

/** Success or failure as a value: Errors do not survive the way between contexts. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (name: FailureName, detail?: string): { ok: false; error: Failure } => ({
  ok: false,
  error: detail === undefined ? { name } : { name, detail },
});
