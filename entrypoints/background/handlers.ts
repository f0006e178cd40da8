import { LIMITS } from '../../lib/clip/limits';
import { linkExtract } from '../../lib/extract/link';
import type { PageExtract } from '../../lib/extract/page-extract';
import { cut } from '../../lib/extract/tidy';
import { refusalOf } from '../../lib/extract/refusal';
import { acceptPageExtract } from '../../lib/extract/validate';
import type { Saved } from '../../lib/library/clipper';
import type { KeptCopy } from '../../lib/library/files';
import type { Handlers } from '../../lib/messages/answer';
import { fail } from '../../lib/messages/result';
import type { Clip, ClipEdit } from '../../lib/clip/clip';
import type { Database } from '../../lib/store/database';
import { changeAlike, editClip, emptyLibrary, keepModelSummary, purgeClips, restoreClips, trashClips, undoSave } from '../../lib/store/edit';
import { emptyTrash, trashCount } from '../../lib/store/empty-trash';
import { importClips } from '../../lib/store/import';
import { undoRefresh } from '../../lib/store/former';
import { forgetSeeds } from '../../lib/store/plant';
import { once, saveOnce } from '../../lib/store/once';
import { findSaved, saveLink, savePage, type SaveOutcome } from '../../lib/store/save';
import { PageFailure, readPage } from './page';

/** What else happens when something was written. Both are told after the commit, and not waited for. */
export type Told = {
  /** Clippings came or went. */
  changed: () => void;
  /** A clipping is another one than before. */
  edited: () => void;
  /** The tab's page is in the library now, or is not any more. */
  marked: (tabId: number, saved: boolean) => void;
};

/** What else the background can do for a call. */
export type Acts = {
  startAfresh: () => Promise<void>;
  rebuildIndex: () => Promise<void>;
  /** Begins what is left to do on the index, unless it is being done. */
  finishIndex: () => void;
  keepCopy: () => Promise<KeptCopy | null>;
  dropCopy: () => Promise<void>;
  /** Does what deletes so many clippings, which will not have been lost. */
  expectFewer: <T>(by: number, remove: () => Promise<T>) => Promise<T>;
};

/** All that is ever written to the library passes here. */
export function handlersFor(db: Database, { changed, edited, marked }: Told, acts: Acts): Handlers & SaveRoutes {
  const saved = async (call: string, extract: PageExtract, store: () => Promise<SaveOutcome>): Promise<Saved> => {
    const outcome = await saveOnce(db, call, store);
    changed();
    return { ...outcome, suggestions: suggestionsOf(extract, outcome.clip.tags) };
  };
  const save = (call: string, extract: PageExtract, edit?: ClipEdit) => saved(call, extract, () => savePage(db, extract, edit));
  const keepLink = async ({ tabId, url, title }: Link, call: string): Promise<Saved> => {
    const extract = linkExtract(url, title);
    if (!extract) throw new PageFailure(fail('PageRestricted', url).error);
    const answer = await saved(call, extract, () => saveLink(db, extract));
    marked(tabId, true);
    return answer;
  };
  const deleted = (by: number, remove: () => Promise<void>): Promise<null> => written(acts.expectFewer(by, remove));
  const written = async (change: Promise<void>): Promise<null> => {
    await change;
    changed();
    return null;
  };
  const rewritten = async (edit: Promise<Clip>): Promise<Clip> => {
    const clip = await edit;
    edited();
    return clip;
  };
  return {
    savePage: async ({ tabId }, call) => {
      const answer = await save(call, await readPage(tabId));
      marked(tabId, true);
      return answer;
    },
    previewPage: async ({ tabId }) => {
      const extract = await readPage(tabId);
      const existing = await findSaved(db, extract);
      if (existing && !existing.trashedAt) marked(tabId, true);
      return existing ? { extract, existing } : { extract };
    },
    saveDraft: async ({ tabId, extract, edit }, call) => {
      const answer = await save(call, extract, edit);
      marked(tabId, true);
      return answer;
    },
    // A tab that shows a check for robots is called by the check, and not by the page that is kept.
    saveLink: (tab, call) => keepLink(isCheck(tab) ? { ...tab, title: '' } : tab, call),
    saveLinkOnPage: keepLink,
    saveQuote: async ({ tabId, selection, isElsewhere }, call) => {
      const extract = await readPage(tabId);
      const text = cut(selection.trim(), LIMITS.quote);
      const hasOwn = extract.quote && !isElsewhere;
      return save(call, hasOwn || !text ? extract : acceptPageExtract({ ...extract, quote: { text } }));
    },
    undoSave: async ({ tabId, id, outcome }) => {
      const undone = await (outcome === 'new' ? acts.expectFewer(1, () => undoSave(db, id)) : undoRefresh(db, id));
      changed();
      marked(tabId, undone === 'back');
      return undone;
    },
    editClip: ({ id, edit }) => rewritten(editClip(db, id, edit)),
    keepModelSummary: ({ id, text }) => rewritten(keepModelSummary(db, id, text)),
    changeAlike: async ({ parts }, call) => {
      const done = await once(db, call, () => changeAlike(db, parts));
      changed();
      return done;
    },
    trashClips: ({ ids }) => written(trashClips(db, ids)),
    restoreClips: ({ ids }) => written(restoreClips(db, ids)),
    purgeClips: ({ ids }) => deleted(ids.length, () => purgeClips(db, ids)),
    emptyTrash: async ({ until }) => deleted(await trashCount(db), () => emptyTrash(db, until)),
    importClips: async ({ clips, replace }, call) => {
      const outcomes = await once(db, call, () => importClips(db, clips, replace), 'many');
      changed();
      return outcomes;
    },
    forgetSeeds: async ({ ids }, call) => {
      const count = await acts.expectFewer(ids.length, () => once(db, call, () => forgetSeeds(db, ids)));
      changed();
      return count;
    },
    rebuildIndex: () => written(acts.rebuildIndex()),
    finishIndex: () => {
      acts.finishIndex();
      return Promise.resolve(null);
    },
    keepCopy: () => acts.keepCopy(),
    emptyLibrary: async () => {
      const emptied = await deleted(Infinity, () => emptyLibrary(db));
      await acts.dropCopy();
      return emptied;
    },
    startAfresh: () => written(acts.startAfresh()),
  };
}

/** What the browser tells of a selection, which stands elsewhere when it is in a frame or a field: the clipper does not look there. */
type Selected = { tabId: number; selection: string; isElsewhere: boolean };

/** An address, and what the tab, or the link in it, is called. */
type Link = { tabId: number; url: string; title: string };

/** Saves that begin in the background itself: menus and shortcuts. */
export type SaveRoutes = { saveQuote(of: Selected, call: string): Promise<Saved>; saveLinkOnPage(link: Link, call: string): Promise<Saved> };

/** Whether a tab is called as those are that want to know whether their reader is human. */
function isCheck({ url, title }: Link): boolean {
  const extract = linkExtract(url, title);
  return extract !== undefined && refusalOf(extract) === 'PageChallenge';
}

/** The page's keywords that the reader has not made tags of. */
function suggestionsOf({ keywords = [] }: PageExtract, tags: readonly string[] = []): string[] {
  return keywords.filter((keyword) => !tags.includes(keyword)).slice(0, 8);
}
