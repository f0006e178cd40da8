import type { Clip, ClipEdit } from '../clip/clip';
import type { PageExtract } from '../extract/page-extract';
import type { Result } from '../messages/result';

/**
 * How a save ended. `new`: stored for the first time. `refreshed`: it was here; what the page says was renewed, what
 * the reader wrote was kept. `restored`: it was in the trash and is back. `adopted`: it was a seed clipping and is now
 * the reader's own. `before` tells when it had been saved.
 */
export type Saved = {
  clip: Clip;
  outcome: 'new' | 'refreshed' | 'restored' | 'adopted';
  before?: string;
  /** The page's keywords that are not tags yet. */
  suggestions: string[];
};

/**
 * What an undone save has left. `gone`: nothing, as if nobody had pressed. `trashed`: the clipping in the trash, with what the
 * reader wrote. `back`: the clipping as it was before.
 */
export type Undone = 'gone' | 'trashed' | 'back';

/** The page as it would be saved, for the setting "show first, save on Enter". */
export type Preview = { extract: PageExtract; existing?: Clip };

/** All that the popup can ask for the page in front of the reader. */
export interface Clipper {
  /** The address and title of the tab, as far as the browser tells. */
  page: { url?: string; title?: string };
  /** Reads the page and stores it; settles only after the transaction has committed. */
  save(): Promise<Result<Saved>>;
  preview(): Promise<Result<Preview>>;
  /** Stores what `preview` read, with the reader's changes. */
  saveDraft(extract: PageExtract, edit: ClipEdit): Promise<Result<Saved>>;
  /** Keeps a page that cannot be read by its link and title. */
  saveLink(): Promise<Result<Saved>>;
  /** Takes back what a save did. */
  undo(saved: Saved): Promise<Result<Undone>>;
}
