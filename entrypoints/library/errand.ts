import { hashOf } from '../../components/library/place';

/** What the library can be opened for: the popup's "Back up" cannot do it itself. */
export type Errand = 'backup';

/** The errand in the page's address. The place for it stands there then: a page that is loaded again is not sent again. */
export function takeErrand(): Errand | undefined {
  if (location.hash !== '#backup') return undefined;
  history.replaceState(null, '', location.pathname + hashOf({ section: 'files', filter: {} }));
  return 'backup';
}
