import { LIMITS } from '../clip/limits';
import { call } from '../messages/call';
import type { Clipper } from './clipper';
import { note } from './timeline';

/**
 * The clipper of one tab, as the popup sees it. With `atOnce` the page is being saved before any view asks for it: the
 * first `save` gets that answer, and `begun` settles with it.
 */
export function connectClipper(tabId: number, page: Clipper['page'], atOnce: boolean): Clipper & { begun: Promise<unknown> | undefined } {
  const begun = atOnce ? call('savePage', { tabId }) : undefined;
  void begun?.then(({ ok }) => ok && note('saved'));
  let waiting = begun;
  return {
    begun,
    page,
    save() {
      const saving = waiting ?? call('savePage', { tabId });
      waiting = undefined;
      return saving;
    },
    preview: () => call('previewPage', { tabId }),
    saveDraft: (extract, edit) => call('saveDraft', { tabId, extract, edit }),
    // A tab's title may be of any length.
    saveLink: () => call('saveLink', { tabId, url: page.url ?? '', title: (page.title ?? '').slice(0, LIMITS.title) }),
    undo: ({ clip: { id }, outcome }) => call('undoSave', { tabId, id, outcome }),
  };
}
