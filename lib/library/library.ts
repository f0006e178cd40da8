import type { Body, Clip, ClipEdit } from '../clip/clip';
import type { Filter, Found } from '../search/filter';
import type { TagsLike } from '../search/tags-like';
import type { Result } from '../messages/result';

/**
 * Something that changes: tells its present value, then every later one, until the returned function is called. A value
 * that is `known` beforehand needs no listening: it belongs in the first frame.
 */
export type Live<T> = ((next: (value: T) => void, failed: (error: unknown) => void) => () => void) & { known?: T };

/** The newest clippings that a view paints at once: more than any popup shows. */
export const FIRST = 50;

/** What a filter finds, with the clippings on top of it: a list changes as a whole, or not yet. */
export type Listed = Found & { filter: Filter; top: readonly Clip[] };

/**
 * All that a view can ask of the library. Reading is live and straight from the database; writing goes to the
 * background, the one writer, and is done only when the promise says so.
 */
export interface Library {
  /** The newest clippings, newest first, straight from the index by date: the first thing that a view paints. */
  newest(count: number): Live<Clip[]>;
  /**
   * What a filter finds: at first in the fields of the clippings, and then, behind that, in their bodies. `counted`: the counts
   * beside its choices are shown with it, and are there.
   */
  find(filter: Filter, counted?: boolean): Live<Listed>;
  /** The clippings with these ids, in this order; those that are gone are left out. */
  rows(ids: readonly string[]): Live<Clip[]>;
  /** What completes a tag by those in use, most used first. */
  tags(): Live<TagsLike>;
  body(id: string): Promise<Body | undefined>;
  /** The clipping of the page at this address, in the trash or not. */
  savedAt(url: string): Live<Clip | undefined>;
  /** The clippings most like this one, best first. */
  related(clip: Clip, count: number): Live<Clip[]>;

  /** Edits are done in the order in which they are asked for. */
  edit(id: string, edit: ClipEdit): Promise<Result<Clip>>;
  /** Keeps what the browser's model wrote of a clipping, unless there is a better summary. */
  keepModelSummary(id: string, text: string): Promise<Result<Clip>>;
  /** Puts clippings in the trash, from where `restore` brings them back as they were. */
  trash(ids: readonly string[]): Promise<Result<null>>;
  restore(ids: readonly string[]): Promise<Result<null>>;
  /** Deletes clippings for good. */
  purge(ids: readonly string[]): Promise<Result<null>>;
  /** Deletes for good what is in the trash by now. */
  emptyTrash(): Promise<Result<null>>;
  /** Has the search index built anew from the clippings; settled when that has begun. */
  rebuildIndex(): Promise<Result<null>>;
}
