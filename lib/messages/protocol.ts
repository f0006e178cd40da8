import type { AlikePart } from '../clip/alike';
import type { Clip, ClipEdit, FullClip } from '../clip/clip';
import type { PageExtract } from '../extract/page-extract';
import type { KeptCopy } from '../library/files';
import type { Preview, Saved, Undone } from '../library/clipper';
import type { ImportOutcome, Replace } from '../store/import';

/**
 * Every call that a page of ours (popup, library) can make of the background: request and answer. The background is the
 * one writer; an answer means that the transaction has committed. There is no call for reading.
 */
export type Calls = {
  /** Reads the tab's page and stores it. */
  savePage: { request: { tabId: number }; answer: Saved };
  /** Reads the tab's page and stores nothing. */
  previewPage: { request: { tabId: number }; answer: Preview };
  /** Stores a page that `previewPage` read, with the reader's changes. */
  saveDraft: { request: { tabId: number; extract: PageExtract; edit: ClipEdit }; answer: Saved };
  /** Keeps a page by its link and title alone. */
  saveLink: { request: { tabId: number; url: string; title: string }; answer: Saved };
  /** Takes back what a save did, and the tab's badge with a save that was new. */
  undoSave: { request: { tabId: number; id: string; outcome: Saved['outcome'] }; answer: Undone };
  editClip: { request: { id: string; edit: ClipEdit }; answer: Clip };
  /** Stores what the browser's model wrote of a clipping, unless there is a better summary. */
  keepModelSummary: { request: { id: string; text: string }; answer: Clip };
  /** Does things to many clippings, all of them or none; answers, of each part, the ids of those that are another than before. */
  changeAlike: { request: { parts: AlikePart[] }; answer: string[][] };
  trashClips: { request: { ids: string[] }; answer: null };
  restoreClips: { request: { ids: string[] }; answer: null };
  purgeClips: { request: { ids: string[] }; answer: null };
  /** Deletes for good, in steps, what was put in the trash no later than at that time. */
  emptyTrash: { request: { until: string }; answer: null };
  /** Stores clippings from a file; the outcomes are in the request's order. */
  importClips: { request: { clips: FullClip[]; replace: Replace }; answer: ImportOutcome[] };
  /** Deletes seed clippings that are as they were planted; answers how many. */
  forgetSeeds: { request: { ids: string[] }; answer: number };
  /** Throws the search index away and begins to build it anew from the clippings. */
  rebuildIndex: { request: Record<string, never>; answer: null };
  /** Goes on with what is left to do on the search index. */
  finishIndex: { request: Record<string, never>; answer: null };
  /** Keeps a copy of the library apart from its database; answers `null` where there is no place for one. */
  keepCopy: { request: Record<string, never>; answer: KeptCopy | null };
  emptyLibrary: { request: Record<string, never>; answer: null };
  /** After the library was lost: begin a new one, seed and all. */
  startAfresh: { request: Record<string, never>; answer: null };
};

export type CallName = keyof Calls;
export type Request<N extends CallName> = Calls[N]['request'];
export type Answer<N extends CallName> = Calls[N]['answer'];

/** A call on its way. `commonplace` tells our messages from any other; a call that is made again keeps its `id`. */
export type Call<N extends CallName = CallName> = { commonplace: N; id: string; request: Request<N> };
