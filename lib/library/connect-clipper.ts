import { call } from '../messages/call';
import type { Clipper } from './clipper';

/**
 * The clipper of one tab, as the popup sees it. With `atOnce` the page is being saved before any view asks for it: the
 * first `save` gets that answer.
 */
export function connectClipper(tabId: number, page: Clipper['page'], atOnce: boolean): Clipper & { begun: Promise<unknown> | undefined } {
  let begun = atOnce ? call('savePage', { tabId }) : undefined;
  return {
    begun,
    page,
    save() {
      const saving = begun ?? call('savePage', { tabId });
      begun = undefined;
      return saving;
    },
    preview: () => call('previewPage', { tabId }),
    saveDraft: (extract, edit) => call('saveDraft', { tabId, extract, edit }),
    saveLink: () => call('saveLink', { tabId, url: page.url ?? '', title: page.title ?? '' }),
    undo: (id) => call('undoSave', { tabId, id }),
  };
}
