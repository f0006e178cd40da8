/**
 * Whether the library on disk is the one that was there before. Browsers have been seen to lose or reset an extension's
 * database in silence; the clippings' number, kept apart from it, is how that is noticed.
 */
export type Health =
  | { state: 'good' }
  /** The database is new, though a library of so many clippings was here before. */
  | { state: 'lost'; clips: number }
  /** The database is there with so many clippings fewer than were here before: a repair has put back an older one. */
  | { state: 'shrunk'; missing: number }
  /** The database cannot be opened. */
  | { state: 'unavailable'; why: 'StorageFull' | 'StorageUnavailable'; detail: string };
